"""Four grammars, one output. The dialect is detected from the text's shape, and can be named."""

from collections.abc import Callable

from verbale.reading.dialects import minutes, official, turns
from verbale.reading.dialects.detect import detect
from verbale.reading.dialects.drafts import Drafts
from verbale.reading.page import Page


def _nothing(page: Page) -> Drafts:  # noqa: ARG001  # until the grammars are in
    return Drafts()


DIALECTS: dict[str, Callable[[Page], Drafts]] = {
    "news": _nothing,
    "minutes": minutes.draft,
    "turns": turns.draft,
    "official": official.draft,
}


__all__ = ["DIALECTS", "Drafts", "detect"]
