"""Asking politely: robots.txt, pauses, Retry-After, redirects that are judged at each hop."""
