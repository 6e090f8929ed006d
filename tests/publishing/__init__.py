"""Tests of `briefing.publishing`."""
