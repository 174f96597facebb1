"""What a letter does to the answers that two sides owe each other: its sentences by the table of moves, put together for the whole letter."""

from verbale.reading.correspondence.moves import moved

__all__ = ["moved"]
