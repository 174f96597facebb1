"""A thread of mails saved or pasted as plain text: the same stretches as in a mail, where the text shows that it is one."""

import re
from collections.abc import Sequence

from verbale.model import Role
from verbale.reading.formats.mail.introductions import Introduction, introduction
from verbale.reading.formats.mail.thread import Hand, pieces_of
from verbale.reading.pieces import Piece

_TOP = 12  # lines within which a head begins
_HEAD_LINE = 80  # letters of the longest line of a letterhead
_MARKED = re.compile(r"^>", re.MULTILINE)
_MAY = re.compile(r"^[>* \t]*(?:-{2,}|_{8,}|[^\n:]{2,20}\s?:[^\n]*$|[^\n]*:\s*$)", re.MULTILINE)


def thread_in(text: str) -> list[Piece]:
    """Return the pieces of a text that quotes mails or passes them on; none of another text."""
    if _MAY.search(text) is None:
        return []
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    start = len(text) - len(text.lstrip())
    lines = text[start:].split("\n")
    before, own = [], Hand()
    at, head = _own_head(lines)
    if head is not None:
        before = [Piece("\n".join(lines[: at + head.lines]) + "\n\n", Role.LABEL)]
        own = Hand(head.writer, head.to, label=0)
        lines = lines[at + head.lines :]
    found = pieces_of("\n".join(lines), own, before, reply=bool(before))
    others = [piece for piece in found if piece.role in {Role.QUOTED, Role.FORWARDED}]
    introduced = any(piece.role is Role.LABEL for piece in found[len(before) :])
    return found if introduced and any(piece.text.strip() for piece in others) else []


def _own_head(lines: Sequence[str]) -> tuple[int, Introduction | None]:
    """Return where the head lines of the text itself stand: nothing but a letterhead, a day or a place goes before them."""
    for at in range(min(_TOP, len(lines))):
        head = introduction(lines[: at + _TOP], at)
        if head is not None:
            return at, head if head.block and not head.forwarded else None
        line = lines[at].strip()
        if len(line) > _HEAD_LINE or line.endswith((".", "?", "!", ";")):
            break
    return 0, None
