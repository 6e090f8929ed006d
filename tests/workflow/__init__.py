"""Tests of the order of the steps, from sources to files."""
