"""A stretch of a document with one writer and one day. Segments are sorted, never overlap, and point into the one frozen text.

Whoever takes a file apart says which stretches it has; whoever reads, reads each in its own voice and on its own day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from verbale.errors import ModelError
from verbale.model.when import When


class Role(StrEnum):
    """What a stretch is in its document."""

    BODY = "body"
    LABEL = "label"  # head lines of a mail, "On 3 May Ann Lind wrote:", "[Comment by …]": who speaks next
    QUOTED = "quoted"  # a mail quoted in a later one
    FORWARDED = "forwarded"  # a mail passed on
    SIGNATURE = "signature"  # the block under "-- ", disclaimers
    PAGE_HEAD = "page-head"
    PAGE_FOOT = "page-foot"
    FOOTNOTE = "footnote"  # at the foot of a page or at the end
    COMMENT = "comment"
    INSERTED = "inserted"  # tracked, not accepted
    DELETED = "deleted"
    MOVED = "moved"
    HIDDEN = "hidden"
    HEADING = "heading"
    CAPTION = "caption"
    CELL = "cell"
    BOX = "box"  # a text box, a side bar
    FORM = "form"  # a value filled into a form
    NAVIGATION = "navigation"  # menus, lists of contents, teasers


# Words of somebody, on some day, that are not the document's own unless it says so.
OTHERS = frozenset({Role.QUOTED, Role.FORWARDED, Role.COMMENT})
# Words that tell nothing of the talks: they stand in the text, and no act is drafted from them.
NOT_READ = frozenset(
    {Role.LABEL, Role.SIGNATURE, Role.PAGE_HEAD, Role.PAGE_FOOT, Role.DELETED, Role.HIDDEN, Role.NAVIGATION}
)


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text: ``text[start:end]``.

    Parameters
    ----------
    start, end
        Its place; ``end`` is exclusive.
    role
        What it is.
    writer, to
        Who wrote it and to whom, in the document's own words ("Ann Lind <lind@firm.example>"); empty for the document's own.
    day
        When it was written; ``None`` for the document's own day, or, of another's words, for a day that is not known.
    place
        Where it stands in the file, for people: "p. 3", "footnote 2", "row 4, Council"; empty where that says nothing.
    label
        Place of the words that say whose it is; ``None`` without any.
    anchor
        What it is about or where it belongs: the words commented on, the place of a note's mark, of what was deleted.
    """

    start: int
    end: int
    role: Role = Role.BODY
    writer: str = ""
    to: str = ""
    day: When | None = None
    place: str = ""
    label: tuple[int, int] | None = None
    anchor: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ModelError(f"A segment from {self.start} to {self.end} holds no words.", "Leave it out.")

    @property
    def others(self) -> bool:
        """Whether its words have a writer or a day of their own."""
        return self.role in OTHERS

    @property
    def read(self) -> bool:
        """Whether acts are drafted from it."""
        return self.role not in NOT_READ


def check_segments(segments: Sequence[Segment], length: int) -> None:
    """Raise `ModelError` unless segments are in order, do not overlap, and lie in a text of that length."""
    end = 0
    for segment in segments:
        if segment.start < end or segment.end > length:
            raise ModelError(
                f"The segment {segment.start}–{segment.end} overlaps another or lies outside the text.",
                "Give segments in order.",
            )
        end = segment.end
        for span in (segment.label, segment.anchor):
            if span is not None and not 0 <= span[0] <= span[1] <= length:
                raise ModelError(f"The segment at {segment.start} points outside the text.", "Give places in the text.")
