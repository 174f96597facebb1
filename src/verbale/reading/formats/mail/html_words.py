"""The words of an HTML mail as plain text, line by line, with the marks of quotation (">") that a plain one would have.

Only what a reader sees: nothing hidden, struck out or styled away. Runs in the limited child only.
"""

import re
from typing import Any

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_APART = frozenset({"p", "h1", "h2", "h3", "h4", "ul", "ol", "table", "blockquote", "pre"})
_GONE = frozenset(
    {"script", "style", "head", "title", "meta", "link", "del", "s", "strike", "template", "noscript", "object", "svg"}
)
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt|em|%)?\s*(?:;|\Z)|(?:max-height|opacity)\s*:\s*0(?:px)?\s*(?:;|\Z)|text-decoration[^;]*line-through",
    re.IGNORECASE,
)
_SPACE = re.compile(r"[ \t\r\n\f\v]+")


def plain_words(page: str) -> str:
    """Return what a reader sees of an HTML mail."""
    from lxml import etree, html  # heavy

    try:
        root = html.document_fromstring(page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, ValueError):
        return ""  # nothing in it that could be a page
    lines = _Lines()
    lines.walk(root)
    return lines.text()


class _Lines:
    """Collects words into lines, each with its depth of quotation."""

    def __init__(self) -> None:
        self.rows: list[tuple[int, str]] = []
        self.words = ""
        self.depth = 0

    def text(self) -> str:
        """Return the lines collected."""
        self.end()
        return "\n".join((">" * depth + " " if depth else "") + words for depth, words in self.rows)

    def walk(self, root: Any) -> None:
        """Go through a tree without recursion: a hostile page is as deep as it likes."""
        stack: list[tuple[Any, bool]] = [(root, False)]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                self._leave(node)
                self._say(node.tail)
            elif not isinstance(node.tag, str) or _unseen(node):
                self._say(node.tail)  # a comment, or what nobody sees: its tail is its parent's
            else:
                self._enter(node)
                self._say(node.text, kept=node.tag == "pre")
                stack.append((node, True))
                stack += [(child, False) for child in reversed(node)]

    def _enter(self, node: Any) -> None:
        if node.tag == "br":
            self.rows.append((self.depth, self.words.strip()))
            self.words = ""
        elif node.tag in _BLOCKS:
            self.end()
            self._gap(node)
            if node.tag == "hr":
                self.rows.append((self.depth, "________________________________"))
            if node.tag == "li":
                self.words = "- "
        if _quotes(node):
            self.end()
            self.depth += 1

    def _leave(self, node: Any) -> None:
        if node.tag in _BLOCKS:
            self.end()
            self._gap(node)
        if _quotes(node):
            self.depth -= 1

    def _gap(self, node: Any) -> None:
        if node.tag in _APART and self.rows and self.rows[-1][1]:
            self.rows.append((self.depth, ""))

    def _say(self, words: str | None, *, kept: bool = False) -> None:
        if not words:
            return
        if kept:
            *whole, last = words.split("\n")
            self.rows += [(self.depth, line) for line in whole]
            self.words = last
            return
        spaced = _SPACE.sub(" ", words)
        self.words += spaced.lstrip() if not self.words or self.words.endswith(" ") else spaced

    def end(self) -> None:
        """End the line, if it holds words."""
        if self.words.strip():
            self.rows.append((self.depth, self.words.replace("\xa0", " ").strip()))
        self.words = ""


def _quotes(node: Any) -> bool:
    """Say whether an element quotes a mail: every blockquote of a mail does, but for one that only indents a list."""
    return bool(node.tag == "blockquote" and "list" not in str(node.get("class", "")))


def _unseen(node: Any) -> bool:
    return node.tag in _GONE or node.get("hidden") is not None or _HIDDEN.search(str(node.get("style", ""))) is not None
