"""The wording on a point: by its names, by its article's title, by an act that names it; brackets as they stand, and why it is shown."""

import datetime as dt

from verbale.app.text.drafts import Version
from verbale.app.text.on_point import BY_ACT, BY_NAME, BY_TITLE, BY_WORDS, MOST, wording_on
from verbale.model import Act, Evidence, Kind, Marking, Point, RecordedAct, StateOfPlay

ON = dt.date(2032, 2, 10)


def play(versions: tuple[Version, ...], *acts: RecordedAct) -> StateOfPlay:
    """Return a state of play with these drafts and acts in view."""
    documents = {one.document.id: one.document for one in versions}
    return StateOfPlay(on=ON, known=None, clearance=Marking("RED"), marking=Marking(), documents=documents, acts=acts)


def said(quote: str, point: str) -> RecordedAct:
    """Make an act on a point with a quote."""
    act = Act(
        kind=Kind.STATE,
        actors=("norland",),
        points=(point,),
        evidence=(Evidence("0" * 64, 0, len(quote), quote),),
        rule="test",
    )
    return RecordedAct("a1", act, 1, ON, ON)


def test_by_name(river: tuple[Version, ...]) -> None:
    """Paragraphs of the newest draft in which the point's title or another name stands as a word, brackets kept."""
    found = wording_on(play(river), Point(id="gauges", title="Readings", aliases=("gauges",)))
    assert found is not None
    assert found.version == river[-1].label
    named = [one for one in found.clauses if one.why == BY_NAME]
    assert named
    assert all("gauges" in one.wording.lower() or "readings" in one.wording.lower() for one in named)
    held = {one.key: " ".join(one.wording.split()) for article in river[-1].articles for one in article.provisions}
    assert all(one.wording == held[one.key] for one in found.clauses)


def test_by_the_title_of_the_article(river: tuple[Version, ...]) -> None:
    """All its paragraphs that do not name the point themselves."""
    article = next(
        one
        for one in river[-1].articles
        if one.title and not one.annex and one.key != "preamble" and len(one.provisions) > 1
    )
    found = wording_on(play(river), Point(id="x", title=article.title))
    assert found is not None
    assert {one.why for one in found.clauses if one.article == article.key} <= {BY_NAME, BY_TITLE}
    assert BY_TITLE in {one.why for one in found.clauses}


def test_by_an_act_that_names_it(river: tuple[Version, ...]) -> None:
    """The paragraph that it names, and no other; an act on another point brings nothing."""
    acts = (said("Norland supports article 4(2)", "zzz"), said("Norland supports article 7", "other"))
    found = wording_on(play(river, *acts), Point(id="zzz", title="Zzz"))
    assert found is not None
    assert [(one.key, one.why) for one in found.clauses] == [("4/2", BY_ACT)]


def test_by_most_words_of_its_name(river: tuple[Version, ...]) -> None:
    """What is called readings of the gauges is spoken of where gauges and their readings are; one word alone is too few."""
    found = wording_on(play(river), Point(id="gauges", title="Readings of the gauges"))
    assert found is not None
    assert {one.why for one in found.clauses} == {BY_WORDS}
    assert all("readings" in one.wording.lower() and "gauges" in one.wording.lower() for one in found.clauses)
    assert wording_on(play(river), Point(id="gauges", title="Gauges of Atlantis")) is None


def test_nothing_to_show(river: tuple[Version, ...]) -> None:
    """No draft in view, none by the day, or a draft that is silent on the point."""
    assert wording_on(play(()), Point(id="water", title="Water")) is None
    assert wording_on(play(river), Point(id="moon", title="Moonlight")) is None


def test_only_so_many(river: tuple[Version, ...]) -> None:
    """The rest is counted."""
    found = wording_on(play(river), Point(id="p", title="shall", aliases=("the",)))
    assert found is not None
    assert len(found.clauses) == MOST
    assert found.more > 0
