"""Changes of an act or of its quote that must, or must not, be turned away by the grounding gate."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from verbale.model import Act, Document, Modality, When

TYPOGRAPHY = str.maketrans({'"': "“", "'": "’", "-": "–"})
NOT = re.compile(r"\b(?:not|never|cannot|no)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Case:
    """A changed claim.

    Parameters
    ----------
    kind
        What was changed.
    act
        The claim; its quote is looked for in the document again by its words.
    quote
        The words as given.
    good
        Whether it is still true to the document.
    """

    kind: str
    act: Act
    quote: str
    good: bool


def mutations(document: Document, act: Act, strangers: list[str], draw: random.Random) -> Iterator[Case]:
    """Yield every change that can be made to an act; `strangers` are parties that its quotes do not name."""
    quote = act.evidence[0].exact
    words = " ".join(document.text.split())
    yield Case("as it is", act, quote, good=True)
    yield Case("typography", act, quote.translate(TYPOGRAPHY).replace(" ", "\u00a0", 1), good=True)
    for make in (_negation_dropped, _negation_added, _number_changed, _spliced, _word_changed):
        changed = make(document, quote, draw)
        if (
            changed is not None and " ".join(changed.split()) not in words
        ):  # by chance the true words, over a line's end
            yield Case(make.__name__.strip("_").replace("_", " "), act, changed, good=False)
    if act.actors and strangers:
        yield Case("actor swapped", replace(act, actors=(draw.choice(strangers), *act.actors[1:])), quote, good=False)
    if (
        act.modality is Modality.DONE
        and not NOT.search(quote)
        and not re.search(r"refus|reject|declin|den[iy]|fail|rul|lack", quote)
    ):
        yield Case("denial claimed", replace(act, modality=Modality.NOT_DONE), quote, good=False)
    if act.when is not None and act.when.first == act.when.last and re.search(r"\d", quote):
        yield Case(
            "year changed",
            replace(act, when=When.day(act.when.first.replace(year=act.when.first.year - 7, day=1))),
            quote,
            good=False,
        )


def _negation_dropped(_: Document, quote: str, draw: random.Random) -> str | None:
    found = list(NOT.finditer(quote))
    if not found:
        return None
    match = draw.choice(found)
    return " ".join((quote[: match.start()] + quote[match.end() :]).split())


def _negation_added(_: Document, quote: str, draw: random.Random) -> str | None:
    words = quote.split(" ")
    place = draw.randrange(1, max(2, len(words)))
    return " ".join([*words[:place], "not", *words[place:]])


def _number_changed(_: Document, quote: str, draw: random.Random) -> str | None:
    found = list(re.finditer(r"\d+", quote))
    if not found:
        return None
    match = draw.choice(found)
    return quote[: match.start()] + str(int(match[0]) + 1) + quote[match.end() :]


def _spliced(document: Document, quote: str, draw: random.Random) -> str | None:
    words = document.text[document.body :].split()
    if len(words) < 40 or len(quote.split()) < 6:
        return None
    place = draw.randrange(0, len(words) - 12)
    return " ".join([*quote.split()[: len(quote.split()) // 2], *words[place : place + 6]])


def _word_changed(_: Document, quote: str, draw: random.Random) -> str | None:
    words = quote.split(" ")
    place = draw.randrange(len(words))
    return " ".join([*words[:place], words[place] + "s", *words[place + 1 :]])
