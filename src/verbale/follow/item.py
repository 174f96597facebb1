"""What a followed place lists: one item, known by its key, in a state that its mark tells from other states."""

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a feed, one link of a page, one message, one file.

    Parameters
    ----------
    key
        What it goes by in its place, for as long as it is the same item.
    mark
        Digest of what the place says of it: a changed item has another.
    title, published
        For a file's name; empty where the place does not say.
    link
        Where its content is fetched; empty where `content` is here.
    content
        Its bytes; ``None`` where they are fetched, or where there are too many of them (then there is no link either).
    suffix
        Of a file with that content.
    """

    key: str
    mark: str
    title: str = ""
    published: str = ""
    link: str = ""
    content: bytes | None = None
    suffix: str = ".html"


def digest(*parts: object) -> str:
    """Return one digest of some words."""
    return hashlib.sha256("\x1f".join(str(part) for part in parts).encode("utf-8", "surrogatepass")).hexdigest()
