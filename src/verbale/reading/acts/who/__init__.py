"""Whom the words of a page mean: names, offices, pronouns, plain nouns, and who says "we"."""

from verbale.reading.acts.who.meaning import Memory, Speaker, Who, joined
from verbale.reading.acts.who.resolver import Resolver

__all__ = ["Memory", "Resolver", "Speaker", "Who", "joined"]
