"""Tests of composing/figures."""
