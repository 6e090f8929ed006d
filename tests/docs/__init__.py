"""Tests of the documentation: what it says is what the program does."""
