"""Documents: the list, one with its acts underlined, and files on their way in."""

import datetime as dt
import hashlib

import pytest

from tests.cli.conftest import ANSWER, FEAR, FIRST, PLAN, SECOND
from tests.web.conftest import Served, words
from verbale.model import Act, Document, Kind, RecordedAct
from verbale.web.pages.documents import Piece, paragraphs
from verbale.web.uploads import JOBS, Job


def test_the_list_has_the_newest_first(quick: Served) -> None:
    """Publisher, day, number of acts, marking; in parts as asked for."""
    assert (
        "Bel answers Daily Net 2024-03-20 2 (TLP:CLEAR) Arda hands over proposals Daily Net 2024-03-01 2 (TLP:CLEAR)"
        in words(quick.ask("/documents"))
    )
    part = words(quick.ask("/documents?limit=1&offset=1"))
    assert "Arda hands over proposals" in part
    assert "Bel answers" not in part
    assert "No document is in view at these dates." in words(quick.ask("/documents?as_of=2024-02-01"))


def test_one_document_with_its_acts(quick: Served) -> None:
    """By the beginning of its id; each act told, its words underlined; markup in it is text."""
    page = quick.ask(f"/document/{SECOND.id[:8]}")
    assert page.status == 200
    assert "Bel refused the quota for cod" in words(page)
    assert "the exchange of &lt;b&gt;catch data&lt;/b&gt; useful" in page.text
    assert f'id="a-{ANSWER.id}"' in page.text
    assert "The Bel Republic refused Quota for cod" in words(page)


@pytest.mark.parametrize("name", [SECOND.id[:7], "f" * 8, FIRST.id[:8] + "zz"])
def test_a_document_that_is_not_in_view(quick: Served, name: str) -> None:
    """Too short a name, or another's."""
    assert quick.ask(f"/document/{name}").status == 404


def test_not_before_it_came_out(quick: Served) -> None:
    """Known, but later than the day that was asked for."""
    assert quick.ask(f"/document/{SECOND.id}?as_of=2024-03-05").status == 404


def quoted(document: Document, name: str, *spans: tuple[int, int]) -> RecordedAct:
    """Return an act that rests on these spans."""
    act = Act(kind=Kind.STATE, evidence=tuple(document.quote(*span) for span in spans), rule="hand:test")
    return RecordedAct(name, act, 1, dt.date(2024, 1, 1), dt.date(2024, 1, 1))


def test_a_text_is_cut_at_the_edges_of_quotes() -> None:
    """Each piece knows its acts; where one begins, its first piece says so, once; empty lines are left out."""
    paper = Document(hashlib.sha256(b"x").hexdigest(), "ab cd\n\nef gh")
    acts = [quoted(paper, "one", (0, 4), (7, 9)), quoted(paper, "two", (3, 9))]
    assert paragraphs(paper, acts) == [
        [Piece("ab ", ("one",), "one"), Piece("c", ("one", "two"), "two"), Piece("d", ("two",))],
        [Piece("ef", ("one", "two")), Piece(" gh", ())],
    ]
    assert paragraphs(paper, []) == [[Piece("ab cd", ())], [Piece("ef gh", ())]]
    other = Document(hashlib.sha256(b"y").hexdigest(), "ab cd")
    assert paragraphs(paper, [quoted(other, "one", (0, 2))]) == paragraphs(paper, [])


def test_a_stop_or_a_number_is_no_link_of_its_own() -> None:
    """A stop that only one of two quotes has stays with the words before it; an item's number with those behind it."""
    item = Document(hashlib.sha256(b"i").hexdigest(), "1. ab cd")
    assert paragraphs(item, [quoted(item, "one", (0, 8)), quoted(item, "two", (3, 8))]) == [
        [Piece("1. ab cd", ("one", "two"), "one")]
    ]
    paper = Document(hashlib.sha256(b"z").hexdigest(), "ab cd. ef")
    assert paragraphs(paper, [quoted(paper, "one", (0, 5)), quoted(paper, "two", (0, 6))]) == [
        [Piece("ab cd.", ("one", "two"), "one"), Piece(" ef", ())]
    ]


def test_nothing_was_chosen(quick: Served) -> None:
    """A form without a file leads back to the list, and says so."""
    answer = quick.ask("/documents", {"other": "x"})
    assert (answer.status, answer.headers["location"]) == (303, "/documents?done=No+file+was+chosen.")
    assert "No file was chosen." in quick.ask(answer.headers["location"]).text


def test_a_file_goes_into_a_batch(quick: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """With its name, its bytes and who brought it; the page shows how far it has come."""
    brought: list[object] = []

    def bring(_office: object, files: object, by: str, _said: object = None) -> str:
        brought.append((files, by))
        return "abc"

    monkeypatch.setattr("verbale.web.pages.documents.bring", bring)
    body = b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nTalks.\r\n--x--\r\n'
    answer = quick.ask("/documents", body=body, Content_Type="multipart/form-data; boundary=x")
    assert (answer.status, answer.headers["location"]) == (303, "/reading/abc")
    assert brought == [([("a.txt", b"Talks.")], "tester")]


def test_how_far_a_batch_has_come(quick: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    """While it is read and when it is over; one that is forgotten is no fault of the reader's; another's is not shown."""
    monkeypatch.setitem(JOBS, "b1", Job("b1", 3, done=1, now="second.txt", added=["first.txt"], by="tester"))
    monkeypatch.setitem(JOBS, "b2", Job("b2", 3, done=1, now="second.txt", by="somebody else"))
    assert quick.ask("/reading/b2").status == 404
    said = words(quick.ask("/reading/b1"))
    assert "second.txt" in said
    gone = quick.ask("/reading/none")
    assert (gone.status, "That reading is over and forgotten; see the documents." in words(gone)) == (404, True)


def test_acts_told_in_a_document_are_its_own(quick: Served) -> None:
    """Not those of another."""
    said = words(quick.ask(f"/document/{FIRST.id}"))
    assert "Arda made proposals to the Bel Republic" in said
    assert "fears" in said
    assert "turned down" not in said
    assert PLAN.act.evidence[0].document == FEAR.act.evidence[0].document == FIRST.id
