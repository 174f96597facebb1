"""The class of a deed, by which the watch gives a measure its default severity."""

import pytest

from verbale.reading.lang.en.deeds import deed_of
from verbale.reading.lang.en.lexicon import parse_row
from verbale.watch.severity import default_for


@pytest.mark.parametrize(
    ("pattern", "deed"),
    [
        ("impose sanction", "sanction"),
        ("expel ambassador", "diplomatic"),
        ("deploy {measure!}", "mobilise"),
        ("begin overtime ban", "strike"),
        ("begin blockade", ""),
        ("lift sanction", "ease"),
    ],
)
def test_rows_have_their_class(pattern: str, deed: str) -> None:
    """The words of a row decide, its verb where it asks for no word."""
    assert deed_of(parse_row(f"{pattern} | measure | . | y | not-done | Norland did it.")) == deed


EASES = """
lift sanction; ease sanction; drop sanction; scrap sanction; waive sanction; relax sanction; suspend sanction; abolish tariff; end embargo; suspend tariff
reduce tariff; lower tariff; end strike; call off strike; suspend strike; call off walkout; end lockout; end picket; end work-to-rule; cancel exercise
halt drill; reopen border; open border; reopen port; open airspace; reopen crossing; restore supply; resume delivery; release ship; release prisoner
free hostage; withdraw troop; pull back tank; withdraw warship; disband force; stand down troop; reduce troop; demobilise troop; end blockade; end siege
call off boycott; end boycott; restore relation with {party}; upgrade relation with {party}; declare ceasefire; declare truce; n lifting of sanction
n lifting of blockade; n lifting of ban; n reopening of border; n withdrawal of troop; n release of prisoner; call off action
call off offensive; reopen embassy; restore aid; unfreeze asset; repeal sanction; revoke tariff; lift overtime ban; lift lockout; release fund
"""
WORSENS = {
    "sanction": "impose sanction; tighten sanction; extend sanction; reimpose tariff; raise tariff; double duty; renew sanction; impose embargo; declare embargo",
    "strike": "go on strike; strike; declare strike; resume strike; extend strike; declare lockout; begin lockout; stage walkout; n strike by {actor}; call strike",
    "attack": "launch air strike; conduct air strike; order air strike; shell {any}; bomb {any}; declare war; shoot down aircraft; sink ship; strike target",
    "blockade": "close border; shut border; seal border; block road; cut off gas; turn off gas; shut off gas; close strait; block port; stop supply",
    "mobilise": "deploy troop; mass troop; send warship; dispatch gunboat; mobilise army; station troop; send in troop; put force on standby",
    "exercise": "launch exercise; hold drill; stage exercise; begin drill",
    "diplomatic": "expel ambassador; recall envoy; sever relation with {party}; break off relation with {party}; withdraw ambassador; send diplomat home; cut tie with {party}",
}
NONE = "detain ship; upgrade pact; break strike; ban strike; violate embargo; set quota; cut quota; increase quota; evacuate staff; supply weapon; declare moratorium; withdraw fund; pull fund"


def _row(pattern: str) -> str:
    return deed_of(parse_row(f"{pattern.strip()} | measure | . | y | not-done | Norland did it."))


@pytest.mark.parametrize("pattern", [one for line in EASES.strip().splitlines() for one in line.split("; ")])
def test_to_end_a_measure_eases(pattern: str) -> None:
    """Whatever the verb: to call a strike off is no strike, to scrap a tariff no tariff."""
    assert _row(pattern) == "ease"


@pytest.mark.parametrize(
    ("deed", "pattern"), [(deed, one) for deed, rows in WORSENS.items() for one in rows.split("; ")]
)
def test_to_begin_one_is_of_its_class(deed: str, pattern: str) -> None:
    """Its verb and what it is done to decide."""
    assert _row(pattern) == deed


@pytest.mark.parametrize("pattern", list(NONE.split("; ")))
def test_what_is_neither_is_left_to_people(pattern: str) -> None:
    """A cut of a quota hurts one side and eases another."""
    assert _row(pattern) in {"", "personnel"}


def test_the_watch_knows_the_class_of_a_rule() -> None:
    """A rule that ends in its deed has a default severity."""
    assert default_for("news/verb.impose-sanction/measure.sanction") is not None


def test_a_row_of_no_class_has_none() -> None:
    """What a dam release weighs is for a person to say."""
    assert deed_of(parse_row("open dam | measure | . | y | not-done | Norland opened the dam.")) == ""
