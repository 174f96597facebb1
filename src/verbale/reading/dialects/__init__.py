"""Four grammars, one output. The dialect is detected from the text's shape, and can be named."""

from collections.abc import Callable

from verbale.reading.dialects.drafts import Drafts
from verbale.reading.page import Page


def _nothing(page: Page) -> Drafts:  # noqa: ARG001  # until the grammars are in
    return Drafts()


DIALECTS: dict[str, Callable[[Page], Drafts]] = {"news": _nothing}


def detect(page: Page) -> str:  # noqa: ARG001  # the other grammars bring their signs
    """Name the dialect of a page."""
    return "news"


__all__ = ["DIALECTS", "Drafts", "detect"]
