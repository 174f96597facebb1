"""What people say of a text, in the record."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from verbale.app.text.answers import article, overview
from verbale.app.text.drafts import Version, lined_up
from verbale.app.text.rulings import Said, agree, said_of, same, standing, take_back
from verbale.errors import TextError
from verbale.model import Marking
from verbale.record.entries import document_draft
from verbale.record.open import memory_record
from verbale.record.record import Record
from verbale.text.versions.history import Agreement
from verbale.text.versions.links import Given


@pytest.fixture
def record(river: tuple[Version, ...]) -> Iterator[Record]:
    """Return a record with the six documents."""
    made = memory_record()
    for version in river:
        document = version.document
        made.append([document_draft(document, dt.date(2032, 1, 1))], "test", {document.id: document.text})
    yield made
    made.close()


def test_an_agreement_and_the_version_that_opens_it(record: Record, river: tuple[Version, ...]) -> None:
    """Who and when stand with the paragraph; the fifth version opens it, and is named."""
    agree(record, river[3], "4/2", "Ada")
    said = said_of(record, river)
    assert said == Said((Agreement(3, "4/2", "Ada", "2031-09-08"),), ((), (), (), (), ()))
    lined = lined_up(river, said.given, said.agreements)
    (opened,) = overview(river, lined)["opened_after_agreement"]
    assert (opened["key"], opened["agreed_by"], opened["version"], opened["opened_in"]) == ("4/2", "Ada", 4, 5)
    assert opened["events"] == ["changed", "opened again"]
    life = next(one for one in article(river, lined, "floods")["paragraphs"] if one["key"] == "4/2")["life"]
    assert life[3]["events"] == ["unchanged", "agreed ad referendum"]
    assert life[4]["agreed"] == {"by": "Ada", "when": "2031-09-08", "version": 4}


def test_it_can_be_taken_back(record: Record, river: tuple[Version, ...]) -> None:
    """The last ruling on a paragraph no longer holds; all of it stays in the record."""
    agree(record, river[3], "4/2", "Ada", "2031-08-29")
    agree(record, river[3], "4/1", "Ada", "2031-08-29")
    take_back(record, river[3], "4/2", "Ben")
    assert [one.key for one in said_of(record, river).agreements] == ["4/1"]
    assert len(record.history(river[3].document.id)) == 4
    assert len(standing(record.history(river[3].document.id))) == 1
    with pytest.raises(TextError, match="Nothing was said"):
        take_back(record, river[3], "4/2", "Ben")


def test_a_person_says_which_became_which(record: Record, river: tuple[Version, ...]) -> None:
    """Between two neighbours only; the link carries the name."""
    same(record, river[4], river[5], ("6/2", "5/3"), "Ada")
    said = said_of(record, river)
    assert said.given == ((), (), (), (), (Given("6/2", "5/3", "Ada"),))
    links = lined_up(river, said.given).links[4]
    assert [(link.old[0].key, link.new[0].key, link.moved) for link in links if link.by] == [("6/2", "5/3", True)]


def test_known_and_clearance(record: Record, river: tuple[Version, ...]) -> None:
    """A day before it was said knows nothing of it; nor does a reader below its marking."""
    agree(record, river[3], "4/2", "Ada")
    assert said_of(record, river, known=dt.date(2000, 1, 1)).agreements == ()
    assert len(said_of(record, river, clearance=Marking.parse("TLP:CLEAR")).agreements) == 1


def test_what_cannot_be_ruled(record: Record, river: tuple[Version, ...]) -> None:
    """A paragraph that is not there, no day, nobody, nothing."""
    calls: tuple[Callable[[], int], ...] = (
        lambda: agree(record, river[3], "9/9", "Ada"),
        lambda: agree(record, river[3], "4/2", "Ada", "yesterday"),
        lambda: agree(record, river[3], "4/2", " "),
        lambda: same(record, river[4], river[5], ("", ""), "Ada"),
        lambda: same(record, river[4], river[5], ("6/2", "9/9"), "Ada"),
    )
    for call in calls:
        with pytest.raises(TextError):
            call()
    assert said_of(record, river).agreements == ()


def test_a_ruling_on_a_paragraph_that_a_newer_reading_has_not(record: Record, river: tuple[Version, ...]) -> None:
    """It holds for nothing, and is told with who ruled and on what; other rulings stand."""
    agree(record, river[3], "4/2", "Ada")
    agree(record, river[3], "4/1", "Bea")
    older = river[3]
    parts = tuple(
        replace(part, provisions=tuple(one for one in part.provisions if one.key != "4/1")) for part in older.articles
    )
    said = said_of(record, (*river[:3], replace(older, articles=parts), *river[4:]))
    assert [one.key for one in said.agreements] == ["4/2"]
    assert said.lost == (
        "Bea ruled on 4/1 of SELVA/CONF.1/L.4 (2031-09-08), which has no such paragraph as it is read today: rule anew.",
    )
