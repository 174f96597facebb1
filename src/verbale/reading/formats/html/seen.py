"""What a reader of a page does not see or must not take for its text: hidden parts, struck-out words, teasers. Taken off the tree."""

import re
from collections import Counter
from typing import Any

_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|\Z|!)|font-size\s*:\s*0(?:px|em|pt|%)?\s*(?:;|\Z|!)"
    r"|(?:left|top|text-indent|margin-left)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*0|clip-path\s*:\s*inset\(\s*(?:50|100)%",
    re.IGNORECASE,
)
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_SIMPLE = re.compile(r"\A\s*(?:[a-z]\w*)?([.#])([\w-]+)\s*\Z", re.IGNORECASE)
_UNSEEN_CLASS = re.compile(
    r"\A(?:hidden|hide|is-hidden|d-none|sr-only|visually-hidden|visuallyhidden|screen-reader-text|u-hidden|invisible)\Z",
    re.IGNORECASE,
)
_TEASER = re.compile(
    r"\b(?:related|promo|teasers?|recommend\w*|read-?(?:more|next|also)|also-read|more-on|most-read|trending|newsletter|sign-?up|outbrain|taboola|paywall|cookie\w*)\b",
    re.IGNORECASE,
)
_STRUCK = ("del", "s", "strike")
_NEVER = ("script", "style", "template", "noscript", "dialog")
_LINES_THROUGH = re.compile(r"text-decoration(?:-line)?\s*:\s*[^;]*line-through", re.IGNORECASE)
# What is counted → what the reader is told of it.
_TOLD = {
    "hidden": "parts of the page that are not shown",
    "struck": "passages struck out on the page",
    "teaser": "boxes about other pages",
}


def without_unseen(page: Any) -> list[str]:
    """Take what is not the text off a page, in place; return a sentence for each kind that held words."""
    hiding = _hiding_names(page)
    found: Counter[str] = Counter()
    for tag in list(page.iter()):
        if not isinstance(tag.tag, str) or tag.getparent() is None or tag.tag in {"html", "body", "head"}:
            continue
        kind = _kind(tag, hiding)
        if not kind:
            continue
        if kind != "never" and tag.text_content().strip():
            found[kind] += 1
        _drop(tag)
    return [f"{_count(number, _TOLD[kind])} left out." for kind, number in sorted(found.items())]


def _kind(tag: Any, hiding: set[str]) -> str:
    """Return why an element is not the text, empty where it is."""
    if tag.tag in _NEVER:
        return "" if tag.tag == "dialog" and tag.get("open") is not None else "never"
    style = tag.get("style") or ""
    if tag.tag in _STRUCK or _LINES_THROUGH.search(style):
        return "struck"
    names = (tag.get("class") or "").split()
    if (
        (tag.get("hidden") is not None and tag.get("hidden") != "until-found")
        or _HIDING.search(style)
        or any(_UNSEEN_CLASS.match(name) or f".{name}" in hiding for name in names)
        or f"#{tag.get('id')}" in hiding
    ):
        return "hidden"
    return "teaser" if _is_teaser(tag) else ""


def _is_teaser(tag: Any) -> bool:
    """Say whether an element tells of other pages: named so, and mostly links."""
    if tag.tag in {"article", "main", "h1"} or not _TEASER.search(f"{tag.get('class') or ''} {tag.get('id') or ''}"):
        return False
    if tag.tag == "aside":
        return True
    whole = len(" ".join(tag.text_content().split()))
    linked = sum(len(" ".join(link.text_content().split())) for link in tag.iter("a"))
    return linked > 0.3 * whole and next(tag.iterdescendants("h1"), None) is None


def _hiding_names(page: Any) -> set[str]:
    """Return the classes and ids that the page's own style sheet hides on the screen."""
    found: set[str] = set()
    for sheet in page.iter("style"):
        text = re.sub(r"/\*.*?\*/", "", sheet.text or "", flags=re.DOTALL)
        text = re.sub(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}", "", text)
        for selectors, style in _RULE.findall(text):
            if _HIDING.search(style):
                found |= {f"{one[1]}{one[2]}" for part in selectors.split(",") if (one := _SIMPLE.match(part))}
    return found


def _drop(tag: Any) -> None:
    """Take an element off, and leave the words behind it."""
    parent, tail = tag.getparent(), tag.tail or ""
    if parent is None:
        return  # something above it was taken off
    before = tag.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(tag)


def _count(number: int, what: str) -> str:
    singular = (
        what.replace("parts", "part").replace("passages", "passage").replace("boxes", "box").replace(" are ", " is ")
    )
    return f"1 {singular} was" if number == 1 else f"{number} {what} were"
