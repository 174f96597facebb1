"""A draft as Akoma Ntoso 3.0 (OASIS LegalDocML): a bill with its parts, articles and paragraphs; brackets stay in the words.

An option, and a paragraph that stands for another, names in ``alternativeTo`` the first of those it stands for. Running heads, tables of
contents and footnotes are left out: they are no part of the structure.
"""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from verbale.text.marks.choices import choices_of
from verbale.text.outline.heads import Head
from verbale.text.tree import HEADED, Draft, Level, Node

SPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
_ELEMENTS = {
    Level.PART: "part",
    Level.SECTION: "section",
    Level.ARTICLE: "article",
    Level.PARAGRAPH: "paragraph",
    Level.CHAPEAU: "paragraph",
    Level.RECITAL: "paragraph",
    Level.ITEM: "point",
}
_LEFT_OUT = frozenset({Level.COVER, Level.CONTENTS, Level.RUNNING, Level.FOOTNOTE})


def akoma_ntoso(draft: Draft, head: Head) -> str:
    """Return a draft as an XML text in UTF-8.

    Parameters
    ----------
    draft
        As it was read.
    head
        What it says of itself; a day that it does not say is written as 0001-01-01, since the format wants one.
    """
    root = Element("akomaNtoso", {"xmlns": SPACE})
    bill = SubElement(root, "bill", {"name": "draft"})
    _meta(bill, head)
    if head.title:
        SubElement(SubElement(SubElement(bill, "preface"), "longTitle"), "p").text = head.title
    body = SubElement(bill, "body")
    ids = {id(node): f"n{place}" for place, node in enumerate(draft.walk(), start=1)}
    spans = {(node.start, node.end): id(node) for node in draft.walk() if node.blocks}
    stands_for = {
        spans[member]: ids[spans[choice.members[0]]]
        for choice in choices_of(draft)
        for member in choice.members[1:]
        if member in spans and choice.members[0] in spans
    }
    for node in draft.nodes:
        _add(body, node, ids, stands_for)
    if not len(body):  # the format wants something in it
        SubElement(SubElement(SubElement(body, "hcontainer", {"name": "empty"}), "content"), "p")
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _add(parent: Element, node: Node, ids: Mapping[int, str], stands_for: Mapping[int, str]) -> None:
    """Add a node and what stands under it; both mappings go by the identity of nodes: its own id, and that of what it stands for."""
    if node.level in _LEFT_OUT:
        return
    name = _ELEMENTS.get(node.level, "hcontainer")
    own = SubElement(parent, name, {"eId": ids[id(node)]})
    if name == "hcontainer":
        own.set("name", str(node.level))
    if id(node) in stands_for:
        own.set("alternativeTo", stands_for[id(node)])
    rest = node.words.removeprefix(node.label).strip()
    headed = node.level in HEADED or (node.level is Level.OPTION and (bool(node.title) or not rest))
    if node.label and (rest or not headed):
        SubElement(own, "num").text = node.label
    if headed:
        SubElement(own, "heading").text = rest or node.label
    children = [child for child in node.children if child.level not in _LEFT_OUT]
    if children:
        if rest and not headed:
            SubElement(SubElement(own, "intro"), "p").text = rest
        for child in children:
            _add(own, child, ids, stands_for)
    else:
        SubElement(SubElement(own, "content"), "p").text = "" if headed else rest


def _meta(bill: Element, head: Head) -> None:
    """Add the identification that the format wants: work, expression, manifestation."""
    day = head.date.first.isoformat() if head.date else "0001-01-01"
    place = f"/akn/un/bill/{day}/{(head.symbol or 'draft').replace('/', '-').lower()}"
    language = {"english": "eng", "french": "fra", "spanish": "spa"}.get(head.language.lower(), "eng")
    identification = SubElement(SubElement(bill, "meta"), "identification", {"source": "#verbale"})
    for name, address in (
        ("FRBRWork", place),
        ("FRBRExpression", f"{place}/{language}@"),
        ("FRBRManifestation", f"{place}/{language}@.xml"),
    ):
        part = SubElement(identification, name)
        SubElement(part, "FRBRthis", {"value": f"{address}/!main"})
        SubElement(part, "FRBRuri", {"value": address})
        SubElement(part, "FRBRdate", {"date": day, "name": "draft"})
        SubElement(part, "FRBRauthor", {"href": "#author"})
        if name == "FRBRWork":
            SubElement(part, "FRBRcountry", {"value": "un"})
        if name == "FRBRExpression":
            SubElement(part, "FRBRlanguage", {"language": language})
