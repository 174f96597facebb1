"""What an exchange's rules put over an announcement is no title, and ends no head."""

import datetime as dt

from benchmarks.reading.told import reading_of

PAPER = """NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION, IN WHOLE OR IN PART, IN ANY JURISDICTION WHERE TO DO SO WOULD BREAK ITS LAWS

THIS ANNOUNCEMENT CONTAINS INSIDE INFORMATION. THERE CAN BE NO CERTAINTY THAT AN OFFER WILL BE MADE

FOR IMMEDIATE RELEASE
4 June 2024

TARN DAIRIES PLC ("Tarn" or the "Company")

Statement regarding approach by Orwell Foods

The Board of Directors of Tarn has rejected a second proposal from Orwell Foods Limited ("Orwell"). The Board asked Orwell on 28 May to explain how the bid is financed.
"""


def test_title_day_and_issuer_stand_below_the_notices() -> None:
    """The board acts as the company that it leads."""
    reading = reading_of(PAPER)
    document = reading.document
    assert document.title == "Statement regarding approach by Orwell Foods"
    assert document.published is not None
    assert document.published.first == dt.date(2024, 6, 4)
    told = {(str(act.kind), act.actors) for act in reading.acts if act.certainty == "asserted"}
    names = {party.id: party.name for party in reading.parties}
    assert {(kind, names[who]) for kind, (who,) in told if kind in {"refuse", "request"}} == {
        ("refuse", "Tarn Dairies plc"),
        ("request", "Tarn Dairies plc"),
    }
