"""Which grammar reads a page, told by its shape alone: turns of speech, letterheads and brackets, names in a row.

Each sign counts once per line or sentence; the strongest grammar wins, and running news is what is left. Cheap: two and
a half thousand characters of the top and as many of the middle decide.
"""

import re
from collections.abc import Sequence

from verbale.reading.genres.calls import call_note
from verbale.reading.genres.draft_texts import is_draft
from verbale.reading.genres.joint import TITLE as JOINT
from verbale.reading.genres.papers import paper
from verbale.reading.genres.sheets import sheets
from verbale.reading.genres.voices.interviews import interview
from verbale.reading.genres.voices.labels import LEAST_SPEAKING as LEAST
from verbale.reading.genres.voices.labels import Label, labels, speaking
from verbale.reading.parsed_document import Page

REACH = 2_500
_PLAIN = 2.5
_HEADED = 5  # signs of minutes with which labels that come once are headings
_SPOKEN = {
    "text/vtt",
    "application/x-subrip",
    "application/akn+xml",
}  # files of who said what: a label in them is a speaker's
_LETTER = re.compile(
    r"(?m)^[ \t]*(?:Dear |Excellency,?$|Your Excellency|Sincerely|Yours (?:sincerely|faithfully|truly)"
    r"|Respectfully|To:|From:|Subject: |Note verbale|NOTE VERBALE"
    r"|Agreement between|Treaty between|Joint (?:communiqu|statement|declaration|note)"
    r"|JOINT (?:COMMUNIQU|STATEMENT|DECLARATION))"
    r"|presents its compliments|avails itself of this opportunity|Please accept, Excellency|(?:the two sides"
    r"|the parties|the sides) (?:have )?agreed"
)
_ARTICLE = re.compile(r"(?m)^[ \t]*(?:Article|ARTICLE) \d+")
_BINDING = re.compile(r"\bshall\b|\b(?:Parties|Sides|States|[Pp]arties) (?:may|must|undertake|agree)\b")
_BRACKET = re.compile(r"\[[^\[\]\n]{2,200}\]\s?\[|\[(?:Party|Parties|Option|Alternative|shall|should)\b")
_MINUTES = re.compile(
    r"\b[A-Z][\w/-]{1,60}+(?: [A-Z][\w-]{1,60}+){0,3}, (?:for|on behalf of|supported by|opposed by|with) (?:the )?[A-Z]"
    r"|\bopposed by (?:the )?[A-Z]"
    r"|\b[A-Z]{5,}(?: [A-Z]{3,})* (?:said|noted|supported|called for|stressed|opposed|proposed|urged|suggested|emphasi[sz]ed)\b"
    r"|\b(?:Co-Chairs?|Parties|Chair [A-Z]\w+|[Cc]ontact group|[Ww]orking [Gg]roup|agenda item|[Pp]lenary"
    r"|draft (?:conclusions|decision|text)"
    r"|Secretariat|drafting group|informal consultations|text-based negotiations|[Pp]articipants)\b"
    r"|\b(?:proposed|supported|opposed|preferred|suggested) (?:deleting|deletion|adding|including|inserting"
    r"|retaining|reference|language)\b"
)
_SIDES = re.compile(
    r"\b[A-Z][\w/-]{1,60}+(?: [A-Z][\w-]{1,60}+){0,3}, (?:supported|opposed|joined|backed) by (?:the )?[A-Z][^.;]{2,160}?, (?:\w+ly )?(?:proposed|suggested"
    r"|opposed|supported|preferred|requested|called for|said|stressed|urged)\b"
)
_NEWS = re.compile(
    r"[”\"],? (?:said|told|says)\b|\b(?:said|told|says) (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|\(?(?:Reuters|AP|AFP|Xinhua|TASS|Interfax|Bloomberg)\b"
    r"|\btold (?:reporters|journalists)\b|\bspokes(?:man|woman|person)\b|\baccording to\b"
)


_RELEASE = re.compile(
    r"(?im)^\W*(?:(?:press|news|media|company) (?:release|statement|announcement|notice|bulletin|service)|regulatory (?:announcement|news|information)|for immediate (?:use|release|publication)"
    r"|(?:member|members[’']|strike|bargaining|negotiation|negotiations) (?:bulletin|update|newsletter|briefing)|statement (?:by|from|of|on behalf of) .{3,120}|read-?out(?: of\b.{0,120})?|bulletin)(?: (?:no|number)?\.? ?\d+(?:[/-]\d+)*)?\W*$"
    r"|^[^\n]{3,80}[–—-] ?press (?:service|office)\W*$"
)
_RELEASE_TAIL = re.compile(r"(?m)^\W*(?:ENDS|Notes? (?:to|for) [Ee]ditors|(?:Media|Press) [Cc]ontacts?\b.*|#{3,})\W*$")


_OFFICIAL_HEAD = re.compile(
    r"(?im)^\W*(?:title:\W*)?(?:draft |agreed )?(?:minutes of|summary of the|summary report|record of the meeting"
    r"|earth negotiations bulletin|outcome of proceedings)\b"
)
_RECORD = re.compile(
    r"(?im)^(?:subject|re|object): [^\n]{3,90}? [-–—:] (?:summary|outcome|results?|report|main results) (?:of|on|from) (?:the )?(?:\w+ )?(?:trilogues?|meeting|round|session|talks|negotiations|call)\b"
    r"|^\W*(?:title:\W*)?(?:(?:draft|agreed|provisional|summary|approved|joint|short) ){0,2}(?:minutes|outcome of (?:the )?(?:proceedings|meeting)|summary (?:record|of (?:the )?(?:discussions?|proceedings|meeting))"
    r"|record of (?:the )?(?:proceedings|meeting|discussions?)|report of (?:the )?meeting)\b"
)
_FIRST = re.compile(r"\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y|me)\b")
_NUMERAL = re.compile(
    r"(?:(?<=[a-z0-9,;:(] )|(?<=[Nn]on-))[A-Z][a-z]+\s+I\b"
)  # "for Annex I countries": nobody speaks there


