"""Cue verbs in all their forms, from the data files of this package."""

from dataclasses import dataclass
from functools import cache

from verbale.reading.lang.en.attribution.word_classes import rows


@dataclass(frozen=True, slots=True)
class Cue:
    """A form of a cue verb.

    Parameters
    ----------
    lemma
        The verb.
    takes
        Letters of what it takes, as the head of ``cues.tsv`` says.
    joins
        Prepositions and particles that become part of the cue.
    form
        ``base``, ``s``, ``past`` (also participle) or ``ing``.
    noisy
        Whether the form is as often a noun or an adjective.
    """

    lemma: str
    takes: str
    joins: frozenset[str]
    form: str
    noisy: bool

    @property
    def spoken(self) -> bool:
        """Whether words themselves may come before it."""
        return "q" in self.takes or "k" in self.takes


@cache
def cues() -> dict[str, Cue]:
    """Return every form of every cue verb."""
    irregular = {row.split("\t")[0]: row.split("\t")[1:] for row in rows("forms.tsv")}
    noisy = {word for row in rows("noisy.tsv") for word in row.split()}
    found: dict[str, Cue] = {}
    for row in rows("cues.tsv"):
        takes, joins, lemmas = row.split("\t")
        for lemma in lemmas.split():
            for word, form in forms(lemma, irregular.get(lemma, [])):
                found.setdefault(word, Cue(lemma, takes, frozenset(joins.split()), form, word in noisy))
    return found


def forms(lemma: str, irregular: list[str]) -> list[tuple[str, str]]:
    """Return the forms of a verb with their names."""
    past, participle, ing, third = (irregular + [""] * 4)[:4]
    return [
        (lemma, "base"),
        (third or _third(lemma), "s"),
        (past or _past(lemma), "past"),
        (participle or past or _past(lemma), "past"),
        (ing or _ing(lemma), "ing"),
    ]


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh")):
        return lemma + "es"
    return lemma[:-1] + "ies" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "s"


def _past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    return lemma[:-1] + "ied" if lemma.endswith("y") and lemma[-2] not in "aeiou" else lemma + "ed"


def _ing(lemma: str) -> str:
    return lemma[:-1] + "ing" if lemma.endswith("e") and not lemma.endswith("ee") else lemma + "ing"


@cache
def nouns() -> dict[str, frozenset[str]]:
    """Return the nouns of saying with the words that lead to what was said."""
    found: dict[str, set[str]] = {}
    for row in rows("nouns.tsv"):
        leads, words = row.split("\t")
        for word in words.split():
            found.setdefault(word, set()).update(leads.split())
    return {word: frozenset(leads) for word, leads in found.items()}
