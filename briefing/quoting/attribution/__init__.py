"""Quote attribution: quotations, turns of a transcript and indirect speech -> their speakers."""
