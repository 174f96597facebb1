"""Somebody's judgement of what options are worth: read whole, checked against the dossier, never filled in."""

from dataclasses import replace
from pathlib import Path

import pytest

from verbale.dossier import Dossier
from verbale.dossier.preferences import Preferences, Statement, load_preferences, parse_preferences
from verbale.errors import DossierError
from verbale.model import Marking, Option, Party, Point, Reader

DOSSIER = Dossier(
    title="Talks", parties=(Party("union", "Union"), Party("port", "Port")),
    points=(Point("pay", "Pay", options=(Option("low", "2 %"), Option("high", "4 %"))), Point("hours", "Hours", options=(Option("38", "38"),))),
)  # fmt: skip
HEAD = 'assessed_by = "A. Nalyst"\n'
WHOLE = f"""{HEAD}marking = "TLP:AMBER"
weights_within = 0.5
threat = {{ union = 0.3, port = [0.1, 0.4] }}
[values.union]
pay = {{ low = 0, high = 1.0 }}
[[statement]]
party = "port"
point = "pay"
says = "order"
options = ["low", "high"]
source = "a letter"
quote = "Low first."
[[statement]]
party = "union"
point = "pay"
says = "cares more"
than = "hours"
times = 2
source = "judgement"
"""


def test_the_whole_file() -> None:
    """Every key in its place."""
    assert parse_preferences(WHOLE, DOSSIER) == Preferences(
        assessed_by="A. Nalyst",
        marking=Marking("AMBER"),
        threat={"union": 0.3, "port": (0.1, 0.4)},
        values={"union": {"pay": {"low": 0.0, "high": 1.0}}},
        statements=(
            Statement(
                party="port", point="pay", says="order", options=("low", "high"), source="a letter", quote="Low first."
            ),
            Statement(party="union", point="pay", says="cares more", than="hours", times=2.0, source="judgement"),
        ),
        weights_within=0.5,
    )


def test_almost_nothing() -> None:
    """Only who judged it has to be said."""
    assert parse_preferences(HEAD, DOSSIER) == Preferences(assessed_by="A. Nalyst")
    with pytest.raises(DossierError, match="'assessed_by' is missing"):
        parse_preferences("", DOSSIER)


def statement(**more: str) -> str:
    """Return a file with one statement."""
    rows = {"party": '"union"', "point": '"pay"', "source": '"x"', **more}
    return HEAD + "[[statement]]\n" + "".join(f"{name} = {value}\n" for name, value in rows.items())


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("x = ", "is not TOML"),
        (HEAD + "threat = 3", "threat is not a table"),
        (HEAD + "threat = { union = 1.1 }", "threat.union is not from 0 to 1"),
        (HEAD + "threat = { union = -0.1 }", "threat.union is not from 0 to 1"),
        (HEAD + 'threat = { union = "half" }', "threat.union is not from 0 to 1"),
        (HEAD + "threat = { union = true }", "threat.union is not from 0 to 1"),
        (HEAD + "threat = { union = [] }", "threat.union is not from 0 to 1"),
        (HEAD + "threat = { union = [0.4, 0.1] }", "threat.union is not from 0 to 1"),
        (HEAD + "threat = { onion = 0.5 }", "unknown party 'onion'.*Did you mean 'union'"),
        (HEAD + "values = 3", "values is not a table"),
        (HEAD + "[values]\nunion = 3", "values.union. are not worths from 0 to 1"),
        (HEAD + "[values.union]\npay = 3", "values.union.pay are not worths from 0 to 1"),
        (HEAD + "[values.union]\npay = { low = 2 }", "values.union.pay are not worths from 0 to 1"),
        (HEAD + "[values.union]\npay = { low = true }", "values.union.pay are not worths from 0 to 1"),
        (HEAD + "[values.union]\npya = { low = 1 }", "unknown point 'pya' in values.union.*Did you mean 'pay'"),
        (
            HEAD + "[values.union]\npay = { lwo = 1 }",
            "values.union.pay: unknown option 'lwo' of pay.*Did you mean 'low'",
        ),
        (HEAD + "[values.onion]\npay = { low = 1 }", "unknown party 'onion'"),
        (statement(party='"onion"'), "unknown party 'onion'"),
        (statement(point='"pya"'), "unknown point 'pya' in a statement"),
        (statement(point='""', says='"order"'), "unknown point '' in a statement"),
        (statement(than='"fish"'), "unknown point 'fish' in a statement"),
        (statement(says='"red line"', option='"none"'), "a statement of union: unknown option 'none' of pay"),
        (statement(says='"prefers"', option='"low"', to='"none"'), "unknown option 'none' of pay"),
        (statement(says='"order"', options='["low", "none"]'), "unknown option 'none' of pay"),
        (statement(quotation='"x"'), "unknown key 'quotation'"),
        (HEAD + "[statement]\nparty = 1", "is not a table"),
    ],
)
def test_mistakes(text: str, says: str) -> None:
    """Each named with the file, and with what was probably meant."""
    with pytest.raises(DossierError, match=says) as caught:
        parse_preferences(text, DOSSIER, "talks/preferences.toml")
    assert caught.value.what.startswith("talks/preferences.toml")


