"""Files that are whole or not there, locks, and lists of what files held."""
