"""RSS, Atom and JSON feeds into items. A feed that declares entities of its own is refused: they can grow without bound."""

import io
import json
import re
from collections.abc import Mapping
from html import escape
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from verbale.errors import NetworkError
from verbale.follow.item import Item, digest

MOST = 2000  # items of one feed that are looked at
_FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)[\s>]")
_CAMPAIGN = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id")


def is_feed(content: bytes) -> bool:
    """Say whether some bytes are a feed, by how they begin."""
    head = content[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    return _FEED.search(head) is not None or (head.startswith(b"{") and b"jsonfeed.org/version" in head)


def items_of_feed(content: bytes, address: str) -> list[Item]:
    """Return the items of a feed; raise `NetworkError` for one that cannot be read.

    Parameters
    ----------
    content
        As it was fetched.
    address
        From which relative links count.
    """
    if content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return _json_items(content, address)
    if b"<!ENTITY" in content:
        raise NetworkError("The feed declares entities of its own.", "It is not read.")
    import feedparser  # an extra

    told = feedparser.parse(io.BytesIO(content), resolve_relative_uris=False, sanitize_html=False)
    if not told.entries and not told.get("version"):
        raise NetworkError(
            f"It is no feed: {str(told.get('bozo_exception', ''))[:120] or 'nothing of one is in it'}.",
            "Look at its address.",
        )
    return _once([_item(dict(row), address) for row in told.entries[:MOST]])  # fmt: skip


def plain_address(address: str) -> str:
    """Return an address without its fragment and without what campaigns add: by it one page is one page."""
    parts = urlsplit(address)
    kept = [
        (name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _CAMPAIGN.fullmatch(name)
    ]
    return urlunsplit((parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", urlencode(kept), ""))  # fmt: skip


def _item(row: Mapping[str, Any], address: str) -> Item:
    link = urljoin(address, str(row.get("link", "")).strip()) if row.get("link") else ""
    title, day = str(row.get("title", "")), str(row.get("published", "") or row.get("updated", ""))
    words = "".join(str(part.get("value", "")) for part in row.get("content", ())) or str(row.get("summary", ""))
    when = row.get("published_parsed") or row.get("updated_parsed")
    published = f"{when[0]:04}-{when[1]:02}-{when[2]:02}" if when else ""
    name = str(row.get("id", "")) or link or title
    return _made(name, digest(title, day, row.get("updated", ""), words, link), title, published, link, words)


def _json_items(content: bytes, address: str) -> list[Item]:
    try:
        rows = json.loads(content)["items"]
        found = [_json_item(dict(row), address) for row in rows[:MOST]]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NetworkError("It is no JSON feed.", "Look at its address.") from error
    return _once(found)


def _json_item(row: Mapping[str, Any], address: str) -> Item:
    link = urljoin(address, str(row["url"])) if row.get("url") else ""
    title, day = str(row.get("title", "")), str(row.get("date_published", "") or row.get("date_modified", ""))
    words = str(row.get("content_html", "")) or escape(str(row.get("content_text", "") or row.get("summary", "")))
    mark = digest(title, day, row.get("date_modified", ""), words, link)
    return _made(str(row.get("id", "")) or link or title, mark, title, day[:10], link, words)


def _made(name: str, mark: str, title: str, published: str, link: str, words: str) -> Item:
    key = plain_address(link) if link.startswith(("http://", "https://")) else name
    if link.startswith(("http://", "https://")):
        return Item(key, mark, title, published, link)
    return Item(key, mark, title, published, content=_page(title, published, words), suffix=".html")


def _page(title: str, published: str, words: str) -> bytes:
    """Return the words of an item that leads nowhere as a page of its own."""
    day = f'<meta name="date" content="{escape(published)}">' if published else ""
    return f"<html><head><title>{escape(title)}</title>{day}</head><body><article><h1>{escape(title)}</h1><p>{words}</p></article></body></html>".encode()


def _once(items: list[Item]) -> list[Item]:
    """Return each item once, the oldest first, as a feed has the newest first."""
    found = {item.key: item for item in reversed(items) if item.key}
    return list(found.values())
