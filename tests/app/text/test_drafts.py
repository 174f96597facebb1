"""The drafts among some documents, as versions of one text."""

from pathlib import Path

import pytest

from verbale.app.text.drafts import Version, documents_at, lined_up, version_named, version_of, versions_in
from verbale.errors import ReadingError, TextError
from verbale.model import Document
from verbale.text.versions.links import Given


def test_six_versions_in_order(river: tuple[Version, ...]) -> None:
    """Text, Word and PDF are read alike; the oldest comes first, whatever its file's name."""
    assert [one.head.symbol for one in river] == [f"SELVA/CONF.1/L.{number}" for number in range(1, 7)]
    assert river[2].document.name == "draft-3.docx"
    assert river[0].label == "SELVA/CONF.1/L.1 (2031-02-10)"
    assert all(len(one.articles) == 9 for one in river)


def test_a_letter_is_no_draft() -> None:
    """Numbered paragraphs without articles, or articles without rules, make none."""
    letter = Document("0" * 64, "Dear Ada,\n\n1. We thank you.\n\n2. We shall write.\n\n3. We may come.\n")
    assert version_of(letter) is None
    menu = Document("1" * 64, "Article 1\n\nSOUP\n\n1. Leek.\n\n2. Pea.\n\nArticle 2\n\nFISH\n\n1. Cod.\n\n2. Eel.\n")
    assert version_of(menu) is None
    with pytest.raises(TextError, match="No draft"):
        versions_in([letter, menu])


def test_versions_are_named_as_people_do(river: tuple[Version, ...]) -> None:
    """By number, symbol, day, or part of a file's name; doubt and nothing are said, with what there is."""
    assert [version_named(river, one) for one in ("2", "selva/conf.1/l.4", "2031-11-17", "draft-3")] == [1, 3, 4, 2]
    with pytest.raises(TextError, match="more than one"):
        version_named(river, "draft")
    with pytest.raises(TextError, match="no version '9'"):
        version_named(river, "9")


def test_what_a_person_sets_is_taken(river: tuple[Version, ...]) -> None:
    """Links between neighbours, and those that were set."""
    lined = lined_up(river, [(), (Given("8/para", "", "Ada"),)])
    assert len(lined.links) == 5
    assert [link.by for link in lined.links[1] if link.by] == ["Ada"]


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    """One is told beside the others; when there is no other, it is an error."""
    empty, good = tmp_path / "empty.txt", tmp_path / "good.txt"
    empty.write_text("")
    good.write_text("Article 1\n\nWords.\n")
    documents, failures = documents_at([empty, good])
    assert (len(documents), len(failures)) == (1, 1)
    with pytest.raises(ReadingError, match="empty"):
        documents_at([empty])
