"""Grammars for each kind of text, one output. The dialect is detected from the text's shape, and can be named."""

from collections.abc import Callable

from verbale.reading.correspondence.set_aside import set_aside
from verbale.reading.genres import joint, letters, minutes, news, official, releases, turns
from verbale.reading.genres.detect import detect
from verbale.reading.genres.draft_acts import Drafts
from verbale.reading.parsed_document import Page

DIALECTS: dict[str, Callable[[Page], Drafts]] = {
    "news": news.draft,
    "minutes": minutes.draft,
    "turns": turns.draft,
    "letter": letters.draft,
    "release": releases.draft,
    "joint": joint.draft,
    "official": official.draft,
}


__all__ = ["DIALECTS", "Drafts", "detect", "set_aside"]
