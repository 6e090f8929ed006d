"""Tests of `briefing.archive`."""
