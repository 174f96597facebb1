"""Two issues, two parties, and their orders: what the statements of these tests are about."""

from verbale.counsel.preferences.statements import Saying, Unknowns

ISSUES = {"pay": ["low", "mid", "high"], "hours": ["38", "37"]}
UNKNOWNS = Unknowns(ISSUES)
ORDERS = (
    Saying(party="union", says="order", issue="pay", options=["high", "mid", "low"]),
    Saying(party="union", says="order", issue="hours", options=["37", "38"]),
    Saying(party="port", says="order", issue="pay", options=["low", "mid", "high"]),
    Saying(party="port", says="order", issue="hours", options=["38", "37"]),
)
OWN = ORDERS[:2]


def said(says: str, **more: object) -> Saying:
    """Return a statement of the union's."""
    return Saying(party="union", says=says, **more)  # type: ignore[arg-type]
