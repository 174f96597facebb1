"""A model to parse with, for the gate's rules of scope."""

from tests.reading.conftest import model

__all__ = ["model"]
