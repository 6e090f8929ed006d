"""The pure part of many articles at once: over the cores of one machine, or over a cluster."""
