"""Papers of one side without a greeting: a non-paper, a term sheet, a notice, a request with an address and no "Dear".

The head names one side of the table, and says what the paper is or to whom it goes; "the Commission services" is then "we". Records of
meetings, news and releases are none: others tell in them.
"""

import re
from dataclasses import replace

from verbale.model import Act, Move
from verbale.reading.acts.who import Speaker
from verbale.reading.genres.listed import listed
from verbale.reading.genres.sheets import Line, Sheet, lines
from verbale.reading.lang.en.organisations import STATE
from verbale.reading.parsed_document import Page

_KIND = re.compile(
    r"(?i)\b(?:non-?paper|position paper|term sheet|heads of terms|aide[- ]m[ée]moire|working paper|room document|discussion paper|concept (?:note|paper)|food for thought"
    r"|notice|circular|memorandum|memo|questionnaire|information request|request for|reply to|response to|submission|counter-?proposal|proposals?|offer|claim|demands?"
    r"|statement of position|opening statement|tele ?fax|fax|cable|telegram|bid|tender|written answer)\b"
)
_NONE = re.compile(
    r"(?i)\b(?:press|news|media|release|bulletin|newsletter|read-?out|minutes|record|protocol|session|meeting|plenary|trilogue|call|communiqu[eé]|joint|agreement|settlement|contract"
    r"|treaty|decision|resolution|transcript|broadcasting|courier|gazette|times|sentinel|herald|report|summary|interview|editorial|conclusions|agenda)\b"
)
_TO = re.compile(
    r"(?:(?:To|TO|Attn\.?|Attention|For the attention of)[.:]?|(?i:note|letter|memorandum|communication|message|circular) (?i:to|for)) (?P<to>[^\n]+)"
)
_ROUTED = re.compile(r"(?i)through (?:the )?(?P<to>[^\n]+)")
_SIGNED = re.compile(r"(?i)(?:for|on behalf of)(?: and on behalf of)? (?:the )?[^\n]{2,60}")
_LINKS = frozenset({"of", "to", "for", "and", "on", "in", "at", "by", "from"})
_INTERNAL = re.compile(
    r"(?im)^\W*(?:strictly |for )?(?:internal(?: (?:only|note|memo\w*|minute|use|paper))?\b(?! \w+ing\b)|not for (?:distribution|circulation|transmission|release)\b"
    r"|memo(?:randum)? (?:to|for the) file\b|(?:our|own) eyes only\b|not sent\b)"
)
_ABOVE = 160  # characters above a sheet that may say so
_TOP, _HEAD, _LONG, _LEAST = 4, 14, 90, 2  # lines that may name the side, lines of a head, characters of running text


def paper(page: Page) -> Sheet | None:
    """Return a paper of one side of the dossier as one sheet, ``None`` for a text that is none."""
    every = lines(page.text)
    body = next((at for at, line in enumerate(every) if _runs(line, at)), 0)
    head = [line for line in every[: min(body, _HEAD)] if line.text]
    if not body or not head:
        return None
    if len(page.dossier.at_table) < _LEAST:
        return _of_a_state(page, every, body)
    to = [line for line in head if _TO.match(line.text)]
    sender = next((line for line in head[:_TOP] if line not in to and listed(page, [(line.start, line.end)])), None)
    if sender is None or not _one_side(page, sender) or _headline(page, sender):
        return None
    offices = _offices(every, sender) if to else []
    if any(_NONE.search(line.text) for line in head if line not in offices):
        return None
    if not to and not any(_KIND.search(line.text) for line in head):
        return None
    last = next((line.end for line in reversed(every) if line.text), len(page.text))
    sheet = Sheet(every[0].start, len(page.text), (every[body].start, last))
    sheet.sender = [(line.start, line.end) for line in (*head[: head.index(sender) + 1], *offices)]
    sheet.addressee = [(line.start, line.end) for line in head if line in to or _ROUTED.match(line.text)]
    sheet.addressee += (
        [] if to else [(line.start, line.end) for line in head if line is not sender and _KIND.search(line.text)]
    )
    sheet.signature = [(line.start, line.end) for line in every[body:] if _SIGNED.fullmatch(line.text)]
    return sheet


