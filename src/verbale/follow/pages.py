"""A page with a changing list: its links are its items. They are read without running or drawing anything."""

from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from verbale.follow.feeds import plain_address
from verbale.follow.item import Item, digest

MOST = 1000  # links of one page that are looked at
LONGEST = 3_000_000  # characters of a page that are looked through


class _Links(HTMLParser):
    """Addresses and words of links, in order; the base that a page names counts for those behind it."""

    def __init__(self, address: str) -> None:
        super().__init__(convert_charrefs=True)
        self.base, self._open = address, ""
        self.found: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        target = (dict(attrs).get("href") or "").strip()
        if not target or tag not in {"a", "base"}:
            return
        try:
            target = urljoin(self.base, target)
            urlsplit(target)
        except ValueError:  # no address: a link that leads nowhere
            return
        if tag == "base":
            self.base = target
        elif len(self.found) < MOST:
            self.found.append((target, []))
            self._open = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == "a":
            self._open = ""

    def handle_data(self, data: str) -> None:
        if self._open and self.found:
            self.found[-1][1].append(data)


def items_of_page(content: bytes, address: str, within: str = "") -> list[Item]:
    """Return the links of a page to other pages of its own site, each once, in order.

    Parameters
    ----------
    content
        As it was fetched.
    address
        Its own, from which relative links count.
    within
        Only links whose address begins so; those below the page's own folder when left out.
    """
    links = _Links(address)
    links.feed(content.decode("utf-8", "replace")[:LONGEST])
    folder = urljoin(address, ".")
    found: dict[str, Item] = {}
    for target, words in links.found:
        title = " ".join("".join(words).split())
        if not title or not target.startswith(within or folder) or urlsplit(target).netloc != urlsplit(address).netloc:
            continue
        key = plain_address(target)
        if key != plain_address(address):
            found.setdefault(key, Item(key, digest(key), title, link=target))
    return list(found.values())
