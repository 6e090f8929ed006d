"""What a brief says around its slices: title, counts, labels, sources, the runs of a story."""
