"""A paper for somebody: what a person wrote stands first and is never made up; every sentence is cited; it fits its page, and is the same each time."""

from pathlib import Path

import pytest

from tests.cli.conftest import kept, talks
from tests.examples import copied
from verbale.app.ask import View, ask
from verbale.app.changes.roster import Settings
from verbale.app.workspace import open_folder
from verbale.brief.render import docx, pdf, text
from verbale.brief.template import NAMES, parsed, template
from verbale.model import Query

__all__ = ["kept", "talks"]


def view(folder: Path) -> View:
    """Return what is in view."""
    return ask(open_folder(folder), Query())


def lines(folder: Path, name: str, heading: str) -> list[str]:
    """Return what a part of a paper says."""
    made = view(folder).paper(template(name))
    return [line.text for section in made.sections if section.title == heading for line in section.sentences]


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_cited(talks: Path, name: str) -> None:
    """By words in their document, or by a figure with its steps."""
    seen = view(talks)
    made = seen.paper(template(name))
    assert made.title == f"{template(name).title}: Fishing talks (invented)"
    for citation in made.citations():
        citation.check(seen.play.documents)


def test_what_a_person_wrote(talks: Path) -> None:
    """Stands where the template puts it, by its writer; one for a template comes before one for all; without one, the paper says so."""
    assert lines(talks, "submission", "Issue") == [
        "No issue was written: a person writes it (verbale set FOLDER submission --new …, or the settings of the desk)."
    ]
    for more in (
        {"issue": "Ports.", "reader": "the Minister", "desk": "Fisheries desk"},
        {"issue": "Money.", "recommendation": "Pay.", "template": "board"},
    ):
        desk = open_folder(talks)
        Settings(desk.record, talks, desk.dossier, "ann").add("submission", {**more, "written_by": "Ann"})
    assert lines(talks, "submission", "Issue") == ["Ports."]
    assert lines(talks, "submission", "To") == ["For the Minister, from Fisheries desk."]
    assert lines(talks, "submission", "Recommendation")[0].startswith("No recommendation was written")
    assert (lines(talks, "board", "Issue"), lines(talks, "board", "Decision asked")) == (["Money."], ["Pay."])
    figures = {figure.id: figure.steps for figure in view(talks).paper(template("board")).figures}
    assert figures["brief.submission.issue"] == ("Written by Ann, in the settings of the dossier.",)


def test_where_it_stands_in_words(talks: Path) -> None:
    """A sentence a point, in the words of the matrix; who owes whom, grouped; what is left out is counted."""
    words = lines(talks, "submission", "Where it stands")
    assert words[0] == "Quota for cod: Arda wants, 1 Mar*; the Bel Republic refuses, 20 Mar*."
    assert lines(talks, "submission", "Answers owed") == [
        "The Bel Republic owes Arda 1 answer, the first since 1 Mar 2024: Access to ports."
    ]
    short = parsed('title = "T"\n[[part]]\nheading = "Words"\nfrom = "words"\nmost = 1\n', "t")
    told = [line.text for line in view(talks).paper(short).sections[0].sentences]
    assert told[1:] == [f"{len(words) - 1} more lines: see the annex (--long)."]


@pytest.mark.parametrize("example", ["european-security-2022", "wage-round"])
def test_the_examples_take_one_page(example: str, tmp_path: Path) -> None:
    """In all four templates; PDF and Word are the same bytes each time."""
    folder = tmp_path / example
    copied(example, folder)
    seen = view(folder)
    for name in NAMES:
        made = seen.paper(template(name))
        content = pdf.render(made)
        assert pdf.pages(content) == 1, name
        assert content == pdf.render(seen.paper(template(name)))
        assert docx.render(made) == docx.render(seen.paper(template(name)))
        assert made.title in text.render(made)
