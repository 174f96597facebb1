"""The clock strip: a bar as long as the wait, and a stroke at its date."""

import datetime as dt

from tests.brief.conftest import ON, debt, looked, playing
from tests.brief.pictures.conftest import values
from verbale.brief.context import BriefContext
from verbale.brief.pictures.clocks import MOST, picture
from verbale.brief.pictures.picture import NARROW
from verbale.brief.sections.owed import owed
from verbale.dossier import Dossier
from verbale.model import Obligation, Pause, Status


def rows(dossier: Dossier, *debts: Obligation) -> tuple[tuple[str, ...], ...]:
    """Return the table of these debts."""
    return picture(looked(dossier, playing(obligations=debts))).rows


def test_the_strip_of_the_invented_talks(case: BriefContext) -> None:
    """Open ones first; what was asked and answered together takes one line; the number is the clock of the table of what is owed."""
    made = picture(case)
    assert made.columns == ("Owed by", "On", "Asked", "State", "Clock", "Excused", "Allowed")
    assert made.rows == (
        ("Bel Republic", "Access to ports", "2024-03-01", "waiting", "29 days", "", ""),
        ("Bel Republic", "Catch data; Quota for cod", "2024-03-01", "answered", "19 days", "", ""),
    )
    table = owed(case).table
    assert table is not None
    assert made.rows[0][4] == table.rows[0][4].text
    assert made.description.startswith("2 answers, 1 of them still awaited on 2024-03-30;")
    assert [row["label"] for row in values(made)] == [
        "01 Mar 24  Bel Republic: Access to ports",
        "01 Mar 24  Bel Republic: 2 points",
    ]
    assert [row["allowed"] for row in values(made)] == [None, None]


def test_who_waits_is_named_where_two_wait(dossier: Dossier) -> None:
    """On both lines, not on the second alone; a request without a point is no point."""
    asked = (debt("quota"), debt("ports"), debt(""), debt("quota", creditor="cor"))
    made = picture(looked(dossier, playing(obligations=asked)))
    assert [row["label"].split("  ")[1] for row in values(made)] == [
        "Bel Republic to Arda: 2 points and the request as such",
        "Bel Republic to cor: Quota for cod",
    ]


def test_what_is_excused_stands_behind_the_bar(dossier: Dossier) -> None:
    """As in the words beside it: the clock stops for a reason, the days go on."""
    pause = Pause(
        dt.date(2024, 3, 5), dt.date(2024, 3, 10), "the harbour is closed", credence=1.0, agreed_by=("arda", "bel")
    )
    made = picture(looked(dossier, playing(obligations=(debt("quota", pauses=(pause,)),))))
    row = values(made)[0]
    assert row["whole"] == 29
    assert row["time"] < 29
    assert row["text"] == f"{row['time']:g} days ({29 - row['time']:g} more excused)"


def test_an_undated_request_has_no_length(dossier: Dossier) -> None:
    """It is counted, and not drawn."""
    made = picture(looked(dossier, playing(obligations=(debt("quota", dated=False), debt("ports")))))
    assert [row[1] for row in made.rows] == ["Access to ports"]
    assert made.description.endswith("1 answer without a length is not drawn.")


def test_on_a_narrow_screen(case: BriefContext) -> None:
    """Labels are cut to what fits, and stay whole in the table."""
    made = picture(case, NARROW)
    assert made.chart["width"] < NARROW
    assert made.rows == picture(case).rows


def test_each_state_and_its_days(dossier: Dossier) -> None:
    """Waiting counts to the day of the view, the others to the day they ended; a held answer is waited for."""
    held = debt("quota", "2024-03-20", status=Status.HELD)
    done = debt("ports", "2024-03-02", status=Status.ANSWERED, closed=dt.date(2024, 3, 12))
    gone = debt("data", "2024-03-01", status=Status.WITHDRAWN, closed=dt.date(2024, 3, 4))
    assert [(row[1], row[3], row[4]) for row in rows(dossier, gone, done, held)] == [
        ("Quota for cod", "waiting", "10 days"),
        ("Access to ports", "answered", "10 days"),
        ("Catch data", "withdrawn", "3 days"),
    ]


def test_a_deadline_has_a_stroke_after_as_many_days_as_were_given(dossier: Dossier) -> None:
    """Only while the answer is awaited."""
    due = debt("quota", "2024-03-01", deadline=dt.date(2024, 3, 11))
    done = debt("ports", "2024-03-01", deadline=dt.date(2024, 3, 11), status=Status.ANSWERED, closed=ON)
    made = picture(looked(dossier, playing(obligations=(due, done))))
    assert [row[-1] for row in made.rows] == ["10", ""]
    assert [row["allowed"] for row in values(made)] == [10, None]


def test_no_two_lines_share_a_label(dossier: Dossier) -> None:
    """Owed on one day on one point to two sides: two bars, not one on top of the other."""
    debts = tuple(
        debt("quota", creditor=creditor, status=status, closed=None if status is Status.OPEN else ON)
        for creditor, status in (
            ("arda", Status.OPEN), ("zed", Status.OPEN), ("zed", Status.ANSWERED), ("arda", Status.ANSWERED),
        )
    )  # fmt: skip
    labels = [row["label"] for row in values(picture(looked(dossier, playing(obligations=debts))))]
    assert labels == [
        "01 Mar 24  Bel Republic to Arda: Quota for cod",
        "01 Mar 24  Bel Republic to zed: Quota for cod",
        "01 Mar 24  Bel Republic to Arda: Quota for cod (2)",
        "01 Mar 24  Bel Republic to zed: Quota for cod (2)",
    ]


def test_only_so_many_lines(dossier: Dossier) -> None:
    """Open ones are kept, and of the others the latest."""
    done = [debt("quota", f"2024-02-{day:02}", status=Status.ANSWERED, closed=ON) for day in range(1, 29)]
    waiting = [debt("ports", f"2024-03-{day:02}") for day in range(1, 4)]
    found = rows(dossier, *done, *waiting)
    assert len(found) == MOST
    assert [row[2] for row in found[:4]] == ["2024-03-01", "2024-03-02", "2024-03-03", "2024-02-28"]
    assert found[-1][2] == "2024-02-02"
