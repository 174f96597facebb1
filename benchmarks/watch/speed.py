"""The whole watch over 100,000 open obligations, on one core: CPU time and memory."""

import datetime as dt
import resource
import time

import numpy as np

from verbale.dossier import parse
from verbale.model import Coverage, Marking, Obligation, StateOfPlay, Status
from verbale.watch import watch

SIDES, POINTS = 40, 50
ON = dt.date(2024, 6, 3)


def play(open_obligations: int, sides: int = SIDES, seed: int = 7) -> StateOfPlay:
    """Return a state of play with so many open obligations, and a tenth as many that were answered."""
    random = np.random.default_rng(seed)
    items = []
    for number in range(open_obligations + open_obligations // 10):
        opened = ON - dt.timedelta(int(random.integers(1, 700)))
        answered = number >= open_obligations
        closed = min(ON, opened + dt.timedelta(int(random.integers(1, 90)))) if answered else None
        debtor = int(random.integers(sides))
        creditor = (debtor + int(random.integers(1, SIDES))) % SIDES
        items.append(
            Obligation(
                f"o{number}",
                f"s{debtor}",
                f"s{creditor}",
                f"p{random.integers(POINTS)}",
                "propose",
                opened,
                f"a{number}",
                Status.ANSWERED if answered else Status.OPEN,
                closed,
                f"b{number}" if answered else "",
            )
        )
    days = tuple(ON - dt.timedelta(step) for step in range(0, 720, 30))
    seen = tuple(Coverage(f"s{side}", len(days), days) for side in range(SIDES))
    return StateOfPlay(ON, None, Marking(), Marking(), obligations=tuple(items), coverage=seen)


def dossier_text() -> str:
    """Return a dossier for it: working days on ten countries' calendars."""
    countries = ("DE", "FR", "RU", "US", "GB", "IL", "IN", "CN", "BR", "ZA")
    rows = [
        f'[[party]]\nid = "s{side}"\nname = "Side {side}"\ncalendar = "{countries[side % len(countries)]}"'
        for side in range(SIDES)
    ]
    rows += [f'[[point]]\nid = "p{point}"\ntitle = "Point {point}"' for point in range(POINTS)]
    clock = '[[clock]]\npreset = "working-days"\nlength = 30\nagreed = false'
    return "\n".join(['title = "speed"', *rows, clock, _comparison()])


def _comparison() -> str:
    return '[[comparison]]\nname = "c"\nsource = "invented"\nmedian = 20\npercentile90 = 60\nunit = "working days"'


def run(open_obligations: int = 100_000, sides: int = SIDES) -> dict[str, object]:
    """CPU seconds of one watch, and the peak of the process."""
    dossier, state = parse(dossier_text()), play(open_obligations, sides)
    before = time.process_time()
    found = watch(dossier, state)
    seconds = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "open obligations": open_obligations,
        "sides that owe them": sides,
        "CPU seconds": round(seconds, 2),
        "peak memory of the process, MB": round(peak),
        "figures": len(found.indicators),
        "alerts": len(found.alerts),
    }
