"""The settings as forms: rows changed, added, merged, split, taken out; what cannot be is told on the page, and who may not see all changes nothing."""

from urllib.parse import unquote_plus

import pytest

from tests.web.conftest import Direct, words
from verbale.dossier import load
from verbale.dossier.editing.fields import HEAD
from verbale.dossier.load import TABLES
from verbale.web.pages.dossier import NAMES
from verbale.web.pages.mend import tables


def told(desk: Direct, table: str, **form: str) -> str:
    """Send a form; return what the next page says."""
    answer = desk.ask(f"/dossier/table/{table}", {name.replace("__", "."): value for name, value in form.items()})
    assert answer.status == 303, words(answer)
    return unquote_plus(answer.headers["location"])


def test_every_table_has_its_page(mine: Direct) -> None:
    """By a name that people use."""
    assert set(NAMES) == {HEAD, *TABLES}
    for table, (title, _) in NAMES.items():
        assert f"<h1>{title}</h1>" in mine.ask(f"/dossier/table/{table}").text
    assert mine.ask("/dossier/table/colours").status == 400


def test_rows_by_form(mine: Direct) -> None:
    """Saved, added, merged, split, taken out: each is in the file, and can be taken back."""
    assert told(mine, "party", do="put", row="bel", v__name="Bel Union", v__at_table="yes").endswith("?done=Saved.")
    assert told(mine, "party", do="add", v__name="Coastal Guild", v__kind="union").endswith("?done=Added.")
    assert "Merged." in told(mine, "party", do="merge", row="coastal-guild", other="bel")
    assert "Split." in told(mine, "party", do="split", row="bel", name="Coastal Guild", alias="Coastal Guild")
    assert told(mine, "clock", do="drop", row="1").endswith("?done=Taken out.")
    assert told(mine, HEAD, do="put", row=HEAD, v__title="Fishing talks", reason="shorter").endswith("?done=Saved.")
    made = load(mine.folder)
    assert [(party.id, party.name) for party in made.parties] == [
        ("arda", "Arda"),
        ("bel", "Bel Union"),
        ("coastal-guild", "Coastal Guild"),
    ]
    assert (made.title, made.clocks) == ("Fishing talks", ())
    assert "shorter" in words(mine.ask("/dossier"))


@pytest.mark.parametrize(
    ("table", "form", "what"),
    [
        ("party", {"do": "put", "row": "nobody", "v.name": "x"}, "no party 'nobody'"), ("party", {"do": "add", "v.name": "Arda"}, "is there already"),
        ("party", {"do": "drop", "row": "bel"}, "unknown party"), ("point", {"do": "put", "row": "quota", "v.weights": "arda 3"}, "an equals sign"),
        ("clock", {"do": "merge", "row": "1", "other": "1"}, "not merged or split"), ("party", {"do": "put", "row": "bel", "v.name": "Bel Republic"}, "changes nothing"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(mine: Direct, table: str, form: dict[str, str], what: str) -> None:
    """On the page itself; the file stays."""
    if form["do"] == "drop":  # a party that a row names
        told(mine, "person", do="add", v__name="Ann", v__party="bel")
    before = (mine.folder / "dossier.toml").read_text()
    answer = mine.ask(f"/dossier/table/{table}", form)
    assert (answer.status, what in words(answer)) == (400, True), words(answer)[:500]
    assert (mine.folder / "dossier.toml").read_text() == before


def test_who_may_not_see_all_changes_nothing(mine: Direct) -> None:
    """They are shown the rows, without forms."""
    page = mine.ask("/dossier/table/party?clearance=TLP:CLEAR")
    assert "Who may see the settings whole can change them." in words(page)
    assert 'name="do"' not in page.text
    assert mine.ask("/dossier/table/party?clearance=TLP:CLEAR", {"do": "drop", "row": "bel"}).status == 403


def test_a_long_table_comes_in_parts(mine: Direct, monkeypatch: pytest.MonkeyPatch) -> None:
    """A form leads back to its part; the rows to merge with stand in one list for all."""
    assert 'id="m-1" name="other"><option' in mine.ask("/dossier/table/party").text
    monkeypatch.setattr(tables, "FEW", 1)
    page = mine.ask("/dossier/table/party?offset=1&limit=1").text
    assert page.count("<details") == 1
    assert ">Bel Republic <" in page
    assert '<datalist id="rows"><option value="arda">Arda</option>' in page
    assert 'id="m-1" name="other" list="rows"' in page
    assert "2–2 of 2" in page
    where = "/dossier/table/party?offset=1&amp;limit=1"
    assert page.count(f'action="{where}"') >= 3
    answer = mine.ask("/dossier/table/party?offset=1&limit=1", {"do": "put", "row": "bel", "v.name": "Bel Union"})
    assert answer.headers["location"] == "/dossier/table/party?offset=1&limit=1&done=Saved."
