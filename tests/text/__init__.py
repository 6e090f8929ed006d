"""Tests of `briefing.text`."""
