"""Four files of kinds that are hard to read, made here: how they are read is shown in the docs, and the gate is tried on them."""
