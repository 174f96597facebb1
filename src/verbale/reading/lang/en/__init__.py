"""English: its words and its data."""
