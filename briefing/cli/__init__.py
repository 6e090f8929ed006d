"""The command line: one small file a verb; options -> one call in `workflow` -> print."""
