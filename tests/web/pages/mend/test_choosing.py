"""From the first documents to the brief: proposals with their words, ticked, and everything read again with them."""

from tests.web.conftest import Direct, words
from verbale.dossier import load


def sent(**given: str) -> dict[str, str]:
    """Return the form for Arda and Bel and the three points, all kept, with what is otherwise."""
    form: dict[str, str] = {}
    for table, names in (("party", ("arda", "bel")), ("point", ("quota", "ports", "data"))):
        for name in names:
            form |= {
                f"{table}.{name}": "keep",
                f"{table}.{name}.tick": "on",
                f"{table}.{name}.name": "",
                f"{table}.{name}.table": "on",
            }
    return form | {name.replace("__", "."): value for name, value in given.items()}


def test_proposals_stand_with_their_words(mine: Direct) -> None:
    """Each party and point, how many acts are behind it, and quotes that lead to their place."""
    page = mine.ask("/dossier/choose")
    assert "4 acts: the words" in words(page)
    assert "Bel refused the quota for cod" in words(page)
    assert 'href="/quote/' in page.text


def test_they_are_ticked_renamed_and_merged(mine: Direct) -> None:
    """In one change; the documents are read again with it, and the brief comes next."""
    form = sent(party__bel__name="Bel Union", point__ports="same:quota", more="Landing fees", ours="arda")
    del form["point.data.tick"]
    answer = mine.ask("/dossier/choose", form)
    assert answer.headers["location"].startswith("/?done=Chosen%2C+and+all+documents+read+again")
    made = load(mine.folder)
    assert [party.name for party in made.parties] == ["Arda", "Bel Union"]
    assert [(point.id, point.formerly) for point in made.points] == [("quota", ("ports",)), ("landing-fees", ())]


def test_what_cannot_be_stays_on_the_page(mine: Direct) -> None:
    """With what was typed; nothing is changed."""
    before = (mine.folder / "dossier.toml").read_text()
    answer = mine.ask("/dossier/choose", sent(party__arda="same:bel", party__bel="same:arda", more="Fees"))
    assert (answer.status, "Two are each said to be the other." in words(answer)) == (400, True)
    assert ">Fees</textarea>" in answer.text
    assert (mine.folder / "dossier.toml").read_text() == before
    assert mine.ask("/dossier/choose?clearance=TLP:CLEAR").status == 403
