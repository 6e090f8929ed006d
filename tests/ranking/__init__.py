"""Tests of scoring and selecting sentences."""
