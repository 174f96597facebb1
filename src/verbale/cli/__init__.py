"""One thin command per question; each in its own file, loaded when it is called."""

from verbale.cli.main import main

__all__ = ["main"]
