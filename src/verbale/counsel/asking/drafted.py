"""Statements of preference that stand in a side's own words, drafted with their quote for a person to accept; none counts till then."""

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from verbale.counsel.preferences.statements import Saying

About = Callable[[str], tuple[str, ...]]
Options = Callable[[str, str], str | None]


@dataclass(frozen=True, slots=True)
class Words:
    """A side's own words: one sentence, and where it stands."""

    party: str
    text: str
    source: str


def drafts(words: Iterable[Words], about: About, option: Options) -> tuple[Saying, ...]:
    """Return the statements that some words make, each once, in order.

    Parameters
    ----------
    words
        What sides said of themselves.
    about
        Words → the points that they are about.
    option
        Point and words → the one option of it that they name; ``None`` for none or several.
    """
    found: dict[tuple[object, ...], Saying] = {}
    for one in words:
        for saying in _drafted(one, about, option):
            key = (saying.party, saying.says, saying.issue, saying.option, saying.than)
            found.setdefault(key, saying)
    return tuple(found.values())


def rules_out(text: str) -> bool:
    """Say whether words name something only to rule it out: a red line, something unacceptable."""
    return _found("red_line", " ".join(text.split())) is not None


def _drafted(one: Words, about: About, option: Options) -> list[Saying]:
    text = " ".join(one.text.split())
    if _found("spoilt", text):
        return []
    return [*_compared(one, text, about), *_singled(one, text, about, option)]


def _compared(one: Words, text: str, about: About) -> list[Saying]:
    for name in ("more", "less"):
        cue = _found(name, text)
        if cue is None:
            continue
        left, right = about(text[: cue.start()]), about(text[cue.end() :])
        if len(left) == len(right) == 1 and left != right:
            first, second = (left[0], right[0]) if name == "more" else (right[0], left[0])
            return [Saying(party=one.party, says="cares more", issue=first, than=second, quote=text, source=one.source)]
    return []


def _singled(one: Words, text: str, about: About, option: Options) -> list[Saying]:
    """Return a red line or what can be lived with, where the sentence names one option of one point."""
    for name, says in (("live_with", "can live with"), ("red_line", "red line")):
        if _found(name, text) is None:
            continue
        named = [(point, chosen) for point in about(text) if (chosen := option(point, text)) is not None]
        if len(named) == 1:
            point, chosen = named[0]
            return [Saying(party=one.party, says=says, issue=point, option=chosen, quote=text, source=one.source)]
    return []


def _found(name: str, text: str) -> re.Match[str] | None:
    return next((match for pattern in _cues()[name] if (match := pattern.search(text))), None)


@cache
def _cues() -> dict[str, tuple[re.Pattern[str], ...]]:
    read = tomllib.loads(files("verbale.counsel.asking").joinpath("cues.toml").read_text(encoding="utf-8"))
    return {name: tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns) for name, patterns in read.items()}
