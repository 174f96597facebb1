"""Who is quoted is no "he" or "she" of their own words."""

from verbale.model import Document
from verbale.reading.load import load_bytes
from verbale.reading.read import read

RELEASE = """MINISTRY OF AGRICULTURE OF NORLAND
Press release 18/2025

Oldtown, 3 September 2025. Agriculture Minister Jana Holt today met her Sarlander counterpart, Piet Amsel, in Oldtown to discuss the grain trains.

"I told Minister Amsel that we will not have the wheat on our market," the Minister said. "He assured me that it will not be."
"""


def test_he_in_a_quotation_is_another_than_who_is_quoted() -> None:
    """The assurance is the counterpart's, not the quoted minister's."""
    made = load_bytes(RELEASE.encode(), "a.txt")
    assert isinstance(made, Document)
    given = [act for act in read(made).acts if act.kind == "assure"]
    assert all("norland" not in act.actors for act in given)
    assert any(act.speaker == "amsel" or "amsel" in act.actors for act in given)
