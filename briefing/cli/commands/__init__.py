"""The commands, one module each: read the options, make one call, print the result."""
