"""English: one verb table, one inflector, the words that scope hangs on, and its data."""
