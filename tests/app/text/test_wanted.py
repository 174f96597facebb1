"""Who wants what in a text."""

import datetime as dt

from verbale.app.text.drafts import Version, version_of
from verbale.app.text.wanted import wanted
from verbale.model import Act, Document, Evidence, Kind, RecordedAct, Role, Segment, When


def told(quote: str, who: str, *, certainty: str = "asserted") -> RecordedAct:
    """Make an act with a quote."""
    act = Act(
        kind=Kind.STATE, actors=(who,), evidence=(Evidence("0" * 64, 0, len(quote), quote),), certainty=certainty, rule="test",
        when=When.parse("2031-09-20"),
    )  # fmt: skip
    return RecordedAct("a1", act, 1, dt.date(2031, 9, 20), dt.date(2031, 9, 20))


def test_names_in_brackets(river: tuple[Version, ...]) -> None:
    """Each with its article, paragraph, side and words; names in parentheses where they are known."""
    found = wanted(river[1], parties=["OSTMARK", "NORLAND"])
    rows = {(one.article, one.keys, one.who, one.what) for one in found}
    assert ("4", ("4/2",), ("OSTMARK",), "reserves") in rows
    assert ("7", ("7/2",), ("NORLAND",), "proposes") in rows
    assert ("3", ("3/opt 1/1",), ("NORLAND", "Lower Delta States"), "proposes") in rows
    assert [one.article for one in found] == sorted(
        (one.article for one in found), key=lambda key: (key != "preamble", key)
    )


def test_acts_that_speak_of_a_paragraph(river: tuple[Version, ...]) -> None:
    """What the words want, on the paragraph they name; an article that is not there links nothing."""
    acts = [
        told("Ostmark asked to delete paragraph 2 of article 7", "ostmark"),
        told("Norland supports article 4(2)", "norland"),
        told("Norland supports article 44", "norland"),
    ]
    rows = [(one.keys, one.who, one.what, one.act, one.day) for one in wanted(river[3], acts)]
    assert rows == [
        (("4/2",), ("norland",), "keep", "a1", "2031-09-20"),
        (("7/2",), ("ostmark",), "delete", "a1", "2031-09-20"),
    ]


def test_what_waits_for_a_person_links_nothing(river: tuple[Version, ...]) -> None:
    """An unsure act moves nothing, here as elsewhere."""
    assert wanted(river[3], [told("delete paragraph 2 of article 7", "ostmark", certainty="unsure")]) == []


NOTED = """Article 1

BOATS

1. Each Party shall count the boats on its shore.

2. Each Party shall mark its boats [in red].

Article 2

REST

1. Each Party should rest on the first day of the week.

2. No Party may fish at night.

{}
"""


def noted(words: str, hangs_at: str = "") -> list[tuple[str, tuple[str, ...], tuple[str, ...], str]]:
    """Return who wants what in a draft with one note, which hangs at some words of it or nowhere."""
    text = NOTED.format(words)
    start = text.index(words)
    place = text.index(hangs_at) + len(hangs_at) if hangs_at else -1
    anchor = (place, place) if hangs_at else None
    segments = (
        Segment(0, start, Role.BODY),
        Segment(start, len(text), Role.FOOTNOTE, place="footnote 1", anchor=anchor),
    )
    version = version_of(Document("0" * 64, text, segments=segments))
    assert version is not None
    return [(one.article, one.keys, one.who, one.what) for one in wanted(version, parties=["Norland"])]


def test_a_note_hangs_at_its_paragraph() -> None:
    """Where the file says at which words a note hangs, what it says is about that paragraph."""
    assert noted("1 Reserved by Norland.", "mark its boats") == [("1", ("1/2",), ("Norland",), "reserves")]


def test_a_note_that_names_its_paragraph() -> None:
    """It is about the one it names, wherever it hangs; one that neither hangs nor names is nobody's."""
    assert noted("1 Norland reserves its position on article 2(2).", "mark its boats") == [
        ("2", ("2/2",), ("Norland",), "reserves")
    ]
    assert noted("1 Reserved by Norland.") == []


def test_names_in_deleted_words_want_nothing(river: tuple[Version, ...]) -> None:
    """The third version deletes the reservation of the second, as a tracked change: nobody reserves it any more."""
    assert "reserved by OSTMARK" in river[2].draft.text
    assert [one.who for one in wanted(river[2], parties=["OSTMARK"]) if one.what == "reserves"] == []


def test_the_writer_of_a_note_in_the_margin() -> None:
    """What a note at a paragraph wants is its writer's wish, where it says one and names nobody else."""
    text = NOTED.format("") + "\n\nWe cannot accept this.\n\nSee the map.\n"
    at = text.index("2. Each Party")
    spans = [(text.index(words), len(words)) for words in ("We cannot accept this.", "See the map.")]
    notes = tuple(
        Segment(start, start + long, Role.COMMENT, writer="Ostmark", anchor=(at, at + 5)) for start, long in spans
    )
    document = Document("1" * 64, text, segments=(Segment(0, notes[0].start), *notes))
    version = version_of(document)
    assert version is not None
    assert [(one.keys, one.who, one.what) for one in wanted(version)] == [(("1/2",), ("Ostmark",), "oppose")]


def test_paragraphs_of_a_resolution() -> None:
    """Its operative paragraphs need no article to be known: "delete OP2 bis"."""
    text = "The General Assembly,\n\nRecalling its resolution 1/1,\n\n" + "\n\n".join(
        f"OP{number} Decides that all States shall count their boats [and nets] each year;"
        for number in ("1", "2", "2 bis", "3")
    )
    version = version_of(Document("2" * 64, text))
    assert version is not None
    found = wanted(version, [told("Ostmark asked to delete OP2 bis", "ostmark")])
    assert [(one.article, one.keys, one.what) for one in found] == [("operative", ("operative/2 bis",), "delete")]
