"""By the numbers: what is a figure, which of them are of the day, and which are printed."""
