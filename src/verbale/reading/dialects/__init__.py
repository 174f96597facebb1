"""Four grammars, one output. The dialect is detected from the text's shape, and can be named."""

from collections.abc import Callable

from verbale.reading.dialects import minutes, news, official, turns
from verbale.reading.dialects.detect import detect
from verbale.reading.dialects.drafts import Drafts
from verbale.reading.page import Page

DIALECTS: dict[str, Callable[[Page], Drafts]] = {
    "news": news.draft,
    "minutes": minutes.draft,
    "turns": turns.draft,
    "official": official.draft,
}


__all__ = ["DIALECTS", "Drafts", "detect"]
