"""A project between two briefs: how it is, what is checked again, rebuilt and forgotten."""
