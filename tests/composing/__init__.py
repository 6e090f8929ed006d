"""Tests of composing stories into a brief."""
