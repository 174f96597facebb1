"""Forecasts in words: the score first, each side with its band, where they would meet, and limits."""

import datetime as dt

from verbale.counsel.forecast.backtest import Stand
from verbale.counsel.forecast.words import LIMITS, told
from verbale.dossier import Dossier
from verbale.model import Option, Party, Point

PAY = Point(
    "pay",
    "Pay",
    options=tuple(Option(f"p{step}", f"{step} per cent") for step in range(2, 7)),
    weights={"union": 2.0, "port": 1.0},
)
LUMP = Point("lump", "Lump sum")
DOSSIER = Dossier(title="Talks", parties=(Party("union", "The union"), Party("port", "The port")), points=(PAY, LUMP))


def stands() -> list[Stand]:
    """Return twelve moves: the union comes down once, the port up once."""
    found = []
    for week in range(7):
        day = dt.date(2024, 1, 1) + dt.timedelta(7 * week)
        found += [
            Stand("pay", "union", day, 4.0 if week < 5 else 3.0),
            Stand("pay", "port", day, 0.0 if week < 3 else 1.0),
        ]
    return found


def test_the_score_comes_first() -> None:
    """Counted, beside what it is meant to be; then where each stands and where they would meet."""
    said = told(DOSSIER, stands())
    assert said.words[0] == "Of 8 forecasts made as of past days 7 came within the band; it is meant to hold 8 in 10. So few say little about how good the band is."  # fmt: skip
    assert "The union on Pay: stands at “5 per cent”; next expected from “4 per cent” to “6 per cent”." in said.words
    assert any(
        line.startswith("If they met on Pay by what weighs with them now: ") and "by the challenge" in line
        for line in said.words
    )
    assert any(line.startswith("On this record “stays” was off least") for line in said.words)
    assert said.limits == LIMITS
    assert (said.values["with_a_band"], said.values["held"], said.values["nominal"]) == (8, 7, 0.8)


def test_few_moves_have_no_band() -> None:
    """Said so; amounts are said as numbers, and nobody who stands alone meets anybody."""
    day = dt.date(2024, 1, 1)
    said = told(DOSSIER, [Stand("lump", "union", day, 5_000_000.0)])
    assert said.words == (
        "No forecast of this record had a band: none could be checked, and a band needs 4 before it.",
        "The union on Lump sum: stands at 5,000,000; for its next position no band is known yet.",
    )
    assert said.values["points"][0]["sides"]["union"]["low"] is None


def test_nothing_to_forecast() -> None:
    """Without stands."""
    assert told(DOSSIER, []).words == (
        "Nothing can be forecast: no dated act names an option or an amount on a point.",
    )
