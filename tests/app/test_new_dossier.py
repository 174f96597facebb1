"""A dossier to start from: proposed from documents, loadable at once."""

import hashlib
import zlib
from pathlib import Path

import pytest

from verbale.app.beginning.glance import SMALL, Glance
from verbale.app.beginning.headings import headings, topic
from verbale.app.new_dossier import (
    MOST_PARTIES,
    MOST_POINTS,
    Candidate,
    found_parties,
    found_points,
    propose,
    start,
    text_of,
)
from verbale.dossier import parse
from verbale.model import Act, Document, Kind, Party, Person, Reading, When

FRANCE, GERMANY = (
    Party("fr", 'France "the" first', ("Paris", "the French"), calendar="FR", kind="state"),
    Party("de", "Germany"),
)


def reading(
    topic: str, number: int = 1, published: str = "", parties: tuple[Party, ...] = (FRANCE, GERMANY)
) -> Reading:
    """Make a reading with one request of France to Germany on a topic."""
    text = f"Text {number}: {topic}."
    day = When.parse(published) if published else None
    document = Document(hashlib.sha256(text.encode()).hexdigest(), text, published=day)
    act = Act(
        kind=Kind.REQUEST, actors=("fr",), addressees=("de",), topic=topic, evidence=(document.quote(0, 4),), rule="hand:test"
    )  # fmt: skip
    return Reading(document, "news", (act,), parties=parties)


def phrases(*topics: str) -> list[str]:
    """Return the candidate points of some topics, one document each."""
    readings = [reading(topic, number) for number, topic in enumerate(topics)]
    return [point.phrase for point in found_points(readings, [(FRANCE, 1), (GERMANY, 1)])]


def test_points_recur_and_parties_act() -> None:
    """A phrase of several documents becomes a point; function words and lone mentions do not."""
    readings = [reading("the cod quota in the north", 1), reading("a higher cod quota", 2), reading("visits", 3)]
    assert [point.phrase for point in found_points(readings, [])] == ["cod quota"]
    made = parse(start("Talks", readings))
    assert [party.name for party in made.parties] == ["Germany", 'France "the" first']
    assert [point.title for point in made.points] == ["Cod quota"]


def test_the_whole_text_of_a_proposal() -> None:
    """Every line of it: what was found, from where, and what is left to a person."""
    text = start("Cod  and\nherring", [reading("a cod quota", 1, "2024-05-03"), reading("the cod quota", 2, "2024-04")])
    head, tail = text.split("# [[person]]", 1)
    assert (
        head
        == """# Proposed from 2 documents: keep, mend or strike out. Every key is described in the documentation of the dossier.
title = "Cod and herring"
# ours = "…" # id of our own party; its conduct is then watched and shown first
baseline = 2024-04-01 # the first document; the day on which the talks began
marking = "TLP:CLEAR" # marking of documents that do not say

[[party]] # in 2 acts of the documents
id = "de"
name = "Germany"
kind = "other"

[[party]] # in 2 acts of the documents
id = "fr"
name = "France \\"the\\" first"
aliases = ["Paris", "the French"]
kind = "state"
calendar = "FR"

[[point]] # candidate, seen in 2 documents, 2 acts
id = "cod-quota"
title = "Cod quota"
aliases = ["cod quota"]
# key_for = [] # ids of the parties for whom it is a key concern
# options = [] # ways to settle it, in order from one end of the scale to the other

"""
    )
    assert "[[clock]] # which clock runs on answers owed" in tail
    made = parse(text)
    assert [(rule.preset, rule.agreed) for rule in made.clocks] == [("calendar-days", False)]


def test_a_bare_beginning_loads() -> None:
    """Without documents the text is a valid dossier all the same, with examples to fill in."""
    text = start('A "title" \\ with signs \x7f')
    made = parse(text)
    assert made.title == 'A "title" \\ with signs \x7f'
    assert (made.parties, made.points, made.baseline) == ((), (), None)
    assert text.startswith("# A beginning: fill it in. Every key is described in the documentation of the dossier.\n")
    assert "# baseline = 2025-01-31 # the day on which the talks began\n" in text
    filled = text.replace("# [[party]]", "[[party]]").replace("# [[point]]", "[[point]]")
    for line in ('id = "us"', 'name = "United States"', 'id = "quota"', 'title = "Quota for cod"', 'key_for = ["us"]'):
        filled = filled.replace(f"# {line}", line)
    assert [party.id for party in parse(filled).parties] == ["us"]
    assert parse(filled).points[0].key_for == ("us",)


def test_one_of_each_is_told_in_the_singular() -> None:
    """One document, one act."""
    text = start("Talks", [reading("a cod quota")])
    assert "# candidate, seen in 1 document, 1 act\n" in text
    assert "# baseline" in text


def test_the_busiest_parties_come_first() -> None:
    """Those that act or are addressed; people count for their party; strangers and silent ones do not come; twelve at most."""
    document = Document("a" * 64, "Words.")
    quote = (document.quote(0, 5),)
    acts = (
        Act(kind=Kind.STATE, actors=("b",), addressees=("a",), evidence=quote, rule="r"),
        Act(kind=Kind.STATE, actors=("ana",), addressees=("stranger",), evidence=quote, rule="r"),
        Act(kind=Kind.STATE, actors=("c",), evidence=quote, rule="r"),
    )
    parties = tuple(Party(name, name.upper()) for name in "abcd")
    people = (Person("ana", "Ana", party="b"), Person("bo", "Bo"))
    found = found_parties([Reading(document, "news", acts, parties=parties, people=people)])
    assert [(party.id, count) for party, count in found] == [("b", 2), ("a", 1), ("c", 1)]
    many = tuple(Party(f"p{number:02}", "P") for number in range(20))
    crowd = tuple(Act(kind=Kind.STATE, actors=(party.id,), evidence=quote, rule="r") for party in many)
    assert len(found_parties([Reading(document, "news", crowd, parties=many)])) == MOST_PARTIES == 12


