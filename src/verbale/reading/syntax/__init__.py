"""How a sentence is put together."""
