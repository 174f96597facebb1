"""The space of packages: what each is worth to each party, and which nobody would rather leave."""
