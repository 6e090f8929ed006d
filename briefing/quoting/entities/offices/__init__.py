"""Offices and occupations printed beside a name: where they stand, begin and end."""
