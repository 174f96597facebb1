"""Small texts of the kinds that readers handed over: each says what was done, by whom and when, and never its contrary."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import pytest

from verbale.dossier import Dossier, load
from verbale.model import Act, Document, Party, Person, Point
from verbale.reading import load_bytes, read

HEAD = "Talks at the lake\nThe Mirror, 16 May 2024\n\n"


class Told(NamedTuple):
    """What an act says, in short."""

    kind: str
    actors: tuple[str, ...]
    modality: str
    when: str = ""
    deadline: str = ""


def told(acts: Iterable[Act]) -> set[Told]:
    """Return what acts say."""
    return {
        Told(act.kind.value, act.actors, act.modality.value, str(act.when or ""), str(act.deadline or ""))
        for act in acts
    }


def acts(text: str) -> tuple[Act, ...]:
    """Return the acts of a text under the usual head."""
    document = load_bytes(f"{HEAD}{text}\n".encode(), "text.txt")
    assert isinstance(document, Document)
    return read(document).acts


READ = [
    ("Japan has yet to reply to Germany on the fund.", {Told("answer", ("jp",), "not-done")}),
    ("France accepted the fund on condition that Germany drops the levy.", {Told("accept", ("fr",), "conditional")}),
    ("France accepted the fund on 4, 7 and 9 May.", {Told("accept", ("fr",), "done", "2024-05-04")}),
    ("France and Japan met on 4, 7 and 9 May.", {Told("meet", ("fr", "jp"), "done", f"2024-05-0{day}") for day in (4, 7, 9)}),
    ("France asked Japan for an answer on the fund by 05/06/2024.", {Told("request", ("fr",), "done")}),
    ("France asked Japan for an answer on the fund not later than noon on 31 May 2024.", {Told("request", ("fr",), "done", "", "2024-05-31")}),
    ("Japan will reply to France on the fund this Friday.", {Told("hold", ("jp",), "done", "", "2024-05-17")}),
    ("Did France accept the fund?", set()),
    ("Reports that France accepted the fund are false.", set()),
    ("France, not Japan, accepted the fund.", {Told("accept", ("fr",), "done")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), READ, ids=[text for text, _ in READ])
def test_a_sentence_says_what_it_says(model: object, text: str, wanted: set[Told]) -> None:
    """Denials, conditions, questions, lists and hours of days."""
    assert model is not None
    found = {one._replace(deadline=one.deadline[:10]) for one in told(acts(text))}
    assert found == wanted


def test_entries_of_a_chronicle(model: object) -> None:
    """Lines without a full stop are sentences, each on its own day."""
    assert model is not None
    document = load_bytes(
        b"Timeline of the fund\n\n3 May 2024: France rejected the levy\n5 May 2024: Japan accepted the fund\n", "t.txt"
    )
    assert isinstance(document, Document)
    assert (document.publisher, document.published) == ("", None)
    assert told(read(document).acts) == {
        Told("refuse", ("fr",), "done", "2024-05-03"),
        Told("accept", ("jp",), "done", "2024-05-05"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Former foreign minister of France Luc Orlan accepted the fund.",
        "Luc Orlan, a former minister of France, accepted the fund.",
    ],
)
def test_who_left_an_office_does_not_act_for_its_side(model: object, text: str) -> None:
    """A former minister's word is not the government's."""
    assert model is not None
    assert not [act for act in acts(text) if "fr" in act.actors]


def test_a_day_in_the_opening_of_a_sentence(model: object) -> None:
    """The name behind "On 1 May 2024" is who acts."""
    assert model is not None
    assert told(acts("On 1 May 2024 France proposed a fund to Japan.")) == {
        Told("propose", ("fr",), "done", "2024-05-01")
    }


TURNS = """Lake commission, fourth meeting
16 May 2024

THE CHAIR: The floor is yours, France.

Mr ORLAN (France): We reject the levy.

Ms ABE (Japan): Thank you, Chair. As my colleague from France said, "we accept the fund".

A speaker from the gallery: We accept the levy.

Ms KLEIN (Germany), speaking on behalf of Japan: We withdraw our proposal on the fund.
"""


def test_voices_of_a_meeting(model: object) -> None:
    """Quoted words are their speaker's, a voice from the gallery is nobody's, who speaks for another says so."""
    assert model is not None
    document = load_bytes(TURNS.encode(), "t.txt")
    assert isinstance(document, Document)
    found = read(document).acts
    accepted = [act for act in found if act.kind.value == "accept"]
    assert [(act.actors, act.according_to) for act in accepted] == [(("fr",), accepted[0].according_to)]
    assert accepted[0].according_to
    withdrawn = [act for act in found if act.kind.value == "retract"]
    assert [act.on_behalf_of for act in withdrawn] == ["jp"]


HANDED = {
    "24": {("refuse", "done")}, "25": set(), "26": set(), "27": {("accept", "done")}, "28": {("accept", "not-done")},
    "32": {("accept", "conditional")}, "34": {("refuse", "denied")}, "35": {("refuse", "done")}, "42": {("request", "done")},
    "43": {("request", "done")}, "44": {("hold", "done")}, "46": {("meet", "done")}, "59": {("refuse", "done"), ("accept", "done"), ("oppose", "done")},
}  # fmt: skip


@pytest.mark.parametrize("number", sorted(HANDED))
def test_texts_handed_over(cases: Path, model: object, number: str) -> None:
    """Each of them, with the dossier that came with them."""
    assert model is not None
    document = load_bytes((cases / number / "in.txt").read_bytes(), "in.txt")
    assert isinstance(document, Document)
    found = read(document, load(cases / "common")).acts
    assert {(act.kind.value, act.modality.value) for act in found} == HANDED[number]


@pytest.mark.parametrize(("number", "never"), [("39", "ar"), ("41", "be")])
def test_people_handed_over(cases: Path, model: object, number: str, never: str) -> None:
    """Somebody of the same surname, and who left an office, do not act for the side."""
    assert model is not None
    document = load_bytes((cases / number / "in.txt").read_bytes(), "in.txt")
    assert isinstance(document, Document)
    assert not [act for act in read(document, load(cases / "common")).acts if never in act.actors]


LAKE = Dossier(
    title="Lake",
    parties=(Party("ke", "Kestria", kind="state"), Party("lo", "Lornia", kind="state")),
    people=(Person("jan-vos", "Jan Vos", "Foreign Minister", "ke"),),
    points=(Point("levy", "Levy"),),
)


def test_a_namesake_is_somebody_else(model: object) -> None:
    """Another given name before a known surname is another person, whose side the apposition says by its adjective."""
    assert model is not None
    document = load_bytes(f"{HEAD}Peter Vos, head of the Lornian delegation, rejected the levy.\n".encode(), "t.txt")
    assert isinstance(document, Document)
    assert [(act.kind.value, act.actors) for act in read(document, LAKE).acts] == [("refuse", ("lo",))]
