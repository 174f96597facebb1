"""The text of a mail into pieces of one writer each: its own words, the mails it quotes or passes on, signatures and footers.

Marks of quotation (">") are taken off: they are no words. What a quoted mail quotes is a third writer's, and so on.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from verbale.model import Role
from verbale.reading.formats.mail.introductions import Introduction, introduction
from verbale.reading.formats.mail.words import words
from verbale.reading.pieces import Piece

_MARKS = re.compile(r"(?:[>|][ \t]?)*(?=[>|])[>|] ?")
_OTHER_MARK = re.compile(r"(?:[A-Z]{1,3}>|[|:]) ?(?=\S)")
_DELIMITER = re.compile(r"--[ \t]?\Z")


@dataclass(frozen=True, slots=True)
class Hand:
    """Whose words a stretch is.

    Parameters
    ----------
    writer, to, day
        See `verbale.reading.pieces.Piece`.
    role
        Own words, quoted or passed on.
    label
        Number of the piece that says so.
    guessed
        Whether ``to`` is only whoever quotes it: where it quotes a mail itself, it answers that one's writer.
    """

    writer: str = ""
    to: str = ""
    day: str = ""
    role: Role = Role.BODY
    label: int | None = None
    guessed: bool = False


def pieces_of(
    text: str, own: Hand, before: Sequence[Piece] = (), *, reply: bool = False, sent: str = ""
) -> list[Piece]:
    """Return the pieces of the text of a mail.

    Parameters
    ----------
    text
        The readable part, quoted lines with their marks.
    own
        Whose mail it is.
    before
        Pieces above it: its head lines.
    reply
        Whether it answers another mail: then a line "… wrote:" introduces that one, marked or not.
    sent
        Day on which it was sent, as EDTF: what it quotes is not later.
    """
    return _Thread(text, own, list(before), reply=reply, sent=sent).pieces()


class _Thread:
    """One pass over the lines of a mail; `hands[depth]` is whose the words at a depth of quotation are."""

    def __init__(self, text: str, own: Hand, found: list[Piece], *, reply: bool, sent: str) -> None:
        marked = [_unmarked(line) for line in _with_marks(text.split("\n"), sent)]
        self.depths, self.lines = [depth for depth, _ in marked], [line for _, line in marked]
        self.hands, self.found, self.reply = {0: own}, found, reply
        self.footer, self.sent = False, sent

    def pieces(self) -> list[Piece]:
        """Return the pieces."""
        at, depth = 0, 0
        while at < len(self.lines):
            if self.lines[at].strip() and self.depths[at] != depth:
                depth, self.footer = self.depths[at], False
            intro = self._introduction(at)
            if intro is not None:
                self._introduce(intro, at)
                at += intro.lines
                depth = self.depths[min(at, len(self.lines) - 1)]
                continue
            self._put(at, depth)
            at += 1
        return self.found

    def _introduction(self, at: int) -> Introduction | None:
        """Return what introduces another's words here, if they follow."""
        same = at + 1
        while same < len(self.lines) and same < at + 12 and self.depths[same] == self.depths[at]:
            same += 1
        intro = introduction(self.lines[at:same], 0, self._hand(self.depths[at]).day or self.sent)
        if intro is None:
            return None
        if not intro.block and not self._follows(at + intro.lines, self.depths[at]):
            return None if intro.marked or not (intro.sure and (self.reply or self.depths[at])) else intro
        return intro

    def _follows(self, at: int, depth: int) -> bool:
        """Say whether what follows is marked as quoted."""
        later = (self.depths[place] for place in range(at, min(at + 4, len(self.lines))) if self.lines[place].strip())
        return next(later, depth) > depth

    def _introduce(self, intro: Introduction, at: int) -> None:
        depth = self.depths[at]
        if not intro.writer:  # "----- Forwarded message -----" and nothing else: whose it is, it does not say
            intro = replace(intro, writer="", day="")
        above = self._hand(depth)
        self._append("\n".join(self.lines[at : at + intro.lines]) + "\n", Hand(role=Role.LABEL))
        if above.guessed and intro.writer and not intro.forwarded:
            self._address(above, intro.writer, depth)
        role = Role.FORWARDED if intro.forwarded or above.role is Role.FORWARDED else Role.QUOTED
        # where the introduction is quoted as well, the words at its depth are its writer's own
        quoting = above.to if above.writer == intro.writer else above.writer
        to = intro.to or ("" if intro.forwarded else quoting)
        guessed = role is Role.QUOTED and not intro.to
        hand = Hand(intro.writer, to, intro.day, role, len(self.found) - 1, guessed)
        inner = depth + 1 if self._follows(at + intro.lines, depth) else depth
        self.hands = {level: one for level, one in self.hands.items() if level < inner} | {inner: hand}
        self.footer = False

    def _address(self, hand: Hand, to: str, depth: int) -> None:
        """Let the words of a quoted mail be addressed to whom it answers."""
        for number, piece in enumerate(self.found):
            if piece.label == hand.label and piece.role is hand.role and piece.writer == hand.writer:
                self.found[number] = replace(piece, to=to)
        self.hands[depth] = replace(hand, to=to, guessed=False)

    def _hand(self, depth: int) -> Hand:
        """Return whose the words at a depth are; of quoted words that nobody introduced it is not known when they were written."""
        if depth not in self.hands:
            above = self._hand(depth - 1)
            writer = above.to if self.reply or depth > 1 else ""
            single = writer if ";" not in writer and writer.count("@") < 2 else ""
            self.hands[depth] = Hand(single, above.writer if single else "", "", Role.QUOTED, above.label)
        return self.hands[depth]

    def _put(self, at: int, depth: int) -> None:
        line = self.lines[at]
        low = " ".join(line.casefold().split())
        if line.strip() and (_DELIMITER.match(line) or low.startswith(tuple(words("footer")))):
            self.footer = True
        hand = self._hand(depth)
        banner = low.startswith(tuple(words("banner")))
        apart = Hand(hand.writer, role=Role.SIGNATURE, label=hand.label)
        self._append(line + "\n", apart if line.strip() and (self.footer or banner) else hand)

    def _append(self, text: str, hand: Hand) -> None:
        last = self.found[-1] if self.found else None
        above = self._answered(hand)
        piece = Piece(text, hand.role, hand.writer, hand.to, hand.day, label=hand.label, anchor=above)
        if (not text.strip() and last is not None) or (
            last is not None and hand.role is not Role.LABEL and replace(last, text=text) == piece
        ):
            self.found[-1] = replace(last, text=last.text + text)
        else:
            if last is not None and last.text.endswith("\n") and not last.text.endswith("\n\n"):
                self.found[-1] = replace(last, text=last.text + "\n")
            self.found.append(piece)

    def _answered(self, hand: Hand) -> tuple[int, int] | None:
        """Return the quoted piece right above, where a writer goes on below it: that is what they answer."""
        last = len(self.found) - 1
        above = self.found[last] if last >= 0 else None
        if (
            above is None
            or above.role is not Role.QUOTED
            or hand.role not in {Role.BODY, Role.QUOTED}
            or above.writer == hand.writer
        ):
            return None
        return last, last + 1


def _with_marks(lines: list[str], sent: str) -> list[str]:
    """Return lines with ">" where some programs put "|" or the initials of whoever wrote ("BO>") before the quoted ones."""
    if not any(_OTHER_MARK.match(line) for line in lines):
        return lines
    made, at = list(lines), 0
    while at < len(lines):
        intro = introduction(lines, at, sent) if lines[at].strip() else None
        at += intro.lines if intro is not None else 1
        mark = _mark_below(lines, at) if intro is not None and not intro.block else ""
        while mark and at < len(lines) and (lines[at].startswith(mark) or not lines[at].strip()):
            made[at] = f"> {lines[at].removeprefix(mark).lstrip()}" if lines[at].strip() else lines[at]
            at += 1
    return made


def _mark_below(lines: list[str], at: int) -> str:
    first = next((line for line in lines[at : at + 3] if line.strip()), "")
    found = _OTHER_MARK.match(first)
    return found[0].rstrip() if found is not None else ""


def _unmarked(line: str) -> tuple[int, str]:
    """Return how deep a line is quoted, and its words."""
    match = _MARKS.match(line)
    if match is None or not line.startswith(">"):
        return 0, line
    return match[0].count(">"), line[match.end() :]
