"""What a relative expression leans on: the anchor day, the day last named, and the tense of its clause."""

import datetime as dt
import re
from dataclasses import dataclass

from verbale.reading.dates import values

AHEAD = (
    r"(?:will|would|shall|should|must|may|to)(?: \w+ly| still| also| not)? be \w+|will|would|shall|won't|going to"
    r"|expect(?:s|ed|ing)?|plans? to|planned|planning|scheduled?|due|set (?:for|to)|slated|to be|is to|are to"
    r"|hopes?|intend(?:s|ed)?|next|upcoming|deadline|as (?:early|soon|late) as|no later than|may|must|should"
    r"|starting|effective|tomorrow"
    r"|'ll|postponed|agreed? to|promised"
    r"|resumes?|reconvenes?|takes? place|meets|begins|starts|opens|(?:talks|rounds?|meetings?|sessions?)(?: [\w-]+){0,6} follows?"
)
BEHIND = (
    r"(?!(?:un|ne|inde|fe|se|hundr|mohamm|ahm|re|be|spe|exce|proce|succe|le|we|bre)(?:it)?ed\b)\w+ed|said|was|were"
    r"|had|has|have|been|did|told|came|went|left|took|gave|met|held|began|made|found|won|lost|broke|became|rose"
    r"|fell|led|sent|spoke|struck|wrote|saw|got|brought|kept|put|ran|grew|sold|bought|paid|hit|cut|shot|flew|drew"
    r"|stood|since"
    r"|ago|last|previous"
)
_CUE = re.compile(rf"\b(?:(?P<ahead>{AHEAD})|(?P<behind>{BEHIND}))\b|(?P<stop>[.;!?]\s|\n\n|``)")
_BEHIND_WORD = re.compile(rf"(?:{BEHIND})\b")
_NEXT = re.compile(r"\s+(?:\w+ly\s+)?(\w+)")
_AT = re.compile(
    r"\b(?:(?P<until>until|till|by|before|for|as (?:early|soon|late) as)|(?P<on>on|in|from|over|of|the|this)) \Z"
)
_LAST = re.compile(
    r"(?P<be>\b(?:will|shall|to|would|must|should|may) be )?(\w+)(?: (?:on|in|here|late|early|earlier))*\s+\Z"
)
_REACH = 90
_AFTER = 45


@dataclass
class Context:
    """The text being read, its anchor and where its story stands.

    Parameters
    ----------
    low, text
        The text lowered, and as it stands; equally long.
    today
        The anchor day; ``None`` when the document does not say when it was written.
    focus
        The last value that was a place in the calendar; the anchor to begin with.
    settled
        Where the last expression ended.
    """

    low: str
    text: str
    today: dt.date | None
    focus: str = ""
    settled: int = -1

    @property
    def base(self) -> dt.date | None:
        """First day of the focus, else the anchor."""
        known = values.when(self.focus) if self.focus else None
        return known.first if known is not None else self.today

    def cased(self, start: int) -> bool:
        """Say whether the word at an offset begins with a capital."""
        return self.text[start].isupper()

    def leaning(self, start: int, end: int) -> int:
        """Return +1 when the clause around an expression looks ahead, −1 when it looks back, 0 when it does not say.

        What stands beside the expression counts first ("said Friday", "Sunday issued", "Wednesday's ruling"), then the
        nearest cue before it in its sentence, then the nearest after it.
        """
        beside = self._beside(start, end)
        if beside:
            return beside
        lean = 0
        for cue in _CUE.finditer(self.low, max(0, start - _REACH), start):
            lean = 0 if cue["stop"] else (1 if cue["ahead"] else -1)
        if lean:
            return lean
        for cue in _CUE.finditer(self.low, end, min(len(self.low), end + _AFTER)):
            return 0 if cue["stop"] else (1 if cue["ahead"] and not re.search(r"ed\b", cue["ahead"]) else -1)
        return 0

    def _beside(self, start: int, end: int) -> int:
        if self.low.startswith(("'s", "’s"), end):
            return -1
        before = self.low[max(0, start - 40) : start]
        preposition = _AT.search(before)
        if preposition and preposition["until"]:
            return 0 if re.match(r",? (?:\w+ )?(?:had|was|were|did)\b", self.low[end : end + 20]) else 1
        word = _LAST.search(before)
        if word and _CUE.fullmatch(word[2]):
            return -1 if _BEHIND_WORD.fullmatch(word[2]) and not word["be"] else 1
        following = _NEXT.match(self.low, end)
        if following and _BEHIND_WORD.fullmatch(following[1]):
            return -1
        return 0

    def weekday(self, weekday: int, lean: int) -> dt.date | None:
        """Return the day of that weekday nearest to the anchor on the side leant to; the anchor's own day is both."""
        if self.today is None:
            return None
        back = (self.today.weekday() - weekday) % 7
        return shifted(self.today, 7 - back if lean > 0 and back else -back)

    def year_for(self, month: int, day: int | None, lean: int) -> int | None:
        """Return the year that a month, or a day of it, without a year most likely means.

        Looking back or ahead as the clause does; when it does not say, the nearest, with the past preferred.
        """
        if self.today is None:
            return None
        years = [year for year in (self.today.year - 1, self.today.year, self.today.year + 1) if 1 <= year <= 9999]
        days = {year: dt.date(year, month, min(day or 15, 28)) for year in years}
        if day is None and month == self.today.month:
            return self.today.year
        back = min(((self.today - known).days for known in days.values() if known <= self.today), default=9999)
        ahead = min(((known - self.today).days for known in days.values() if known >= self.today), default=9999)
        limit = {1: 300, 0: min(60, back / 2) if day is None else back / 2, -1: back / 5}[lean]
        pick = shifted(self.today, ahead if ahead <= limit or back == 9999 else -back)
        return None if pick is None else pick.year


def shifted(day: dt.date, days: int) -> dt.date | None:
    """Return a day so many days later, ``None`` beyond the years 1 to 9999."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None
