"""The construction table: every frame of the lexicon in every construction and under every operator, by a sample of cells."""
