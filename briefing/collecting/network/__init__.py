"""Asking one address: which may be connected to, over which connection, with which limits."""
