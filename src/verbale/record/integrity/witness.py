"""Witnesses: a few lines about a record, kept where whoever rewrites the record cannot rewrite them.

The lines say how many entries there were, the head of the tree over their links, and the last link. They are plain text that survives a mail
with its ">" before each line, and tell no word of the record. What they say of the time is our own clock's; the place they lie in knows better.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from verbale.errors import RecordError
from verbale.record.integrity.heads import heads
from verbale.record.integrity.trust import link_of
from verbale.record.record import Record

_HEX = r"[ \t>]*{name} ([0-9a-f]{{64}})\s*\n"
_LINES = re.compile(
    r"verbale witness 1\s*\n"
    + _HEX.format(name="record")
    + r"[ \t>]*entries ([0-9]{1,12})\s*\n"
    + _HEX.format(name="head")
    + _HEX.format(name="link")
    + _HEX.format(name="checkpoint")
    + r"[ \t>]*noted ([0-9T:+Z-]{10,32})"
)
NONE = "0" * 64


@dataclass(frozen=True, slots=True)
class Witness:
    """What a witness was told.

    Parameters
    ----------
    record
        Link of the first entry, which no other record has.
    seq, root, link
        Number of entries, head of the tree over their links, last link.
    checkpoint
        Name of the last checkpoint; zeros where there was none.
    noted
        When, by the clock of who told it; ISO text in UTC.
    """

    record: str
    seq: int
    root: str
    link: str
    checkpoint: str
    noted: str

    def text(self) -> str:
        """Return the lines, none longer than a mail allows."""
        return (
            f"verbale witness 1\nrecord {self.record}\nentries {self.seq}\nhead {self.root}\nlink {self.link}\n"
            f"checkpoint {self.checkpoint}\nnoted {self.noted}\n"
        )


def witness_of(record: Record, checkpoint: str, now: str) -> Witness:
    """Return what there is to be witnessed now.

    Parameters
    ----------
    record
        With an entry at least.
    checkpoint
        Name of the last checkpoint; empty where there is none.
    now
        ISO text in UTC.

    Raises
    ------
    RecordError
        When the record is empty.
    """
    seq, link = record.tail()
    if not seq:
        raise RecordError(f"{record.address} holds no entry.", "Add documents first.")
    return Witness(link_of(record, 1), seq, heads(record, [seq])[seq], link, checkpoint or NONE, now)


def witnesses_in(text: str) -> list[Witness]:
    """Return every witness that a text holds, in order, whatever stands around them."""
    found = _LINES.finditer(text.replace("\r\n", "\n"))
    return [Witness(one[1], int(one[2]), one[3], one[4], one[5], one[6]) for one in found]


def witness_faults(record: Record, told: Sequence[Witness], names: Sequence[str]) -> list[str]:
    """Return what witnesses say against a record, one line each.

    Parameters
    ----------
    record
        The record.
    told
        What one place holds; with nothing about this record, that is a fault.
    names
        Names of the checkpoints that stand beside the record now.
    """
    first, last = link_of(record, 1), record.tail()[0]
    own = [one for one in told if one.record == first]
    if not own:
        other = f"it knows one that begins with {told[-1].record[:16]}" if told else "it holds no witness"
        return [f"the witness knows no record that begins with link {first[:16]}: {other}"]
    found = heads(record, [one.seq for one in own])
    faults = []
    for one in own:
        when = f"noted {one.noted}"
        if one.seq > last:
            faults.append(f"the record was cut off: it ends at entry {last}, and entry {one.seq} was {when}")
        elif found[one.seq] != one.root or link_of(record, one.seq) != one.link:
            faults.append(f"the record was rewritten: the first {one.seq} entries have another head than was {when}")
        elif one.checkpoint != NONE and one.checkpoint not in names:
            faults.append(f"the checkpoint {one.checkpoint[:16]}, {when}, is gone")
    return faults
