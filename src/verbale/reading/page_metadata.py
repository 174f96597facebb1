"""Head data of a web page, taken from what it says of itself and never guessed. Runs in the limited child only.

The day of publication is that of the metadata; else that of a time element in the head of the article. Lines that stand between the
title and the first paragraph are handed on as `near`. Footers, related stories and copyright years are not looked at.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

_TITLE = ("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
_PUBLISHER = (
    "og:site_name",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "publisher",
    "application-name",
)
_PUBLISHED = (
    "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
    "dcterms.date", "dc.date", "citation_publication_date", "citation_online_date", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate", "publish-date", "publication_date", "article.published", "date",
)  # fmt: skip
_ADDRESS = ("og:url", "citation_public_url", "dc.identifier.uri")
_ASIDE = re.compile(
    r"\b(?:foot|footer|related|promo|teaser|sidebar|copyright|comment|comments|nav|menu|breadcrumb|crumbs|share|cookie)",
    re.IGNORECASE,
)
_LATER = re.compile(r"updat|modif", re.IGNORECASE)
_PROSE = 100  # characters of a first paragraph; what stands above it is the head
_BLOCKS = ("p", "div", "span", "time", "li", "h2", "h3", "h4", "address", "small", "dd", "td", "blockquote")


def page_head(raw: bytes | str) -> dict[str, str]:
    """Return `title`, `publisher`, `published`, `address` and `near` of a page, each empty where the page does not say."""
    from lxml import etree, html  # heavy

    try:
        page = html.document_fromstring(raw)
    except (etree.ParserError, ValueError):
        return {}
    said = _metadata(page)
    linked = dict(_linked(page))
    title, suffix = _titles(page)
    publisher = _first(said, _PUBLISHER) or linked.get("publisher", "")
    whole = _first(said, _TITLE) or linked.get("headline", "") or title
    heading = _heading(page)
    near = list(_near(page, heading)) if heading is not None else []
    published = _first(said, _PUBLISHED) or linked.get("datePublished", "") or _timed(page, heading)
    canonical = next((str(link.get("href", "")) for link in page.iter("link") if link.get("rel") == "canonical"), "")
    return {
        "title": _without(whole, publisher),
        "publisher": publisher or suffix,
        "published": published,
        "address": canonical or _first(said, _ADDRESS),
        "near": "\n".join(near),
    }


def _first(said: dict[str, str], names: tuple[str, ...]) -> str:
    return next((said[name] for name in names if said.get(name)), "")


def _metadata(page: Any) -> dict[str, str]:  # the library ships no types
    said: dict[str, str] = {}
    for tag in page.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        if tag.get("content"):
            said.setdefault(name.lower(), " ".join(tag.get("content").split()))
    return said


def _linked(page: Any) -> Iterator[tuple[str, str]]:
    """Yield headline, publisher and day of the article in linked data."""
    for script in page.xpath("//script[@type='application/ld+json']"):
        try:
            data = json.loads(script.text_content())
        except ValueError:
            continue
        listed = data.get("@graph", [data]) if isinstance(data, dict) else data
        for item in listed if isinstance(listed, list) else []:
            if isinstance(item, dict) and re.search(
                r"Article|Posting|Report|WebPage|Statement", str(item.get("@type"))
            ):
                house = item.get("publisher")
                name = house.get("name") if isinstance(house, dict) else house
                yield from (
                    (key, value)
                    for key, value in (
                        ("headline", item.get("headline")),
                        ("datePublished", item.get("datePublished")),
                        ("publisher", name),
                    )
                    if isinstance(value, str) and value
                )


def _titles(page: Any) -> tuple[str, str]:
    """Return the heading of the page, else its title; and what the title adds behind the heading: the name of the site."""
    tag = next(page.iter("title"), None)
    title = " ".join(tag.text_content().split()) if tag is not None else ""
    heading = _heading(page)
    shown = " ".join(heading.text_content().split()) if heading is not None else ""
    tail = re.sub(r"^\s*[|·–—-]\s*", "", title[len(shown) :]) if shown and title.startswith(shown) else ""
    return shown or title, tail.strip()


def _without(title: str, publisher: str) -> str:
    """Take the name of the site off the end of a title."""
    return re.sub(rf"\s*[|·–—-]\s*{re.escape(publisher)}\s*\Z", "", title) if publisher else title


def _heading(page: Any) -> Any:
    return next(iter(page.xpath("//article//h1 | //main//h1") or page.xpath("//h1")), None)


def _set_aside(tag: Any) -> bool:
    """Say whether an element stands in a footer, a menu, a related story."""
    return any(
        one.tag in {"nav", "aside", "footer", "figure"} or _ASIDE.search(f"{one.get('class', '')} {one.get('id', '')}")
        for one in (tag, *tag.iterancestors())
        if isinstance(one.tag, str) and one.tag not in {"html", "body"}
    )


def _above(page: Any, heading: Any) -> Iterator[Any]:
    """Yield the elements between the heading and the first paragraph of prose."""
    begun = False
    for tag in page.iter():
        if tag is heading:
            begun = True
        elif (
            begun
            and tag.tag in {"p", "section", "h2"}
            and (tag.tag != "p" or len(" ".join(tag.text_content().split())) > _PROSE)
        ):
            return
        elif begun and tag.tag in _BLOCKS and not _set_aside(tag):
            yield tag


def _near(page: Any, heading: Any) -> Iterator[str]:
    """Yield the short lines below the heading, each element's text once."""
    for tag in _above(page, heading):
        line = " ".join(tag.text_content().split())
        held = any(child.tag in {"p", "div", "ul", "section"} for child in tag)
        if (
            line
            and len(line) <= 160
            and not held
            and not (tag.tag in {"span", "time"} and tag.getparent().tag in _BLOCKS)
        ):
            yield line


def _timed(page: Any, heading: Any) -> str:
    """Return the day of the one time element that the head of the article has."""
    marked = page.xpath("//time[@datetime and (@pubdate or @itemprop='datePublished')]")
    found = marked or (
        [tag for tag in _above(page, heading) if tag.tag == "time" and tag.get("datetime")]
        if heading is not None
        else []
    )
    kept = {
        str(tag.get("datetime"))[:10]
        for tag in found
        if not _set_aside(tag)
        and not _LATER.search(
            f"{tag.get('class', '')} {tag.get('itemprop', '')} {tag.getparent().get('class', '')} {tag.getparent().text or ''}"
        )
    }
    return kept.pop() if len(kept) == 1 else ""
