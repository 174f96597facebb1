"""Peoples: "the Americans", "the French" are their states."""

from functools import cache

from verbale.dossier.world import nations
from verbale.reading.acts.who.meaning import Who
from verbale.reading.syntax.tree import Token


def nationality(token: Token) -> Who:
    """Return the party of a people: "the Americans", "the French"."""
    party = demonyms().get(token.text) or demonyms().get(token.text.removesuffix("s"))
    return Who((party,), "", ((token.start, token.end),), words=token.text) if party else Who()


@cache
def demonyms() -> dict[str, str]:
    """Return the party of each adjective of nationality."""
    return {
        word: nation.party.id
        for nation in nations().values()
        if nation.party.kind == "state"
        for word in nation.adjectives
    }
