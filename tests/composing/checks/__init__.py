"""Tests of composing/checks."""
