"""Tests of composing/standing."""
