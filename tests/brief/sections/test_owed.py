"""Who owes whom an answer: the table, the sentence of the bottom line, and the words where nobody does."""

import datetime as dt
from dataclasses import replace

from tests.brief.conftest import ON, act, debt, document, grid, lines, looked, playing
from verbale.brief.context import BriefContext
from verbale.brief.sections.owed import SHORT, overdue_line, owed
from verbale.dossier import Dossier, parse
from verbale.model import Coverage, Hold, Kind, Move, Obligation, Pause, Status, Step, When

HEAD = ("By", "To", "On", "Since", "Clock", "Due", "How it stands")


def row(dossier: Dossier, *debts: Obligation, long: bool = False) -> list[list[str]]:
    """Return the table of these debts, from the third column."""
    return [line[2:] for line in grid(owed(looked(dossier, playing(obligations=debts), long=long)).table)]


def test_one_answer_owed(case: BriefContext) -> None:
    """The whole table of the invented talks, its opening act cited."""
    made = owed(case)
    assert made.table is not None
    assert (made.table.columns, lines(made)) == (HEAD, [])
    assert grid(made.table) == [
        ["Bel Republic", "Arda", "Access to ports", "1 Mar 2024", "29 days", "no date set", "open"]
    ]
    assert [item.evidence.exact for item in made.table.rows[0][3].citations if item.evidence] == [
        "Arda proposed to Bel"
    ]


def test_answers_asked_for_together_take_one_line(dossier: Dossier) -> None:
    """Of one day, one pair and one clock; another day is another line; beyond three points the rest are counted."""
    points = ("quota", "ports", "data", "salt")
    together = [debt(point) for point in points]
    assert row(dossier, *together[:3], debt("data", "2024-03-02")) == [
        ["Catch data; Access to ports; Quota for cod", "1 Mar 2024", "29 days", "no date set", "open"],
        ["Catch data", "2 Mar 2024", "28 days", "no date set", "open"],
    ]
    assert row(dossier, *together)[0][0] == "Catch data; Access to ports; 2 more"
    assert row(dossier, *together, long=True)[0][0] == "Catch data; Access to ports; Quota for cod; “salt”"


def test_answers_that_two_wait_for_alike_take_one_line(dossier: Dossier) -> None:
    """Those who wait stand side by side; where one waits for less, or longer, each has a line."""
    pair = (debt("quota"), debt("quota", creditor="crane"))
    both = grid(owed(looked(dossier, playing(obligations=pair))).table)
    assert [line[:3] for line in both] == [["Bel Republic", "Arda and crane", "Quota for cod"]]
    more = (*pair, debt("ports", creditor="crane"))
    assert sorted(line[1] for line in grid(owed(looked(dossier, playing(obligations=more))).table)) == ["Arda", "crane"]


def test_sides_with_a_plural_name_owe(dossier: Dossier) -> None:
    """As one would say it."""
    line = overdue_line(looked(dossier, playing(obligations=(debt("quota", debtor="passenger groups"),))))
    assert line.text.startswith("Passenger groups owe Arda an answer on Quota for cod")


def test_a_request_on_no_point_stands_behind_the_points(dossier: Dossier) -> None:
    """What it is about is named first, in the table and in the bottom line."""
    debts = (debt(""), debt("quota"))
    assert row(dossier, *debts)[0][0] == "Quota for cod; the request as such"
    assert "on Quota for cod and the request as such" in overdue_line(looked(dossier, playing(obligations=debts))).text


def test_a_passed_date_has_a_sign(dossier: Dossier) -> None:
    """The day itself is not late; the day after is."""
    on_time, late = debt("quota", deadline=ON), debt("ports", deadline=ON - dt.timedelta(1))
    assert row(dossier, on_time, late) == [
        ["Access to ports", "1 Mar 2024", "29 days", "▲ 29 Mar 2024 <red>", "open"],
        ["Quota for cod", "1 Mar 2024", "29 days", "30 Mar 2024", "open"],
    ]


def test_a_yardstick_says_that_it_binds_nobody(dossier: Dossier) -> None:
    """A rule that nobody agreed sets no deadline, only a measure."""
    bare = replace(
        dossier, clocks=parse('title = "x"\n[[clock]]\npreset = "calendar-days"\nlength = 40\nagreed = false').clocks
    )
    ((_, _, _, due, _),) = row(bare, debt("quota"))
    assert due == "10 Apr 2024 (yardstick)"


def test_reasons_offered_stand_in_the_table(dossier: Dossier) -> None:
    """Reasons of pauses and holding replies, each once."""
    pause = Pause(dt.date(2024, 3, 5), dt.date(2024, 3, 8), "the fishing season", credence=0.0)
    held = debt("quota", pauses=(pause, pause), holds=(Hold("h", dt.date(2024, 3, 6)),), status=Status.HELD)
    assert row(dossier, held)[0][-1] == "the fishing season; holding reply 6 Mar 2024"


def test_a_held_answer_tells_its_life_in_one_cell(dossier: Dossier) -> None:
    """Holding replies are counted, the last with its day; one without a day is no promise; what was asked again is counted."""
    first, last = dt.date(2024, 3, 6), dt.date(2024, 3, 20)
    steps = tuple(
        Step(move, "x", first, "arda", "d")
        for move in (Move.OPEN, Move.REMIND, Move.HOLD, Move.REDATE, Move.PROMISE_AGAIN)
    )
    holds = (Hold("h", first, When.parse("2024-03-15")), Hold("i", last))
    held = debt("quota", holds=holds, steps=steps, status=Status.HELD, deadline=dt.date(2024, 4, 2))
    assert row(dossier, held)[0][-1] == (
        "asked again once; promised by 15 Mar 2024 (passed); due day moved; 2 holding replies, the last 20 Mar 2024"
    )
    again = replace(held, holds=(*holds, Hold("j", last, When.parse("2024-04-01"))))
    assert "promised by 1 Apr 2024, 2 days named in turn;" in row(dossier, again)[0][-1]
    assert row(dossier, replace(held, holds=(), steps=()))[0][-1] == "held"


