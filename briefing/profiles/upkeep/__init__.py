"""Keeping the offices of a profile true: what does not fit together, what a newer list says."""
