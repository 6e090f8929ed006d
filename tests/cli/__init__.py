"""Tests of `briefing.cli`."""
