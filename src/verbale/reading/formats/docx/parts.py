"""The parts of a Word file: its body, and the parts that hold heads, feet, notes and comments. Names of its XML."""

import re
from collections.abc import Iterator
from typing import IO, Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_KINDS = {"header", "footer", "footnotes", "endnotes", "comments", "commentsExtended"}


class Parts:
    """An opened Word file.

    Parameters
    ----------
    file
        Its bytes.
    """

    def __init__(self, file: IO[bytes]) -> None:
        from docx.package import Package  # heavy

        package = Package.open(file)
        main = package.main_document_part
        self.body: Any = main.element.find(W + "body") if main.element.tag == W + "document" else None
        if self.body is None:
            raise ValueError("no document in it")
        self.title: str = package.core_properties.title or ""
        self.properties = _properties(package)
        self._found: dict[str, list[tuple[str, Any]]] = {}
        for identity, relation in main.rels.items():
            kind = relation.reltype.rpartition("/")[2]
            if kind in _KINDS and not relation.is_external:
                self._found.setdefault(kind, []).append((identity, relation.target_part))

    def roots(self, kind: str) -> Iterator[tuple[str, Any]]:
        """Yield the parts of a kind, as XML, each with the id by which the body refers to it."""
        from lxml import etree  # heavy

        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        for identity, part in self._found.get(kind, ()):
            root = part.element if hasattr(part, "element") else etree.fromstring(part.blob, parser)
            if root is not None:
                yield identity, root


def _properties(package: Any) -> list[str]:
    """Return what is written into the properties of the file, where offices keep markings: keywords, category, status, their own."""
    from lxml import etree  # heavy

    core = package.core_properties
    found = [core.keywords, core.category, core.subject, core.content_status, core.comments]
    for relation in package.rels.values():
        if relation.is_external or not relation.reltype.endswith("/custom-properties"):
            continue
        parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
        root = etree.fromstring(relation.target_part.blob, parser)
        found += [node.text for node in root.iter() if node.text] if root is not None else []
    return [line.strip() for words in found if words for line in re.split(r"[\n,;]", words) if line.strip()]


def value(node: Any, name: str = "val") -> str:
    """Return an attribute of Word's own namespace; empty without it."""
    return str(node.get(W + name, ""))


def is_on(properties: Any, name: str) -> bool:
    """Say whether a toggle property is set."""
    node = properties.find(W + name) if properties is not None else None
    return node is not None and value(node) not in {"0", "false", "off"}
