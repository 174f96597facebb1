"""Whose acts a joint text and a release tell: "the Ministers" are all sides; people of another house are not the publisher's."""

from benchmarks.reading.told import reading_of


def _actors(text: str, kind: str) -> set[tuple[str, ...]]:
    return {act.actors for act in reading_of(text).acts if act.kind == kind and act.certainty == "asserted"}


def test_the_ministers_of_two_states() -> None:
    """The sides stand behind their offices in the title, and "they" are both."""
    text = (
        "Joint Statement by the Ministers of the Interior of Castria and Lumeria\nVell, 30 June 2023\n\n"
        "1. The Ministers welcomed the opening of the visa centre. The Permanent Observer of the African Union attended.\n\n"
        "2. They called upon the shipping companies to save lives.\n"
    )
    assert _actors(text, "welcome") == {("castria", "lumeria")}
    assert _actors(text, "request") == {("castria", "lumeria")}


def test_three_sides() -> None:
    """A row of three is three sides."""
    text = (
        "Joint communiqué of the Republic of Kelmark, the Kingdom of Sorland and the Republic of Varnia\n"
        "Port Ellery, 21 March 2025\n\n1. The Ministers welcomed the decision to lift the levy.\n"
    )
    assert {len(actors) for actors in _actors(text, "welcome")} == {3}


def test_a_director_in_a_bulletin_of_the_union() -> None:
    """Managers, and whoever is "its chair", are not the union's own people."""
    text = (
        "Bulletin of the Warehouse Workers' Union, Packwell section\nNo. 31, 12 September 2024\n\n"
        "On Monday we sat down with Packwell management. We told our members so, and we told them why.\n\n"
        "HR director Blaise Toller offered 14.60 an hour and a voucher scheme for our members.\n\n"
        "A word on the works council. Its chair, Uta Wendel, signed off on the summer rota without a word to us.\n"
    )
    own = {"bulletin-of-the-warehouse-workers-union"}
    assert not any(own & set(actors) for kind in ("propose", "accept") for actors in _actors(text, kind))


def test_what_another_side_must_do_is_asked() -> None:
    """In a voice of one's own, "the company must …" is a request."""
    text = (
        "PRESS RELEASE\nHarbour Workers' Union\n3 March 2025\n\n"
        "We met Tarkos plc on Friday and we told our members what we heard there, word for word, in a long letter.\n\n"
        "Tarkos plc must return to the table. We are ready, and we say so.\n"
    )
    assert any("tarkos-plc" in act.addressees for act in reading_of(text).acts if act.kind == "request")


def test_a_mediators_note() -> None:
    """A note to the file is its writer's by the office that it names."""
    text = (
        "CONFIDENTIAL - mediator's note to the file\nGrazing corridor\n22 July 2024\n\n"
        "I saw both sides today, and I told my office so. I rejected the offer of an escort. I shall write to my principals.\n"
    )
    assert ("mediator",) in _actors(text, "refuse")
