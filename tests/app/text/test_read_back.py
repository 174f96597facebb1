"""What is written as Akoma Ntoso is read back as the same tree."""

from pathlib import Path

import pytest

from verbale.app.text.drafts import Version, version_of
from verbale.model import Document
from verbale.reading.formats.registry import extract
from verbale.reading.load import load_bytes
from verbale.text.out.akoma import akoma_ntoso

DRAFTS = sorted((Path(__file__).parents[2] / "text" / "drafts").glob("*.txt"))


def read(raw: bytes, name: str) -> Version:
    """Read a file as a draft."""
    document = load_bytes(raw, name, source=name, extract=extract)
    assert isinstance(document, Document)
    found = version_of(document)
    assert found is not None
    return found


def outline(version: Version) -> list[tuple[str, str]]:
    """Return keys and words of all provisions."""
    return [(one.key, one.wording) for article in version.articles for one in article.provisions]


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_the_same_tree_comes_back(path: Path) -> None:
    """Articles, provisions and words, whatever body the draft is of."""
    first = read(path.read_bytes(), path.name)
    again = read(akoma_ntoso(first.draft, first.head).encode(), "draft.xml")
    assert outline(again) == outline(first)
