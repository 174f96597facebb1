"""The words that scope hangs on, read once from `operators.toml`."""

import tomllib
from functools import cache
from importlib.resources import files

from verbale.reading.lang.en.word_lists import word_list

MODALS = {
    "will": "will", "shall": "will", "'ll": "will", "wo": "will", "sha": "will",
    "would": "would", "'d": "would",
    "can": "can", "ca": "can", "could": "could", "may": "might", "might": "might",
    "must": "must", "should": "should", "ought": "should", "need": "must",
}  # fmt: skip
# Verbs that call something so: "called the text unbalanced".
CALLING = word_list("operators.calling")
# Verbs that only carry the noun that is the act: "gave its consent", "made an offer".
LIGHT = word_list("operators.light")
NEVER = frozenset({"never", "nowhere", "hardly", "scarcely", "rarely", "seldom"})
ALMOST = frozenset({"nearly", "almost"})
PERHAPS = frozenset(
    {
        *("reportedly", "allegedly", "supposedly", "apparently", "purportedly", "ostensibly", "seemingly"),
        *("perhaps", "maybe", "possibly", "conceivably", "presumably", "probably"),
    }
)
NOBODY = frozenset({"nobody", "none", "neither", "nothing"})
IFS = frozenset({"if", "unless", "provided", "providing", "should", "lest", "supposing"})
BEFORE = frozenset({"before", "until", "till"})
WITHOUT = frozenset({"without", "instead", "than", "short", "from", "against"})


@cache
def operators() -> dict[str, dict[str, str]]:
    """Return, for each kind of complement, the class of each governing word."""
    table = tomllib.loads((files("verbale.reading.lang.en") / "operators.toml").read_text(encoding="utf-8"))
    return {
        place: {word: name for name, words in rows.items() for word in words.split()} for place, rows in table.items()
    }


@cache
def governing_verbs() -> frozenset[str]:
    """Return every verb that the table names."""
    table = operators()
    return frozenset(word for place in ("infinitive", "object", "that") for word in table[place])
