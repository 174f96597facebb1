"""Beside a document's text: an act from its words, the document read again and back, a note; what cannot be done says why and keeps what was typed."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote_plus

import pytest

from tests.open_ends import LETTER, NOTE, REFUSAL, UNREAD, WEATHER, made
from tests.web.conftest import Direct, direct, words

GIVEN = {
    "quote": "Bel spoke of the quota for cod.", "kind": "answer", "actors": "bel", "addressees": "arda", "points": "quota", "modality": "done",
    "polarity": "mixed", "when": "", "deadline": "", "topic": "", "option": "", "legal_form": "", "move": "partial answer", "speaker": "",
    "on_behalf_of": "", "according_to": "arda", "reason": "", "offered": REFUSAL.id, "in_reply_to": REFUSAL.id, "also": "",
}  # fmt: skip


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Direct]:
    """Open a record with one of everything that can be open."""
    yield from direct(made(tmp_path / "talks"))


def test_an_act_is_entered_from_its_words(desk: Direct) -> None:
    """Every field of the form is in the act; it counts, and is the person's."""
    answer = desk.ask(f"/document/{NOTE.id}/act", GIVEN)
    assert answer.headers["location"] == f"/document/{NOTE.id}?done=Entered%3A+answer.#s-acts"
    (item,) = [one for one in desk.office.desk().view().acts if one.by == "hand:tester"]
    act = item.act
    assert (act.kind, act.actors, act.addressees, act.points, act.polarity) == (
        "answer",
        ("bel",),
        ("arda",),
        ("quota",),
        "mixed",
    )
    assert (act.move, act.according_to, act.in_reply_to, act.option, act.deadline) == (
        "partial answer",
        "arda",
        (REFUSAL.id,),
        None,
        None,
    )
    assert (act.evidence[0].exact, item.reviewed, act.certainty) == (GIVEN["quote"], True, "asserted")


def test_words_that_stand_twice_go_by_their_place(desk: Direct) -> None:
    """The place is what the selection gives; without it the page says that they stand there more than once."""
    twice = {**GIVEN, "quote": "the quota for cod", "actors": ""}
    refused = desk.ask(f"/document/{NOTE.id}/act", twice)
    assert (refused.status, "stand there 2 times" in words(refused)) == (400, True)
    second = NOTE.text.rindex("the quota for cod")
    assert desk.ask(f"/document/{NOTE.id}/act", {**twice, "near": str(second)}).status == 303
    (item,) = [one for one in desk.office.desk().view().acts if one.by == "hand:tester"]
    assert item.act.evidence[0].start == second


def test_what_says_more_than_its_words_stays_in_the_form(desk: Direct) -> None:
    """Who is not named; further words say who, or a person says who wrote it."""
    bare = {
        **GIVEN,
        "quote": "We rejected the quota for cod.",
        "kind": "refuse",
        "actors": "bel",
        "move": "",
        "polarity": "negative",
    }
    refused = desk.ask(f"/document/{NOTE.id}/act", bare)
    assert refused.status == 400
    assert "say who wrote the document" in words(refused)
    assert "We rejected the quota for cod.</textarea>" in refused.text
    assert '<option value="bel" selected>' in refused.text
    desk.ask(f"/document/{NOTE.id}/head", {"sender": "Bel"})
    assert desk.ask(f"/document/{NOTE.id}/act", bare).status == 303


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "praise"),
        ("option", "none-such"),
        ("on_behalf_of", "nobody"),
        ("deadline", "Easter"),
        ("move", "jump"),
        ("quote", "words that are not there"),
    ],
)
def test_what_is_none_of_the_list_is_refused(desk: Direct, field: str, value: str) -> None:
    """With what it would have to be."""
    assert desk.ask(f"/document/{NOTE.id}/act", {**GIVEN, field: value}).status == 400
    assert desk.ask("/document/none/act", GIVEN).status == 404


def test_the_form_is_filled_with_chosen_words(desk: Direct) -> None:
    """By the address: the way without a script from a passage to its form."""
    start = LETTER.text.index(UNREAD)
    shown = desk.ask(f"/document/{LETTER.id}?start={start}&end={start + len(UNREAD)}").text
    assert f">{UNREAD}</textarea>" in shown
    assert f'name="near" id="f-near" value="{start}"' in shown
    assert '<details open id="entry">' in shown
    assert '<details id="entry">' in desk.ask(f"/document/{LETTER.id}").text
    assert f'<p data-start="{0}">' in shown


def test_a_document_is_read_again_after_it_was_shown(desk: Direct) -> None:
    """The preview records nothing; recorded, it leads to the later reading, and back."""
    before = desk.office.record.tail()
    shown = words(desk.ask(f"/document/{NOTE.id}/again"))
    assert "Nothing is recorded yet." in shown
    assert desk.office.record.tail() == before
    later = desk.ask(f"/document/{NOTE.id}/again", {}).headers["location"]
    assert later.startswith("/document/")
    assert NOTE.id not in later
    assert "Take this reading back" in desk.ask(later.split("?")[0] + "/again").text
    back = desk.ask(later.split("?")[0] + "/again", {"back": "1"}).headers["location"]
    assert back == f"/document/{NOTE.id}?done=The+reading+before+is+in+play+again."
    nothing = desk.ask(f"/document/{WEATHER.id}/again", {"back": "1"}).headers["location"]
    assert "was not read again" in unquote_plus(nothing)


def test_all_are_read_again(desk: Direct) -> None:
    """One click; the page says what came of it."""
    told = unquote_plus(desk.ask("/documents/again", {}).headers["location"])
    assert told.startswith("/documents?done=Read again: ")


def test_a_note_is_kept(desk: Direct) -> None:
    """With its day and what it was; without words, or with a day that is none, nothing is kept."""
    given = {
        "text": "Bel told Arda on the telephone that it refuses the quota for cod.",
        "day": "2025-03-05",
        "about": "Call",
        "marking": "TLP:AMBER",
    }
    place = desk.ask("/documents/note", given).headers["location"]
    assert place.startswith("/document/")
    assert "note by tester, 2025-03-05" in words(desk.ask(place))
    for wrong in ({**given, "text": " "}, {**given, "day": "Easter"}, given):
        assert "Not kept." in unquote_plus(desk.ask("/documents/note", wrong).headers["location"])


def test_an_act_is_corrected_in_every_field(desk: Direct) -> None:
    """From its document, and back to it; what the form did not offer stays."""
    page = desk.ask(f"/act/{REFUSAL.id}?then=document").text
    assert all(
        f'name="{name}"' in page
        for name in ("deadline", "according_to", "speaker", "on_behalf_of", "legal_form", "move", "option")
    )
    given = {"ruling": "amend", "seen": "1", "then": "document", "kind": "refuse", "actors": "bel", "points": "quota", "when": "",
             "legal_form": "political", "according_to": "arda", "polarity": "negative", "modality": "done", "topic": "", "offered": ""}  # fmt: skip
    answer = desk.ask(f"/act/{REFUSAL.id}", given)
    assert answer.headers["location"] == f"/document/{LETTER.id}?done=Amended.#a-{REFUSAL.id}"
    item = desk.office.desk().view().act(REFUSAL.id)
    assert item is not None
    assert (item.act.polarity, item.act.according_to, item.act.legal_form) == ("negative", "arda", "political")