def _of_a_state(page: Page, every: list[Line], body: int) -> Sheet | None:
    """Return the letter of a state that no dossier lists: its name over it, a line "To:" that names another house, a reference or its items by number."""
    head = [line for line in every[: min(body, _HEAD)] if line.text]
    to = [(line, found) for line in head if (found := _TO.match(line.text)) is not None]
    offices = _offices(every, head[0])
    numbered = re.match(r"1[.)] ", every[body].text) or any(re.match(r"(?i)(?:our )?ref\b", line.text) for line in head)
    if len(to) != 1 or not numbered or STATE.search(head[0].text) is None or head[0] is to[0][0]:
        return None
    if any(_NONE.search(line.text) for line in head if line not in offices):
        return None
    last = next((line.end for line in reversed(every) if line.text), len(page.text))
    sheet = Sheet(every[0].start, len(page.text), (every[body].start, last))
    sheet.sender = [(line.start, line.end) for line in (head[0], *offices)]
    line, named = to[0]
    sheet.addressee = [(line.start + named.start("to"), line.end)]
    return sheet


def _offices(every: list[Line], sender: Line) -> list[Line]:
    """Return the lines right below a side's name: its ministry, its delegation to a commission or a meeting."""
    below = every[every.index(sender) + 1 :]
    end = next((at for at, line in enumerate(below) if not line.text), len(below))
    return below[:end]


def _one_side(page: Page, line: Line) -> bool:
    """Say whether a line names one side: alone, or first, with its seat behind a comma."""
    found = listed(page, [(line.start, line.end)])
    between = page.text[found[0][1][1] : found[1][1][0]] if len(found) > 1 else ","
    return re.fullmatch(r"\s*,\s*", between) is not None or len(found) == 1


def _headline(page: Page, line: Line) -> bool:
    """Say whether a line tells what a side does: "Norland hands over its reply" stands over news, "Norland reply to Estmere" over a paper."""
    (_, (_, end)), *_ = listed(page, [(line.start, line.end)])
    behind = re.match(r"\s+(?P<word>[a-z][\w-]*)", page.text[end : line.end])
    return (
        behind is not None
        and behind["word"] not in _LINKS
        and _KIND.match(page.text, end + behind.start("word")) is None
    )


def _runs(line: Line, at: int) -> bool:
    """Say whether running text begins with a line: a long one, one that ends a sentence, or one that goes on below."""
    if not line.text or at == 0:
        return False
    numbered = re.match(r"(?:\d{1,2}|[A-Za-z]|[IVX]+)[.)] \S", line.text) is not None
    ends = re.search(r"[a-z\d)][.:;?]\Z", line.text) is not None and len(line.text) > 30
    return len(line.text) > _LONG or ends or (numbered and len(line.text) > 30)


def for_its_own(page: Page, sheet: Sheet, speaker: Speaker) -> bool:
    """Say whether a paper says in its head that it stays with its writer's side, and is addressed to no other.

    Parameters
    ----------
    page, sheet, speaker
        The text, one letter of it, and who writes that.
    """
    head = page.text[max(0, sheet.start - _ABOVE) : sheet.body[0]]
    others = {name for name, _ in listed(page, sheet.addressee)} - {*speaker.parties}
    return _INTERNAL.search(head) is not None and not others


def kept_in(act: Act) -> Act:
    """Return what a side says to itself alone: it told nobody, so it moves nothing until a person says otherwise."""
    reasons = tuple(dict.fromkeys((*act.reasons, "said to its own side alone")))
    return replace(act, move=Move.NONE, certainty="unsure", confidence=0.5, reasons=reasons)
