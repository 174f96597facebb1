"""Options that mean the same everywhere: days, markings, readers."""

import datetime as dt

import click
import pytest
from click.testing import CliRunner

from verbale.cli.options import AHEAD, EARLIEST, Day, Mark, kept_in, reader, rules, view
from verbale.model import Marking


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-01-26", dt.date(2022, 1, 26)),
        ("2024-02", dt.date(2024, 2, 29)),
        ("2022", dt.date(2022, 12, 31)),
        ("2021-12-17/2022-01-05", dt.date(2022, 1, 5)),
        (f"{EARLIEST}-01-01", dt.date(EARLIEST, 1, 1)),
    ],
)
def test_a_day_is_the_last_of_its_span(text: str, day: dt.date) -> None:
    """A month or year means its last day; a value that is a day already stays."""
    assert Day().convert(text, None, None) == day
    assert Day().convert(day, None, None) is day


@pytest.mark.parametrize("text", ["2022-02-30", "yesterday", f"{EARLIEST - 1}-12-31", "2022-01/..", ""])
def test_no_day(text: str) -> None:
    """A usage error that names what was given."""
    with pytest.raises(click.BadParameter) as caught:
        Day().convert(text, None, None)
    assert repr(text) in caught.value.message or text in caught.value.message


def test_how_far_ahead_a_day_may_be() -> None:
    """The last year that can be asked for, and the one after it."""
    latest = dt.datetime.now(dt.UTC).year + AHEAD
    assert Day().convert(f"{latest}-01-01", None, None).year == latest
    with pytest.raises(click.BadParameter, match=f"from {EARLIEST} to {latest}"):
        Day().convert(f"{latest + 1}-01-02", None, None)


def test_a_marking_with_and_without_its_profile() -> None:
    """What is no marking is a usage error with the levels there are."""
    assert Mark().convert("TLP:AMBER//NOT PUBLIC", None, None) == Marking("AMBER", caveats=frozenset({"NOT PUBLIC"}))
    assert Mark().convert("amber", None, None) == Marking("AMBER")
    assert Mark().convert(Marking("RED"), None, None) == Marking("RED")
    with pytest.raises(click.BadParameter, match="AMBER"):
        Mark().convert("TLP:BLUE", None, None)


def asked(decorate: object, *arguments: str) -> dict[str, object]:
    """Return what a command with these options was asked."""
    seen: dict[str, object] = {}

    def command(**given: object) -> None:
        seen.update(given)

    done = CliRunner().invoke(click.command()(decorate(command)), arguments, standalone_mode=False)  # type: ignore[operator]
    assert done.exception is None, done.exception
    return seen


def test_a_reader_is_a_party_and_a_clearance() -> None:
    """Nobody in particular unless given."""
    assert asked(reader) == {"party": None, "clearance": None}
    assert asked(reader, "--for", "bel", "--clearance", "GREEN") == {"party": "bel", "clearance": Marking("GREEN")}


def test_a_view_has_two_dates_a_reader_and_a_record() -> None:
    """Each under its own name."""
    bare = {"as_of": None, "known": None, "party": None, "clearance": None, "record": None, "as_json": False}
    assert asked(view) == bare
    given = asked(view, "--as-of", "2022-01", "--known", "2022-02-02", "--for", "a", "--record", "x.db", "--json")
    assert given == {
        "as_of": dt.date(2022, 1, 31), "known": dt.date(2022, 2, 2), "party": "a", "clearance": None, "record": "x.db",
        "as_json": True,
    }  # fmt: skip


def test_record_and_rules_stand_alone() -> None:
    """For commands that are no views."""
    assert asked(kept_in, "--record", "x.db") == {"record": "x.db"}
    assert asked(rules) == {"rules_only": False}
    assert asked(rules, "--rules-only") == {"rules_only": True}


def test_help_lists_the_options_in_one_order() -> None:
    """Dates, reader, record, machines."""
    done = CliRunner().invoke(click.command()(view(lambda **_: None)), ["--help"])
    names = [word for word in done.output.split() if word.startswith("--") and word != "--help"]
    assert names == ["--as-of", "--known", "--for", "--clearance", "--record", "--json"]
