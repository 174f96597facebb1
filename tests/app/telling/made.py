"""Digests made by hand, with words that try to break out of each form."""

import datetime as dt

from verbale.app.telling.digest import Digest, Note
from verbale.model import Marking

NASTY = "Talks\r\nBcc: everybody@evil.example\n<script>alert(1)</script> ]]> & “quoted” \x0b\x00 é"
DAY = dt.date(2025, 3, 4)
NOTES = (
    Note("alert", "alert.a.red", f"RED: {NASTY}", DAY, (f"“{NASTY}” (Letter (TLP:GREEN))",)),
    Note("cell", "cell.pay.port", "Pay, Port: refuses (before: nothing read).", DAY),
    Note("not-read", "not-read.file", "1 file not read", DAY),
)
DIGEST = Digest(f"Quay {NASTY}", Marking.parse("TLP:GREEN"), dt.date(2025, 2, 25), DAY, NOTES)
EMPTY = Digest("Quay", Marking.parse("TLP:GREEN"), dt.date(2025, 2, 25), DAY, ())
CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nEND:VCALENDAR\r\n"
