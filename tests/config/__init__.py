"""Tests of `briefing.config`."""
