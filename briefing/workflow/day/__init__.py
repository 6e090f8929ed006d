"""The day's build: what is read, what earlier briefs told, what is kept of the run."""
