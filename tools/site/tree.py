"""The tree of pages beside a page, worked out once for a folder instead of once for each page.

Sphinx makes the tree anew for every page, by copying all of it; pages of one folder differ only in which entry is theirs. What is kept is the tree
of a folder without a page of its own; for each page its entry is marked, as Sphinx marks it: "current" up to the root, and a link to itself.
"""

import posixpath
from collections.abc import Callable
from copy import deepcopy
from typing import Any

from lxml import html
from sphinx.application import Sphinx

Tree = Callable[..., str]
_KEPT: dict[tuple[object, ...], html.HtmlElement] = {}


def setup(app: Sphinx) -> dict[str, Any]:
    """Take the tree's place before the theme asks for it."""
    _KEPT.clear()
    app.connect("html-page-context", _replace, priority=100)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def _replace(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: object) -> None:
    del app, template, doctree
    whole = context.get("toctree")
    if whole is not None:
        context["toctree"] = quick(whole, page)


def quick(whole: Tree, page: str) -> Tree:
    """Return what makes the tree of a page from that of its folder.

    Parameters
    ----------
    whole
        Makes it from nothing, for this page.
    page
        Name of the page, without its ending.
    """

    def tree(**options: Any) -> str:
        key = (posixpath.dirname(page), *sorted(options.items()))
        if key not in _KEPT:
            made = html.fragment_fromstring(whole(**options) or "", create_parent="div")
            _KEPT[key] = without_page(made, posixpath.basename(page))
        kept = deepcopy(_KEPT[key])
        mark(kept, posixpath.basename(page))
        return (kept.text or "") + "".join(html.tostring(part, encoding="unicode") for part in kept)

    return tree


def without_page(tree: html.HtmlElement, page: str) -> html.HtmlElement:
    """Return a tree without the marks of the page for which it was made: its link leads to it as all others do."""
    for part in tree.iter("li", "a", "ul"):
        classes = [one for one in part.get("class", "").split() if one != "current"]
        if part.tag == "a" and part.get("href") == "#":
            part.set("href", f"{page}.html")
        if part.get("class") is not None:
            part.set("class", " ".join(classes))
    return tree


def mark(tree: html.HtmlElement, page: str) -> None:
    """Mark a page's own entry, if it has one, and all above it."""
    for link in tree.iter("a"):
        if link.get("href") != f"{page}.html":
            continue
        link.set("href", "#")
        for part in (link, *link.iterancestors("li", "ul")):
            part.set("class", f"{part.get('class', '')} current".strip())
