"""Talks between Alder, Birch and Cedar, an act of a letter, and a debt of Birch's: what the tests of debts are made of."""

import datetime as dt
from dataclasses import replace

from verbale.dossier import Dossier, parse
from verbale.model import Act, Evidence, Kind, Move, Obligation, RecordedAct, Step, When

TABLE = """
title = "Invented talks"
[[party]]
id = "a"
name = "Alder"
[[party]]
id = "b"
name = "Birch"
[[party]]
id = "c"
name = "Cedar"
[[point]]
id = "x"
title = "Rent"
[[point]]
id = "y"
title = "Keys"
"""


def talks(more: str = "") -> Dossier:
    """Return the dossier, with more tables of its own."""
    return parse(TABLE + more)


def told(day: str, kind: Kind, by: str, to: str, *points: str, **more: object) -> RecordedAct:
    """Return an act of a letter of a day; each letter of `to` is a party."""
    document = str(more.pop("document", f"{day} {by}"))
    act = Act(
        kind=kind, actors=(by,), addressees=tuple(to), points=points, rule="test", evidence=(Evidence(document, 0, 3, "abc"),)
    )  # fmt: skip
    act = replace(act, **more)  # type: ignore[arg-type]
    name = f"{day}-{by}-{act.move or kind}-{'-'.join(points)}"
    return RecordedAct(name, act, 1, dt.date(2024, 1, 1), dt.date.fromisoformat(day))


def debt(point: str = "x", day: str = "2024-03-01", **more: object) -> Obligation:
    """Return an answer that Birch owes Alder since a day, with the step that opened it."""
    opened = dt.date.fromisoformat(day)
    facts = {"debtor": "b", "creditor": "a", "request": "propose", "opened_by": f"put {day}", **more}
    steps = (Step(Move.OPEN, str(facts["opened_by"]), opened, str(facts["creditor"]), f"{day} a", None),)
    name = f"{facts['opened_by']}.{facts['debtor']}.{facts['creditor']}.{point}"
    return Obligation(id=name, point=point, opened=opened, **{"steps": steps, **facts})  # type: ignore[arg-type]


def day_of(text: str) -> When:
    """Return a day as a text gives it."""
    when = When.parse(text)
    assert when is not None
    return when