def own_voice(page: Page) -> str:
    """Name the genre of a text in somebody's own voice by its layout: ``joint``, ``letter`` or ``release``; empty for others."""
    text = page.text
    found = sheets(text)
    written = (
        page.voice is not None
        or page.document.sender != ""
        or any(sheet.form in {"note", "mail"} or sheet.salutation is not None for sheet in found)
        or call_note(page) is not None
    )
    if not written and (speaking(labels(text)) >= LEAST or len(_BRACKET.findall(text)) > 1):
        return ""
    top = text[:1200].split("\n")[:8]
    if JOINT.search("\n".join(line for line in top if len(line) < 160)):
        return "joint"
    if written:
        return "letter"
    if paper(page) is not None:
        return "letter"
    if _RELEASE.search("\n".join(top)) or _RELEASE_TAIL.search(text, len(text) // 2):
        return "release"
    return "release" if _we_throughout(page) else ""


def is_record(text: str) -> bool:
    """Say whether a paper, whoever sends it, is headed as the record of a meeting, greets nobody and hardly says "we": it tells what others did."""
    salutation = any(sheet.salutation is not None for sheet in sheets(text))
    return bool(_RECORD.search(text, 0, 900)) and not salutation and len(_FIRST.findall(text[:REACH])) <= 1


def _we_throughout(page: Page) -> bool:
    """Say whether a text outside its quotations says "we" or "I" all along, as a bulletin or a mediator's note does."""
    plain = _NUMERAL.sub("", re.sub(r"[“\"«][^”\"»]*[”\"»]|(?:``|'')[^'`]*(?:'[^'`]+)*?''", "", page.text[:REACH]))
    told = len(_FIRST.findall(plain))
    saying = len(re.findall(r"\b(?:[Ww]e|I)\b", plain))  # "us" alone is some speaker's word without its quotation marks
    return saying > 1 and told >= 4 and told > 1.5 * len(plain) / 1000 and not page.document.dateline


def signs(text: str) -> dict[str, float]:
    """Return how strongly each grammar is called for, per thousand characters; turns and letters weigh by their rarity."""
    size = max(len(text), 1) / 1000
    found = labels(text)
    turns = speaking(found)
    minutes = len(_MINUTES.findall(text)) + 3 * len(_SIDES.findall(text))
    if turns and minutes >= _HEADED and _headings(text, found):
        turns = 0
    if minutes > max(5, _PLAIN * size) and not turns:  # nothing else comes near: the other signs need not be counted
        return {"turns": 0.0, "official": 0.0, "minutes": 1.2 * minutes / size, "news": 0.5}
    brackets = len(_BRACKET.findall(text)) if "[" in text else 0
    return {
        "turns": 3 * turns / size if turns >= LEAST or (turns == 2 and size < 1.5) else 0.0,
        "official": (4 * (len(_LETTER.findall(text)) + _articles(text)) + 3 * brackets) / size,
        "minutes": 1.2 * minutes / size if minutes >= 3 else 0.0,
        "news": 0.5 + 1.5 * len(_NEWS.findall(text)) / size,
    }


def _articles(text: str) -> int:
    """Count the articles of a text that binds somebody; in a note of a sitting they are only what was on the table."""
    return len(_ARTICLE.findall(text)) if _BINDING.search(text) else 0


def _headings(text: str, found: Sequence[Label]) -> bool:
    """Say whether labels are rather headings that run into their paragraph: each comes once, and nobody below says "I" or "we"."""
    return len({label.words for label in found}) == len(found) and len(_FIRST.findall(_NUMERAL.sub("", text))) <= 1


def detect(page: Page) -> str:
    """Name the dialect of a page: ``news``, ``minutes``, ``turns``, ``letter``, ``release``, ``joint`` or ``official``."""
    if page.document.media_type in _SPOKEN and labels(page.text):
        return "turns"
    if is_record(page.text) and not page.document.dateline and page.voice is None:
        return "minutes"
    asked = not page.document.sender and page.voice is None and bool(interview(page.text))
    own = "turns" if asked else own_voice(page)
    if own:
        return own
    if page.document.dateline and speaking(labels(page.text[: 2 * REACH])) < LEAST:
        return "news"  # "GENEVA, January 10. /Agency/.": no other kind of text opens so
    if is_draft(page.text[: 4 * REACH]):
        return "official"
    size = len(page.text)
    middle = page.text[size // 2 : size // 2 + REACH] if size > 3 * REACH else ""
    found = signs(page.text[:REACH] + middle)
    head = page.text[:600]
    if re.search(r"(?i)\b(?:transcript|verbatim record|press conference|summary record of speeches)\b", head):
        found["turns"] *= 2
    if _OFFICIAL_HEAD.search(head):
        found["minutes"] = 2 * found["minutes"] + 2
    return max(("minutes", "turns", "official", "news"), key=lambda name: found[name])
