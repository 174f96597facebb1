"""PDFs as documents: markings from wherever the file bears them, pages named for citations, acts of the files handed over."""

from pathlib import Path

import pytest

from tests.reading.formats.pdf.making import line, lines, pdf
from verbale.dossier import load
from verbale.model import Document, Marking, Role
from verbale.reading import load_bytes, read

BODY = ["Report on the looms", "The Loom, 3 May 2024"]
SAID = "The owners rejected the pay table on 2 May 2024."


def loaded(raw: bytes) -> Document:
    """Load a PDF that must be readable."""
    found = load_bytes(raw, "paper.pdf")
    assert isinstance(found, Document), found
    return found


@pytest.mark.parametrize(
    "raw",
    [
        pdf(lines(BODY, 60, 770) + "\n" + line(SAID, 60, 700) + "\n" + line("TLP:RED", 270, 820, 8) + "\n" + line("TLP:RED", 270, 20, 8)),
        pdf(*[lines(said, 60, 770) + "\n" + line(f"TLP:RED | {page} of 2", 270, 820, 8) for page, said in ((1, [*BODY, "", SAID]), (2, ["An annex."]))]),
        pdf(lines(BODY, 60, 770) + "\n" + line(SAID, 60, 700), info="/Keywords (looms, TLP:RED)"),
        pdf(lines(BODY, 60, 770) + "\n" + line(SAID, 60, 700) + "\nq BT /F1 60 Tf 0.7 0.7 -0.7 0.7 200 300 Tm (TLP:RED) Tj ET Q"),
        pdf(lines([*BODY, "TLP:AMBER"], 60, 770) + "\n" + line(SAID, 60, 700) + "\n" + line("(TLP:RED) The source is the mayor.", 60, 660)),
    ],
    ids=["drawn last", "page heads", "properties", "across the page", "portion"],
)  # fmt: skip
def test_the_strictest_marking_counts_wherever_it_stands(raw: bytes) -> None:
    """In heads and feet, properties, stamps and portions; and the sentence is text, not head."""
    found = loaded(raw)
    assert found.marking == Marking("RED")
    assert str(found.published) == "2024-05-03"
    assert SAID in found.text[found.body :]


def test_a_stretch_says_on_which_page_it_stands() -> None:
    """By the file's own label for the page."""
    found = loaded(pdf(line(SAID, 60, 700), line("The weavers left the hall.", 60, 700), labels="0 << /S /r >>"))
    places = {found.text[one.start : one.end]: one.place for one in found.segments if one.role is Role.BODY}
    assert places == {SAID: "p. i", "The weavers left the hall.": "p. ii"}


WANTED = {
    "13": {("refuse", "be", "tariff", "done")},
    "15": {("accept", "ar", "tariff", "done")},
    "53": {("refuse", "be", "tariff", "done"), ("accept", "ar", "ferry", "done")},
    "55": {("refuse", "ar", "tariff", "done"), ("accept", "be", "ferry", "done"), ("retract", "co", "quota", "done")},
    "57": {("accept", "ar", "tariff", "done")},
    "58": {("refuse", "be", "tariff", "not-done"), ("accept", "ar", "quota", "not-done")},
}
NEVER = {"53": {("refuse", "be", "ferry", "done")}, "57": {("refuse", "be", "ferry", "done")}}


@pytest.mark.parametrize("number", sorted(WANTED))
def test_files_handed_over(cases: Path, model: object, number: str) -> None:
    """Forms, marks drawn last, columns, broken words, unseen words, sentences over pages."""
    assert model is not None
    document = loaded((cases / number / "in.pdf").read_bytes())
    reading = read(document, load(cases / "common"))
    told = {
        (act.kind.value, actor, point, act.modality.value)
        for act in reading.acts
        for actor in act.actors
        for point in act.points
    }
    assert told >= WANTED[number]
    assert not told & NEVER.get(number, set())
    assert "Olle" not in document.text
    assert number != "57" or any("nobody can see" in warning for warning in reading.warnings)
    assert number != "15" or document.marking == Marking("RED")
