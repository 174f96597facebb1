"""Which pronoun goes with a name, by the titles that a text gives it: "Ms Vance" is "she" on the whole page, "Mr Ruiz" is "he"."""

import re
from functools import lru_cache

_HE = frozenset({"Mr", "Sir", "Lord", "King", "Prince", "Emir", "Sultan", "Father", "Brother"})
_TITLED = re.compile(
    r"\b(?P<title>Mr|Sir|Lord|King|Prince|Emir|Sultan|Father|Brother|Ms|Mrs|Miss|Mme|Madame|Dame|Lady|Queen|Princess|Sister)\b\.?"
    r" (?P<name>(?:[A-ZÀ-Þ]\. ?|[A-ZÀ-Þ][\wÀ-ÿ’'-]+ ){0,2}[A-ZÀ-Þ][\wÀ-ÿ’'-]+)"
)


@lru_cache(maxsize=32)
def titled(text: str) -> dict[str, str]:
    """Return the pronoun, "he" or "she", of each surname that stands behind a title; of two who share one, neither's.

    Parameters
    ----------
    text
        A whole document.
    """
    found: dict[str, set[str]] = {}
    for match in _TITLED.finditer(text):
        surname = re.sub(r"[’']s?\Z", "", match["name"].split()[-1])
        found.setdefault(surname, set()).add("he" if match["title"] in _HE else "she")
    return {name: next(iter(sexes)) for name, sexes in found.items() if len(sexes) == 1}


def other_sex(text: str, name: str, pronoun: str) -> bool:
    """Say whether a text calls somebody by a title of the other sex than a pronoun.

    Parameters
    ----------
    text
        A whole document.
    name
        The person's name; its last word counts.
    pronoun
        "he", "him", "his", "she" or "her"; others fit everybody.
    """
    sex = {"he": "he", "him": "he", "his": "he", "she": "she", "her": "she"}.get(pronoun.lower(), "")
    own = titled(text).get(name.strip().rsplit(maxsplit=1)[-1], "") if name.strip() else ""
    return bool(sex and own) and own != sex
