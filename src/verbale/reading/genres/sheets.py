"""The sheets of a text: each letter, note or mail in it with its letterhead, addressee, body and signature, found by layout alone.

A sheet begins where the one before ended. A body never holds a letterhead, a salutation, a closing formula or a signature.
"""

import re
from dataclasses import dataclass, field

from verbale.reading.lang.en.greetings import BY_NAME, CLOSING_FORMULA, GREETING

Span = tuple[int, int]

_LINE = re.compile(r"[^\n]*\n?")
_CLOSING = re.compile(
    r"(?:Yours?(?: (?:very )?(?:sincerely|faithfully|truly|ever|aye|respectfully))?|(?:Very |Most )?(?:Sincerely|Respectfully|Faithfully|Cordially|Truly)(?: yours)?"
    r"|(?:With )?(?:(?:my|our) )?(?:(?:kind|best|warm|warmest|kindest|friendly|many|all good|cordial|neighbourly|fraternal|respectful|sincere|collegial) )+(?:regards|wishes|greetings|thanks)|Regards|Many thanks|Thanks|In solidarity"
    r"|In partnership|Signed)(?: and [a-z ]+)?[,.:]?",
    re.IGNORECASE,
)
_KEYS = r"From|Sender|To|Cc|CC|Bcc|Copy|Copies|Copy to|Copies to|Date|Sent|Subject|Re|For the attention of|Attn\.?|Attention|Via|By e?-?mail|Our ref(?:erence)?|Your ref(?:erence)?|Ref"
_HEADER = re.compile(
    rf"(?:>[> ]*)?(?P<key>{_KEYS}|FROM|SENDER|TO|BCC|DATE|SENT|SUBJECT|RE|ATTN|ATTENTION|REF(?=:))[ \t]*[.:][ \t]*(?P<value>[^\n]*)"
)
_WROTE = re.compile(r"(?:>[> ]*)?(?:On|Am) [^\n]{4,60}?(?P<who>[A-Z][^\n<>,]{2,60}?)(?: <[^>\n]*>)? wrote:")
_COMPLIMENTS = re.compile(
    r"presents? (?:its|their|his|her) compliments to (?:the )?(?P<to>[^\n]{3,160}?)(?=,? and (?:has|have|with|wishes|would|in)\b|[,;.])"
)
_AVAILS = re.compile(
    r"avails? (?:itself|themselves|himself|herself) of (?:this|the) opportunity|(?:renew|renews) (?:to|the assurances)"
)
_AFTER = re.compile(
    r"(?:>[> ]*)?(?:Encl|Enclosures?|Enc|Attachments?|Annex(?:es)?|cc|Cc|CC|Copy to|P\.?S|ENDS|END|Notes? to editors?|Contact|Media contact|-{3,}|_{3,}|#{2,})\b"
)
_ORIGINAL = re.compile(
    r"[-_ >]*(?:Original Message|Forwarded message|Begin forwarded message|Ursprüngliche Nachricht)[-_: ]*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Sheet:
    """One letter, note or mail.

    Parameters
    ----------
    start, end
        The whole sheet.
    body
        What its writer says in running text.
    sender, addressee
        Lines or words that name who writes and to whom.
    signature
        Lines under the closing formula.
    salutation
        "Dear …", ``None`` without one.
    form
        ``letter``, ``mail`` or ``note``.
    """

    start: int
    end: int
    body: Span
    sender: list[Span] = field(default_factory=list)
    addressee: list[Span] = field(default_factory=list)
    signature: list[Span] = field(default_factory=list)
    salutation: Span | None = None
    form: str = "letter"


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its white space and marks of quoted mail; empty lines have ``start == end``."""

    start: int
    end: int
    text: str


def lines(text: str) -> list[Line]:
    """Return the lines of a text."""
    found = []
    for match in _LINE.finditer(text):
        if not match[0]:
            break
        bare = re.sub(r"\A[>\s]+", "", match[0])
        start = match.end() - len(bare)
        bare = bare.rstrip()
        found.append(Line(start, start + len(bare), bare))
    return found


def sheets(text: str) -> list[Sheet]:
    """Return the sheets of a text, in order; none where it is no correspondence."""
    note = _note(text)
    if note is not None:
        return [note]
    every = lines(text)
    starts = _beginnings(every)
    found = []
    for place, (first, body) in enumerate(starts):
        last = starts[place + 1][0] if place + 1 < len(starts) else len(every)
        found.append(_sheet(every, first, body, last))
    return found


def sheet_from(text: str, begin: int) -> Sheet:
    """Return what follows a place as one sheet whose head stands elsewhere: salutation, body and signature."""
    every = lines(text)
    first = next((at for at, line in enumerate(every) if line.end > begin and line.text), len(every) - 1)
    body = first + 1 if first + 1 < len(every) and _is_salutation(every, first) else first
    while body + 1 < len(every) and not every[body].text:
        body += 1
    return _sheet(every, first, body, len(every))


def _beginnings(every: list[Line]) -> list[tuple[int, int]]:
    """Return, for each sheet, the number of its first line and of the first line of its body."""
    found: list[tuple[int, int]] = []
    at = floor = 0
    while at < len(every):
        head = _mail_head(every, at)
        if head is not None:
            body = head
            while body < len(every) and not every[body].text:
                body += 1
            if body < len(every) and _is_salutation(every, body):
                body += 1
            found.append((at, body))
            at = floor = body
            continue
        if _is_salutation(every, at) and (not found or at > floor):
            found.append((_letter_top(every, at, floor), at + 1))
            floor = at + 1
        elif _CLOSING.fullmatch(every[at].text):
            floor = at + 1
        at += 1
    return found


def _mail_head(every: list[Line], at: int) -> int | None:
    """Return the line after the head of a mail that begins here: header lines with a sender, or "On … X wrote:"."""
    if _WROTE.fullmatch(every[at].text):
        return at + 1
    keys = set()
    place = at
    while place < len(every) and (match := _HEADER.match(every[place].text)):
        keys.add(match["key"].lower())
        place += 1
    return place if "from" in keys and len(keys) > 1 else None


def _is_salutation(every: list[Line], at: int) -> bool:
    """Say whether a line greets: by its words, or by a name that stands alone between empty lines."""
    line = every[at].text
    if not line or GREETING.fullmatch(line):
        return bool(line) and (_AUDIENCE.match(line) is None or any(_CLOSING.fullmatch(one.text) for one in every[at:]))
    alone = 0 < at < len(every) - 1 and not every[at - 1].text and not every[at + 1].text
    return alone and BY_NAME.fullmatch(line) is not None and not _CLOSING.fullmatch(line)


_AUDIENCE = re.compile(r"Ladies and [Gg]entlemen")  # opens a speech as well, which ends without a formula
_ATTENTION = frozenset({"for the attention of", "attn", "attn.", "attention"})


def _letter_top(every: list[Line], salutation: int, floor: int) -> int:
    """Return the first line of the letterhead above a salutation: short lines, back to running text or the sheet before."""
    top = salutation
    while top > floor and _of_a_letterhead(every[top - 1].text):
        top -= 1
    while top < salutation and not every[top].text:
        top += 1
    return top


def _of_a_letterhead(line: str) -> bool:
    """Say whether a line may stand in a letterhead: short and no sentence, or a subject, which may be long."""
    if _SUBJECT.match(line) and len(line) < _LONGEST_SUBJECT:
        return True
    return len(line) < 90 and not re.search(r"[a-z][.!?]\Z", line)


_SUBJECT = re.compile(r"(?i)(?:subject|re|ref|object|concerning|in the matter of)\b[.:]")
_LONGEST_SUBJECT = 260


def _sheet(every: list[Line], first: int, body: int, last: int) -> Sheet:
    closing = next((at for at in range(body, last) if _closes(every, at, last)), None)
    stop = closing if closing is not None else last
    while stop > body and not every[stop - 1].text:
        stop -= 1
    begin = every[body].start if body < last else every[last - 1].end
    end = every[stop - 1].end if stop > body else begin
    sheet = Sheet(every[first].start, every[last - 1].end, (begin, max(begin, end)))
    if closing is not None:
        sheet.signature = _signature(every, closing, last)
    head = every[first:body]
    match = _WROTE.fullmatch(head[0].text) if head else None
    if match is not None:
        sheet.sender, sheet.form = [(head[0].start + match.start("who"), head[0].start + match.end("who"))], "mail"
    _headed(sheet, head)
    salutation = next((every[at] for at in range(first, body) if _is_salutation(every, at)), None)
    sheet.salutation = (salutation.start, salutation.end) if salutation is not None else None
    if sheet.form == "letter":
        _addressed(sheet, [line for line in head if line is not salutation])
    if not sheet.signature and closing is None and sheet.form == "letter":
        sheet.signature, sheet.body = _unclosed(every, body, last, sheet.body)
    return sheet


def _closes(every: list[Line], at: int, last: int) -> bool:
    """Say whether a body ends before a line: at a closing formula, or at "Encl." and the like where no formula follows."""
    line = every[at].text
    if _CLOSING.fullmatch(line) or CLOSING_FORMULA.match(line):
        return True
    tail = bool(_AFTER.match(line)) and len(line) < 60 and at > 0 and not every[at - 1].text
    return tail and not any(_CLOSING.fullmatch(other.text) for other in every[at + 1 : last])


def _signature(every: list[Line], closing: int, last: int) -> list[Span]:
    found: list[Span] = []
    for line in every[closing + 1 : last]:
        if _AFTER.match(line.text) or _HEADER.match(line.text) or _ORIGINAL.fullmatch(line.text) or len(found) == 6:
            break
        if _CLOSING.fullmatch(line.text) or (len(line.text) > 110):
            if len(line.text) > 110:
                break
            continue
        if line.text:
            found.append((line.start, line.end))
    return found


def _unclosed(every: list[Line], body: int, last: int, whole: Span) -> tuple[list[Span], Span]:
    """Return a signature that stands under the body without a closing formula: short lines without a full stop."""
    found: list[Span] = []
    for line in reversed(every[body:last]):
        if not line.text and not found:
            continue
        if (
            not line.text
            or len(line.text) > 70
            or line.text.endswith((".", "?", "!", ";", ":", "："))
            or len(found) == 4
        ):
            break
        found.append((line.start, line.end))
    if not found or len(found) == 4:
        return [], whole
    found.reverse()
    return found, (whole[0], max(whole[0], found[0][0]))


def _headed(sheet: Sheet, head: list[Line]) -> None:
    """Take sender and addressee from header lines."""
    for line in head:
        match = _HEADER.match(line.text)
        if match is None or not match["value"].strip():
            continue
        span = (line.start + match.start("value"), line.end)
        if match["key"].lower() in {"from", "sender"}:
            sheet.sender, sheet.form = [span], "mail"
        elif match["key"].lower() == "to" or (match["key"].lower() in _ATTENTION and sheet.form == "mail"):
            sheet.addressee.append(span)


def _addressed(sheet: Sheet, head: list[Line]) -> None:
    """Part the blocks above a salutation into letterhead and addressee."""
    blocks = _blocks(head)
    mine = _readers_block(blocks, known=bool(sheet.addressee))
    if mine is not None:
        at = blocks.index(mine)
        if at > 1 and all(_key(line.text) in _ATTENTION for line in mine):
            mine = blocks[at - 1] = blocks[at - 1] + blocks.pop(at)
        sheet.addressee += [_value(line) for line in mine if _key(line.text) != "to"]
    for block in blocks:
        if block is mine:
            continue
        if len(sheet.sender) < 4 and (mine is None or blocks.index(block) < blocks.index(mine)):
            sheet.sender += [(line.start, line.end) for line in block]


def _blocks(head: list[Line]) -> list[list[Line]]:
    """Return the blocks of a letter's head, parted by empty lines and days; of header lines only those that say who is written to."""
    from verbale.reading.metadata import date_in

    blocks: list[list[Line]] = [[]]
    for line in head:
        dated = date_in(line.text) is not None and len(line.text) < 50
        key = _key(line.text)
        if not line.text or (dated and not re.match(r"(?:Re|Subject|Your|Our)\b", line.text)):
            blocks.append([])
        elif not key or key in _ATTENTION:  # who opens it at the house named above
            blocks[-1].append(line)
        elif key == "to" and not line.text.rstrip(" .").lower().removeprefix("to").strip(" :"):
            blocks.append([line])
    return [block for block in blocks if block]


def _readers_block(blocks: list[list[Line]], *, known: bool) -> list[Line] | None:
    """Return the block that says to whom a letter goes, by its words or else by its place; ``None`` without one."""
    mine = next((block for block in blocks if any(_to(line.text) for line in block)), None)
    mine = mine or next((block for block in blocks if _COURTESY.match(block[0].text)), None)
    if mine is None and not known:
        mine = next((block for block in reversed(blocks[1:]) if len(block) > 1), None)
    if mine is None and not known:
        mine = next((block for block in blocks[1:] if _names_office(block[0].text)), None)
    return mine


_COURTESY = re.compile(
    r"(?:To the |The )?(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Dame|Sir|Lord|Lady|His Excellency|Her Excellency|Hon|The Hon|Rt Hon|Messrs|Mme|Herr|Frau|Captain|Capt|Cllr|Councillor|Ambassador|Attn|FAO)\b|H\.E\. |M\. )"
)
# "To The Chair of …" on a line of its own, and "…, attn. Ms Vale" behind a name.
_TO = re.compile(
    r"(?-i:To|TO):? (?:the |The |H\.E\. |[A-ZÀ-Þ])|[^\n]*\b(?:attn|attention|f\.?a\.?o)\b[.:]? ", re.IGNORECASE
)


def _key(line: str) -> str:
    """Return the key of a header line, in small letters; empty for another line."""
    found = _HEADER.match(line)
    return found["key"].lower() if found is not None else ""


def _to(line: str) -> bool:
    """Say whether a line says to whom a letter goes: "To the Chair", "Attn. Ms Vale", or "To:" over the names."""
    return _TO.match(line) is not None or _key(line) in {*_ATTENTION, "to"}


def _value(line: Line) -> Span:
    """Return the place of a line's words, without its key."""
    found = _HEADER.match(line.text)
    return (line.start + found.start("value"), line.end) if found is not None else (line.start, line.end)


def _names_office(line: str) -> bool:
    """Say whether a line of its own under a letterhead names an office or an organisation, and is no subject line."""
    from verbale.reading.lang.en.organisations import OFFICE, STATE, organisation_like

    return bool(line[:1].isupper()) and bool(OFFICE.search(line) or STATE.search(line) or organisation_like(line))


def _note(text: str) -> Sheet | None:
    """Return a note verbale: the writer before "presents its compliments to", the addressee after it."""
    match = _COMPLIMENTS.search(text, 0, 3000)
    if match is None:
        return None
    begin = text.rfind("\n", 0, match.start()) + 1
    last = None
    for end in _AVAILS.finditer(text, match.end()):
        last = text.rfind("\n", 0, end.start()) + 1
    stop = last if last is not None and last > match.end() else len(text)
    sheet = Sheet(begin, len(text), (begin, stop), form="note")
    sheet.sender = [(begin, match.start())]
    sheet.addressee = [match.span("to")]
    return sheet
