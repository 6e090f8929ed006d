"""The one place that knows the order of the steps.

Read, clean, analyze, cluster, compose, render, write; and verify.
"""
