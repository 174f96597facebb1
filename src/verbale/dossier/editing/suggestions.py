"""What a proposed name probably is: the short form of another, a company or a union by its words, a person. Only proposed: people tick."""

import re
from collections.abc import Iterable, Mapping

# Kind of a party → the words, mostly last, by which names of such bodies are known in English.
KINDS = {
    "company": {"company", "co", "corporation", "corp", "inc", "ltd", "limited", "plc", "llc", "gmbh", "ag", "sa", "bv", "group", "holdings", "lines", "airways", "bank"},
    "union": {"union", "guild", "brotherhood", "workers", "teamsters", "trades"},
    "organisation": {
        "committee", "council", "commission", "office", "agency", "authority", "board", "ministry", "department", "secretariat", "association", "federation",
        "institute", "organisation", "organization", "chamber", "court", "panel", "society", "league", "trust",
    },
}  # fmt: skip
_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_SMALL = {"of", "the", "and", "for", "on", "in", "de", "la", "du"}


def kind_of(name: str) -> str:
    """Return the kind of a party by the words of its name; empty where they say nothing."""
    words = [word.lower() for word in _WORD.findall(name)]
    ordered = (*reversed(words[-1:]), *words)  # the last word says most
    return next((kind for word in ordered for kind, known in KINDS.items() if word in known), "")


def same_as(name: str, others: Iterable[str]) -> str:
    """Return the one longer name of which a name is the end or the initials ("Guild" of "Coastal Guild"); empty for none or several."""
    plain = name.removeprefix("the ").removeprefix("The ")
    found = {
        other
        for other in others
        if other != name
        and (
            other.lower().endswith(f" {plain.lower()}")
            or (plain.isupper() and len(plain) > 1 and _initials(other) == plain)
        )
    }
    return found.pop() if len(found) == 1 else ""


def is_person(name: str, people: Mapping[str, str] | None = None) -> bool:
    """Say whether a name looks like a person's: two or three capitalised words, none of a body; or one of some people's.

    Parameters
    ----------
    name
        As texts give it.
    people
        Known people by name.
    """
    words = name.split()
    shaped = 2 <= len(words) <= 3 and all(re.fullmatch(r"[A-Z][a-zà-ÿ’'-]+\.?|[A-Z]\.", word) for word in words)
    return name in (people or {}) or (shaped and not kind_of(name))


def _initials(name: str) -> str:
    return "".join(word[0] for word in _WORD.findall(name) if word.lower() not in _SMALL).upper()
