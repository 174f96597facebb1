"""Positions side by side: in the words that prove them, and the same positions when the written table is read again."""

import datetime as dt

import pytest

from tests.brief.conftest import act, document, grid, looked, play_of
from verbale.brief import compose
from verbale.brief.render import docx
from verbale.brief.sections.columns import columns
from verbale.dossier import Dossier
from verbale.model import Kind, Modality, Polarity, RecordedAct, StateOfPlay
from verbale.reading.load import load_bytes
from verbale.reading.read import read
from verbale.state.positions import stance_of
from verbale.watch import Watch

ON = dt.date(2024, 3, 30)
TEXT = (
    "Second day\n\n5 March 2024\n\nArda wants forty tonnes of cod. Bel Republic will not have a quota for cod. "
    "Bel Republic accepts access to ports if fees are paid. The sides agreed on catch data. "
    "Arda voiced concern about access to ports. Bel Republic wants thirty tonnes."
)
BEL, ARDA = ("bel",), ("arda",)


def talks(dossier: Dossier, *, all_agreed: bool = True) -> StateOfPlay:
    """Return a state of play with a stance of nearly every kind."""
    paper = document(TEXT, "2024-03-05", "day-2.txt")
    acts = [
        act(paper, "Arda wants forty tonnes of cod", Kind.PROPOSE, actors=ARDA, points=("quota",)),
        act(paper, "Bel Republic will not have a quota for cod", Kind.REFUSE, actors=BEL, addressees=ARDA, points=("quota",), polarity=Polarity.NEGATIVE),
        act(paper, "Bel Republic wants thirty tonnes", Kind.PROPOSE, actors=BEL, points=("quota",)),
        act(paper, "Bel Republic accepts access to ports if fees are paid", Kind.ACCEPT, actors=BEL, points=("ports",), modality=Modality.CONDITIONAL, polarity=Polarity.POSITIVE),
        act(paper, "Arda voiced concern about access to ports", Kind.STATE, actors=ARDA, points=("ports",), polarity=Polarity.NEGATIVE),
        act(paper, "The sides agreed on catch data", Kind.AGREE, actors=(*ARDA, *(BEL if all_agreed else ())), points=("data",), polarity=Polarity.POSITIVE),
    ]  # fmt: skip
    return play_of(dossier, acts, [paper], ON)


def test_each_side_in_its_own_words(dossier: Dossier) -> None:
    """What it wants, how it judges the others' words, and what all agreed."""
    found = columns(looked(dossier, talks(dossier)))
    assert found.table is not None
    assert found.table.columns == ("Point", "Arda", "Bel Republic", "Agreed text")
    assert grid(found.table) == [
        ["Quota for cod", "“Arda wants forty tonnes of cod”, 5 Mar 2024*\nNo answer yet, asked 5 Mar 2024",
         "“Bel Republic wants thirty tonnes”, 5 Mar 2024*\nRejects: “Bel Republic will not have a quota for cod”, 5 Mar 2024*", "–"],
        ["Access to ports", "Is concerned: “Arda voiced concern about access to ports”, 5 Mar 2024*",
         "Accepts on condition: “Bel Republic accepts access to ports if fees are paid”, 5 Mar 2024*", "–"],
        ["Catch data", "–", "–", "Agreed, “The sides agreed on catch data”, 5 Mar 2024*"],
    ]  # fmt: skip
    assert [len(cell.citations) for cell in found.table.rows[0]] == [0, 2, 2, 0]
    assert found.table.note == "* read by machine, not yet reviewed"


def test_what_one_side_agreed_alone_is_its_own(dossier: Dossier) -> None:
    """The last column is for what all columns agreed."""
    found = columns(looked(dossier, talks(dossier, all_agreed=False)))
    assert grid(found.table)[2][1:] == ["Agrees: “The sides agreed on catch data”, 5 Mar 2024*", "–", "–"]


def test_who_has_not_answered_says_so(dossier: Dossier, play: StateOfPlay) -> None:
    """With the day on which it was asked."""
    table = grid(columns(looked(dossier, play)).table)
    assert ["Access to ports", "No answer yet, asked 1 Mar 2024"] in [[row[0], row[2]] for row in table]


def test_without_points_and_topics_there_are_no_rows() -> None:
    """And the section says so."""
    bare = Dossier(title="Talks")
    found = columns(looked(bare, play_of(bare, [], [], ON)))
    assert found.table is None
    assert found.sentences[0].text == "There is no point and no topic to make a row of."


def stances(acts: list[RecordedAct]) -> set[tuple[str, str, str]]:
    """Return point, party and stance of acts."""
    return {
        (point, party, str(stance_of(item.act)))
        for item in acts
        for point in item.act.points
        for party in item.act.actors
    }


def test_the_written_table_reads_as_the_same_positions(dossier: Dossier, model: object) -> None:
    """Every stance of every side on every point, and none besides; what is agreed is all sides'."""
    assert model
    play = talks(dossier)
    made = docx.render(compose(dossier, play, Watch(alerts=(), indicators=(), on=ON), only=("columns",)))
    paper = load_bytes(made, "table.docx")
    found = read(paper, dossier)  # type: ignore[arg-type]
    again = {
        (point, party, str(stance_of(one)))
        for one in found.acts
        if one.certainty == "asserted"
        for point in one.points
        for party in one.actors
    }
    assert again == stances(list(play.acts))


@pytest.fixture(scope="module")
def model() -> object:
    """Return the model that parses; without one the test is skipped."""
    from verbale.errors import ReadingError
    from verbale.reading.syntax.model import chosen

    try:
        return chosen()
    except ReadingError as missing:
        pytest.skip(f"no parser: {missing}")
