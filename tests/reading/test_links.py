"""Replies find what they answer by parties, points, dates and wording; where two fit alike none is taken."""

from typing import Any  # fields of an act, of many types

from verbale.model import Act, Evidence, Kind, Modality, When
from verbale.reading.links import link


def act(
    kind: Kind, actor: str, *, to: str = "", text: str = "words", document: str = "a", **more: Any
) -> Act:  # a test's own fields
    """Make an act of one party."""
    place = Evidence(document=document, start=0, end=len(text), exact=text)
    return Act(kind=kind, actors=(actor,), addressees=(to,) if to else (), evidence=(place,), rule="test", **more)


def test_an_answer_finds_the_request() -> None:
    """Addressee and debtor fit both ways."""
    asked = act(Kind.REQUEST, "arvad", to="belmora")
    assert link([act(Kind.ANSWER, "belmora", to="arvad", text="reply")], [asked])[0].in_reply_to == (asked.id,)


def test_links_inside_one_document() -> None:
    """Words that point back find the proposal before them."""
    offer = act(Kind.PROPOSE, "arvad", topic="joint levy")
    against = act(
        Kind.REFUSE, "belmora", text="Belmora rejected the proposal of a joint levy.", topic="proposal of a joint levy"
    )
    assert link([offer, against])[1].in_reply_to == ()
    offer = act(Kind.PROPOSE, "arvad", to="belmora", topic="joint levy")
    assert link([offer, against])[1].in_reply_to == (offer.id,)


def test_points_must_not_differ() -> None:
    """An answer on one point does not answer a request on another."""
    asked = act(Kind.REQUEST, "arvad", to="belmora", points=("levy",))
    assert not link([act(Kind.ANSWER, "belmora", to="arvad", text="reply", points=("fleet",))], [asked])[0].in_reply_to


def test_nobody_answers_before_being_asked() -> None:
    """An earlier day cannot answer a later one."""
    asked = act(Kind.REQUEST, "arvad", to="belmora", when=When.parse("2022-02-01"))
    reply = act(Kind.ANSWER, "belmora", to="arvad", text="reply", when=When.parse("2022-01-01"))
    assert not link([reply], [asked])[0].in_reply_to


def test_nobody_answers_for_another() -> None:
    """An answer comes from whom was asked."""
    asked = act(Kind.REQUEST, "arvad", to="belmora", points=("levy",))
    assert not link([act(Kind.ANSWER, "corvia", to="arvad", text="reply", points=("levy",))], [asked])[0].in_reply_to


def test_two_makers_alike_leave_it_open() -> None:
    """Chance does not choose between two proposals by different parties."""
    offers = [act(Kind.PROPOSE, name, to="corvia", points=("levy",)) for name in ("arvad", "belmora")]
    assert not link([act(Kind.REFUSE, "corvia", text="no", points=("levy",))], offers)[0].in_reply_to


def test_the_latest_of_one_maker_is_taken() -> None:
    """Of two requests of the same party the nearer one is answered."""
    first, second = (act(Kind.REQUEST, "arvad", to="belmora", text=text) for text in ("one", "two!"))
    assert link([act(Kind.ANSWER, "belmora", to="arvad", text="reply")], [first, second])[0].in_reply_to == (second.id,)


def test_links_made_by_the_text_stay_and_what_did_not_happen_answers_nothing() -> None:
    """A given link is not changed; a refusal that did not happen is no reply."""
    asked = act(Kind.REQUEST, "arvad", to="belmora")
    given = act(Kind.ANSWER, "belmora", to="arvad", text="reply", in_reply_to=("f" * 16,))
    not_done = act(Kind.REFUSE, "belmora", to="arvad", text="did not refuse", modality=Modality.NOT_DONE)
    assert [each.in_reply_to for each in link([given, not_done], [asked])] == [("f" * 16,), ()]
