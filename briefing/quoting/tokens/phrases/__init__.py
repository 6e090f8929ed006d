"""The parts of a noun phrase: how far it reaches, which words it may hold, what of it is a name."""
