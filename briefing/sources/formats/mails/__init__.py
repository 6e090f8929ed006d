"""A mail taken apart: its headers, its parts, what is broken in it, whether it is a newsletter."""
