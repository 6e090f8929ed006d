"""Tests of `briefing.languages`."""
