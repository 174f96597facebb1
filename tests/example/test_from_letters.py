"""Delay from letters alone: from text through `add` to the watch, what is due is said and nothing else; whichever side it is.

Invented letters on the depth of a channel. Each case is read anew, once with either side as the one that delays.
"""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

import pytest

from verbale.app import open_folder
from verbale.app.ask import ask
from verbale.app.ingest import add_files
from verbale.model import Query

SIDES = {"alba": ("Ann Lark", "Alba"), "borea": ("Bo Stern", "Borea")}
ASKED = "{them} proposes to {us} a depth of the channel of 12 metres. Please answer by 29 March 2024."
DOSSIER = """
title = "Harbour dredging (invented)"
ours = "alba"
as_of = 2024-06-20
known = "published"

[[party]]
id = "alba"
name = "Alba"

[[party]]
id = "borea"
name = "Borea"

[[person]]
id = "ann-lark"
name = "Ann Lark"
role = "Director"
party = "alba"

[[person]]
id = "bo-stern"
name = "Bo Stern"
role = "Director"
party = "borea"

[[point]]
id = "depth"
title = "Depth of the channel"
aliases = ["depth of the channel"]

[[comparison]]
name = "letters between the two (invented)"
source = "invented"
days = [10, 12, 14, 15, 18, 20, 22, 25]
"""
FIRST = "We will answer your proposal of 1 March on the depth of the channel by 15 April 2024."
SECOND = "We regret the delay. We will answer your proposal of 1 March on the depth of the channel by 10 May 2024."
ANSWER = "We accept your proposal of 1 March on the depth of the channel."
OFFICE = "Our office has moved to Quay Street 4. Letters may be sent there."
# Case → letters of the side that was asked (day, words), the level of the alert, and words of it or of what is not known.
CASES: dict[str, tuple[tuple[tuple[str, str], ...], str, tuple[str, ...]]] = {
    "promises slip": (
        (("2024-03-20", FIRST), ("2024-04-22", SECOND), ("2024-06-14", OFFICE)),
        "red",
        ("2 of 2 promised days passed without an answer in view; 25 days from the first to the last", "No likelihood is given"),
    ),
    "a promise is kept": ((("2024-03-20", FIRST), ("2024-04-12", ANSWER)), "", ()),
    "an answer in time": ((("2024-03-25", ANSWER), ("2024-06-14", OFFICE)), "", ()),
    "only other letters": (
        (("2024-06-14", OFFICE),),
        "amber",
        ("was found", "no such debt of this record has been reviewed", "No likelihood is given"),
    ),
    "nothing more in view": ((), "", ("no later document about it is in view, so whether it answered is not known",)),
}  # fmt: skip


@dataclass(frozen=True)
class Seen:
    """What the watch says: level, words of the alert, and what is not known."""

    level: str
    text: str


def letter(folder: Path, day: str, by: str, to: str, words: str) -> Path:
    """Write a letter."""
    (writer, side), (reader, other) = SIDES[by], SIDES[to]
    when = dt.date.fromisoformat(day)
    path = folder / f"{day}-{by}.txt"
    path.write_text(
        f"From: {writer}, Director, {side}\nTo: {reader}, Director, {other}\nDate: {when.day} {when:%B %Y}\n"
        f"Subject: Depth of the channel\n\nDear {reader},\n\n{words}\n\n{writer}\n",
        encoding="utf-8",
    )
    return path


def watched(folder: Path, case: str, debtor: str) -> Seen:
    """Read the letters of a case and return what the watch says of the side that was asked."""
    folder.mkdir()
    (folder / "dossier.toml").write_text(DOSSIER, encoding="utf-8")
    creditor = next(name for name in SIDES if name != debtor)
    asked = ASKED.format(them=SIDES[creditor][1], us=SIDES[debtor][1])
    paths = [letter(folder, "2024-03-01", creditor, debtor, asked)]
    paths += [letter(folder, day, debtor, creditor, words) for day, words in CASES[case][0]]
    desk = open_folder(folder)
    add_files(desk.dossier, desk.record, paths, "tester")
    found = ask(desk, Query()).watch
    alerts = [alert for alert in found.alerts if alert.party == debtor]
    assert [alert.party for alert in found.alerts] == [alert.party for alert in alerts]  # nobody else is accused
    desk.record.close()
    return Seen(alerts[0].level if alerts else "", " ".join([*(alert.text for alert in alerts), *found.limits]))


@pytest.mark.parametrize("case", CASES)
def test_every_due_alert_and_no_other(tmp_path: Path, case: str) -> None:
    """The level and the words of each case, and the same with the names swapped."""
    _, level, words = CASES[case]
    told = {debtor: watched(tmp_path / debtor, case, debtor) for debtor in SIDES}
    for seen in told.values():
        assert seen.level == level
        assert all(part in seen.text for part in words), seen.text
    swapped = told["borea"].text.replace("Borea", "§").replace("Alba", "Borea").replace("§", "Alba")
    assert told["alba"].text == swapped
