"""Tests of composing/telling/further."""
