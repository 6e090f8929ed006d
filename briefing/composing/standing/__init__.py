"""Whether what tells a story is enough to tell it: by its signs, and by what of it is printed."""
