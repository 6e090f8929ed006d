"""Speech without quotation marks, each turn behind its speaker's label."""