def test_what_is_excused_of_a_wait_is_said(dossier: Dossier) -> None:
    """Days that a due reason takes off the clock stand beside it, so that the sum is the calendar's."""
    pause = Pause(dt.date(2024, 3, 10), dt.date(2024, 3, 14), "a storm", credence=1.0)
    said = overdue_line(looked(dossier, playing(obligations=(debt("quota", pauses=(pause,)),))))
    assert said.text.endswith("since 1 Mar 2024, 24 days so far (5 more excused).")


def test_what_does_not_fit_the_page_is_counted(dossier: Dossier) -> None:
    """Eight lines, the longest waiting first; the rest by name in the figure."""
    debts = tuple(debt("quota", f"2024-03-{day:02}") for day in range(1, SHORT + 3))
    case = looked(dossier, playing(obligations=debts))
    made = owed(case)
    assert len(grid(made.table)) == SHORT
    assert lines(made) == ["2 more answers owed: see the annex."]
    figure = made.sentences[0].citations[0].figure
    assert figure is not None
    assert figure.steps == ("Bel Republic to Arda: Quota for cod",) * 2
    assert lines(owed(looked(dossier, playing(obligations=debts), long=True))) == []


def test_a_debt_of_years_is_counted_in_days(dossier: Dossier) -> None:
    """Long waits are the ones that matter: 1,200 days are not written with an exponent."""
    old = debt("quota", (ON - dt.timedelta(1200)).isoformat())
    assert row(dossier, old)[0][2] == "1200 days"
    assert "1200 days so far" in overdue_line(looked(dossier, playing(obligations=(old,)))).text


def test_the_bottom_line_is_about_who_owes_most(dossier: Dossier) -> None:
    """The pair with most open answers, its first day, and how many others are owed."""
    mine = [debt("quota", "2024-03-02"), debt("ports", "2024-03-04")]
    theirs = [debt("data", "2024-01-01", debtor="arda", creditor="bel")]
    said = overdue_line(looked(dossier, playing(obligations=(*theirs, *mine))))
    assert said.text == (
        "The Bel Republic owes Arda an answer on Quota for cod and Access to ports, the first since 2 Mar 2024, "
        "28 days so far; 1 further answer is owed."
    )
    alone = overdue_line(looked(dossier, playing(obligations=tuple(mine[:1]))))
    assert alone.text == "The Bel Republic owes Arda an answer on Quota for cod since 2 Mar 2024, 28 days so far."
    more = debt("data", "2024-01-02", debtor="arda", creditor="zed")
    assert (
        "2 further answers are owed." in overdue_line(looked(dossier, playing(obligations=(*theirs, more, *mine)))).text
    )


def test_without_a_proposal_nobody_is_known_to_owe(dossier: Dossier) -> None:
    """Nothing was asked: that is said, and it is not said that all was answered; where no paper is in view, that is said."""
    seen = looked(dossier, playing(coverage=(Coverage("a", 1, (ON,)),)))
    says = "No proposal or request was found in what is in view, so nobody is known to owe an answer."
    assert lines(owed(seen)) == [overdue_line(seen).text] == [says]
    empty = looked(dossier, playing())
    assert (
        lines(owed(empty)) == [overdue_line(empty).text] == ["No answer is found to be owed; no document is in view."]
    )


def test_where_all_was_answered_the_answers_are_counted(dossier: Dossier) -> None:
    """Closed ones are counted; withdrawn ones stand in the steps only."""
    done = debt("quota", status=Status.ANSWERED, closed=ON)
    gone = debt("ports", status=Status.WITHDRAWN)
    made = owed(looked(dossier, playing(obligations=(done, gone))))
    assert lines(made) == ["Nobody owes an answer in view; 1 answer given."]
    figure = made.sentences[0].citations[0].figure
    assert figure is not None
    assert figure.steps == (
        "Bel Republic to Arda on Quota for cod: answered",
        "Bel Republic to Arda on Access to ports: withdrawn",
    )


def test_a_proposal_to_nobody_leaves_open_who_owes(dossier: Dossier) -> None:
    """Where a proposal opened no debt, it is not said that nobody owes."""
    paper = document("Arda proposed a plan.", "2024-03-03", "paper.txt")
    loose = act(paper, "Arda proposed a plan", Kind.PROPOSE, actors=("arda",))
    made = owed(looked(dossier, playing(acts=(loose,), documents={paper.id: paper})))
    assert lines(made) == [
        (
            "Who owes an answer was not established: 1 proposal or request in view opened no debt, "
            "as no known side is addressed or the reading is unsure."
        )
    ]


def test_a_holding_reply_to_no_paper_in_view_leaves_open_who_owes(dossier: Dossier) -> None:
    """Somebody waits for something: that nobody owes is not said, though the request is in no paper."""
    paper = document("The Bel Republic will answer by 11 April.", "2024-03-03", "paper.txt")
    held = act(paper, "The Bel Republic will answer by 11 April", Kind.HOLD, actors=("bel",))
    made = owed(looked(dossier, playing(acts=(held,), documents={paper.id: paper})))
    assert lines(made) == [
        "Who owes an answer was not established: 1 holding reply or reminder in view belongs to no request in view."
    ]
