"""Days as fields state them and as texts print them, with and without a year."""
