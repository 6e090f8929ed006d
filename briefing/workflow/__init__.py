"""The one place that knows the order of the steps: read, clean, admit, group, compose, render, write; and verify."""
