"""Days: what is to come, what another day's words mean, of which day an undated article is."""
