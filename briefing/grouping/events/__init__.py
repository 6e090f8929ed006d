"""Articles -> clusters that tell one event: first within all, then among those of one day."""
