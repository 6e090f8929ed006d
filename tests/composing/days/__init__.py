"""Tests of composing/days."""
