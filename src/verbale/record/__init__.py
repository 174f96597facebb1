"""The append-only record of documents, acts and rulings; the state of play is computed from it."""
