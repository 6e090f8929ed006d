"""Features of the lines of a page: arrays with one number for each line, under a readable name."""
