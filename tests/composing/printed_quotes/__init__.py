"""Tests of composing/printed_quotes."""
