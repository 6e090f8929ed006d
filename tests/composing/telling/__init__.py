"""Tests of composing/telling."""