def test_words_for_people_are_not_held_to_options() -> None:
    """Only what counsel reckons with is."""
    made = parse_preferences(statement(option='"anything"', quote='"We want more."'), DOSSIER)
    assert made.statements[0].option == "anything"


def test_beside_the_dossier(tmp_path: Path) -> None:
    """None where there is no file; else as it stands there."""
    assert load_preferences(tmp_path, DOSSIER) is None
    (tmp_path / "preferences.toml").write_text(WHOLE, encoding="utf-8")
    assert load_preferences(tmp_path, DOSSIER) == parse_preferences(WHOLE, DOSSIER)


def test_who_may_not_see_it_is_told_nothing(tmp_path: Path) -> None:
    """Neither values nor, below its marking, that there is a mistake."""
    path = tmp_path / "preferences.toml"
    path.write_text(WHOLE, encoding="utf-8")
    low, high = Reader(Marking("GREEN")), Reader(Marking("AMBER"))
    assert load_preferences(tmp_path, DOSSIER, low) is None
    assert load_preferences(tmp_path, DOSSIER, high) is not None
    path.write_text(WHOLE.replace("weights_within = 0.5", "weights = 0.5"), encoding="utf-8")
    assert load_preferences(tmp_path, DOSSIER, low) is None
    with pytest.raises(DossierError, match="unknown key 'weights'"):
        load_preferences(tmp_path, DOSSIER, high)


@pytest.mark.parametrize("content", [b"secret words = ", b"\xff\xfe"])
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes) -> None:
    """Why is for whoever holds the files: the words of the file stand in it."""
    (tmp_path / "preferences.toml").write_bytes(content)
    with pytest.raises(DossierError, match="is not TOML"):
        load_preferences(tmp_path, DOSSIER, Reader(Marking("RED"), whole=True))
    with pytest.raises(DossierError) as caught:
        load_preferences(tmp_path, DOSSIER, Reader(Marking("GREEN")))
    assert caught.value.cure == "Whoever keeps the dossier sees why."
    assert "secret" not in str(caught.value)


def test_what_a_reader_does_not_see_is_left_out() -> None:
    """Threat points, values and statements of a hidden party or point; what is left is checked as ever."""
    text = WHOLE + "[values.port]\npay = { low = 1, high = 0 }\nhours = { 38 = 1 }\n"
    hidden = replace(
        DOSSIER, parties=DOSSIER.parties[:1], points=DOSSIER.points[:1], hidden=frozenset({"port", "hours"})
    )
    made = parse_preferences(text, hidden)
    assert made.threat == {"union": 0.3}
    assert made.values == {"union": {"pay": {"low": 0.0, "high": 1.0}}}
    assert made.statements == ()
