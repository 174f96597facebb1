"""Clocks on public record: the ends of the EU's standstill periods for technical rules, to the day."""

import csv
import datetime as dt
from collections import Counter
from pathlib import Path

from verbale.watch.clocks.deadlines import due

SINCE = 2004
SHORT = 45  # a period this much shorter than three months is the urgency procedure, which ends it at once


def run(path: Path) -> dict[str, object]:
    """Share of un-postponed periods whose end is worked out to the day, with our calendar and with Belgium's."""
    counts: Counter[str] = Counter()
    misses: Counter[int] = Counter()
    years: dict[int, Counter[str]] = {}
    with path.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines):
            if not row["start_date"] or not row["end_date"] or _flag(row.get("postponement")):
                continue
            start, end = dt.date.fromisoformat(row["start_date"]), dt.date.fromisoformat(row["end_date"])
            if start.year < SINCE:
                continue
            opinion = _flag(row.get("count_opinions"))
            found = due(start, "eu-tris-detailed-opinion" if opinion else "eu-tris-standstill")
            kind = "opinion" if opinion else "urgent" if (found - end).days > SHORT else "ordinary"
            counts[kind] += 1
            counts[f"{kind}, exact"] += found == end
            if kind == "ordinary":
                misses[(end - found).days] += 1
                counts["ordinary, Belgian holidays, exact"] += due(start, "eu-tris-standstill", "BE") == end
                year = years.setdefault(start.year, Counter())
                year["all"] += 1
                year["exact"] += found == end
    ordinary = max(counts["ordinary"], 1)
    return {
        "ordinary periods": counts["ordinary"],
        "exact": counts["ordinary, exact"] / ordinary,
        "exact with Belgian holidays": counts["ordinary, Belgian holidays, exact"] / ordinary,
        "within three days": sum(number for days, number in misses.items() if abs(days) <= 3) / ordinary,
        "exact by year of start": {year: round(c["exact"] / c["all"], 3) for year, c in sorted(years.items())},
        "with a detailed opinion": counts["opinion"],
        "with a detailed opinion, exact at six months": counts["opinion, exact"] / max(counts["opinion"], 1),
        "urgent, ended at once (left out)": counts["urgent"],
        "largest misses in days": misses.most_common(8),
    }


def _flag(text: str | None) -> bool:
    return bool(text) and float(text or 0) > 0
