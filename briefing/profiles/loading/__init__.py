"""Files -> a `Profile`: TOML and CSV read, checked, merged and put together."""
