"""A thread of mails saved or pasted as plain text: the same stretches as in a mail, where the text shows that it is one."""

import re

from verbale.model import Role
from verbale.reading.formats.mail.introductions import introduction
from verbale.reading.formats.mail.thread import Hand, pieces_of
from verbale.reading.pieces import Piece

_MARKED = re.compile(r"^>", re.MULTILINE)
_MAY = re.compile(r"^[>* \t]*(?:-{2,}|_{8,}|[^\n:]{2,20}\s?:[^\n]*$|[^\n]*:\s*$)", re.MULTILINE)


def thread_in(text: str) -> list[Piece]:
    """Return the pieces of a text that quotes mails or passes them on; none of another text."""
    if _MAY.search(text) is None:
        return []
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    start = len(text) - len(text.lstrip())
    lines = text[start:].split("\n")
    head = introduction(lines[:12], 0)
    before, own = [], Hand()
    if head is not None and head.block and not head.forwarded:
        before = [Piece("\n".join(lines[: head.lines]) + "\n\n", Role.LABEL)]
        own = Hand(head.writer, head.to, label=0)
        lines = lines[head.lines :]
    found = pieces_of("\n".join(lines), own, before, reply=bool(before))
    others = [piece for piece in found if piece.role in {Role.QUOTED, Role.FORWARDED}]
    introduced = any(piece.role is Role.LABEL for piece in found[len(before) :])
    return found if introduced and any(piece.text.strip() for piece in others) else []