@pytest.mark.parametrize(
    ("topics", "found"),
    [
        (["cod quota", "cod quota"], ["cod quota"]),
        (["cod quota"], ["cod quota"]),  # one document alone: once is enough
        (["cod quota", "herring quota", "visits"], []),  # of three, twice
        (["fisheries", "fisheries", "x"], []),  # a single word must be in three documents
        (["fisheries", "fisheries", "fisheries"], ["fisheries"]),
        (["dues", "dues", "dues", "dues"], []),  # and have six letters
        (["Cod Quota", "cod quota"], ["cod quota"]),  # a word in capitals within a topic is a name, the first is not
        (["Germany quota rules", "Germany quota rules"], ["quota rules"]),
        (["Germany’s quota rules", "the French quota rules"], ["quota rules"]),
        (["on it of cod quota", "cod quota by us"], ["cod quota"]),
        (["north-west quota", "north-west quota"], ["north-west quota"]),
        (["cross- quota", "cross- quota"], []),  # a broken word is no phrase, and a word of five letters none
        (["quota border- rules", "quota border- rules"], []),
        (["cod quota limit", "cod quota limit"], ["cod quota limit"]),  # the longest
        (["one two cod quota", "cod quota"], ["cod quota"]),
    ],
)
def test_phrases_that_may_be_points(topics: list[str], found: list[str]) -> None:
    """Two or three words, or a long one, that recur; no function word, no name of a party or of anything else."""
    assert phrases(*topics) == found


def test_a_phrase_within_a_better_one_is_left_out() -> None:
    """Whichever is the more widespread stays."""
    assert phrases("cod quota limit", "cod quota limit", "cod quota") == ["cod quota", "quota limit"]
    assert phrases("cod quota limit", "cod quota limit", "quota limits") == ["cod quota limit"]


def test_candidates_are_ordered_and_few() -> None:
    """By documents, acts, words, letters; twelve at most."""
    one, two = Candidate("b a", {"x", "y"}, 2), Candidate("a b", {"x"}, 9)
    assert sorted([two, one], key=lambda each: each.weight) == [one, two]
    assert Candidate("a b c", {"x"}, 2).weight < Candidate("a b", {"x"}, 2).weight < Candidate("b a", {"x"}, 2).weight
    assert Candidate("a b", {"x"}, 3).weight < Candidate("a b", {"x"}, 2).weight
    words = [
        "alder",
        "birch",
        "cedar",
        "dogwood",
        "elder",
        "fichus",
        "ginkgo",
        "hazel",
        "ironwood",
        "juniper",
        "kapok",
        "linden",
        "maple",
        "nutmeg",
        "oak",
        "pine",
    ]
    topics = [f"{word} timber" for word in words]
    assert len(phrases(*topics, *topics)) == MOST_POINTS == 12


def test_a_point_without_letters_has_an_id() -> None:
    """One of signs that an id cannot hold."""
    text = start("Talks", [reading("рыбные квоты")])
    assert 'id = "point"\ntitle = "Рыбные квоты"\naliases = ["рыбные квоты"]' in text


def glance(*texts: str) -> Glance:
    """Return what a look through some texts saw."""
    seen = Glance(len(texts))
    for text in texts:
        seen.paths.append(Path("x.txt"))
        seen.sizes.append(SMALL)
        seen.packed.append(zlib.compress(text.encode()))
        seen.headings.update(filter(topic, headings(text)))
    return seen


def test_a_sample_says_what_it_rests_on() -> None:
    """Points are what headings and acts are about, in how many documents; bodies of the process are neither party nor point."""
    body = Party("wbf", "WBF")
    texts = [
        f"COD QUOTA: France spoke of the cod quota (CQ).\nWBF fees: the Working Body on Fees (WBF) met {number}."
        for number in range(4)
    ]
    readings = [
        reading("the cod quota", 1, "2024-05-03", (FRANCE, GERMANY, body)),
        reading("a cod quota by WBF fees", 2),
    ]
    made = propose(readings, glance(*texts))
    assert made.source == "Proposed from a sample: 4 documents looked through, a stretch of 2 of them read"
    assert [(party.id, acts, named) for party, acts, named in made.parties] == [("de", 2, 0), ("fr", 2, 0)]
    (point,) = made.points
    assert (point.phrase, point.title, point.others, point.headings, point.standing) == (
        "cod quota", "Cod quota", ("cod quota", "CQ"), 4, 4,
    )  # fmt: skip
    text = text_of("Talks", made)
    assert text.startswith(
        "# Proposed from a sample: 4 documents looked through, a stretch of 2 of them read: keep, mend"
    )
    assert "# candidate, seen in headings of 4 documents, texts of 4, 2 acts of those read\n" in text
    assert [party.id for party in parse(text).parties] == ["de", "fr"]


def test_all_some_and_nobody_are_no_parties() -> None:
    """Delegates, many countries, the secretariat: minutes have them act, and nobody negotiates with them."""
    crowd = tuple(
        Party(name.lower().replace(" ", "-"), name)
        for name in ("delegates", "many countries", "Co-Chairs", "Ship Owners")
    )
    document = Document("a" * 64, "Words.")
    acts = tuple(
        Act(kind=Kind.STATE, actors=(party.id,), evidence=(document.quote(0, 5),), rule="r") for party in crowd
    )
    assert [party.name for party, _ in found_parties([Reading(document, "news", acts, parties=crowd)])] == [
        "Ship Owners"
    ]
