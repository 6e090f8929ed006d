"""Tests of `briefing.cleaning`."""
