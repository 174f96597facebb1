"""A text as a file: the ending of its name says which. One version as CSV or Akoma Ntoso, two as Word."""

from collections.abc import Collection, Sequence
from pathlib import Path

from verbale.app.text.columns import columns
from verbale.app.text.drafts import Version
from verbale.app.text.word import tracked
from verbale.errors import OutputError
from verbale.text.out.akoma import akoma_ntoso
from verbale.text.out.alternatives import alternatives_csv
from verbale.text.versions.links import Given

ENDINGS = {
    ".csv": "the alternatives of a version",
    ".xml": "a version as Akoma Ntoso",
    ".docx": "two versions with tracked changes, or in columns",
}


def as_file(
    name: str,
    versions: Sequence[Version],
    *,
    parties: Collection[str] = (),
    given: Sequence[Given] = (),
    by: str = "",
    table: bool = False,
) -> bytes:
    """Return the bytes of a file.

    Parameters
    ----------
    name
        Of the file: its ending is one of `ENDINGS`.
    versions
        Two to compare, or more; of one alone the last is written.
    parties
        Names of parties, by which attributions in parentheses are known.
    given
        Links that people set between the last two.
    by
        Whose the tracked changes are; "Verbale" where nobody says.
    table
        Whether two versions stand in columns.

    Raises
    ------
    OutputError
        For another ending, or one version where two are wanted.
    """
    last = versions[-1]
    match Path(name).suffix.lower():
        case ".csv":
            return alternatives_csv(last.draft, parties).encode("utf-8-sig")
        case ".xml":
            return akoma_ntoso(last.draft, last.head).encode()
        case ".docx":
            if len(versions) < 2:
                raise OutputError("There is only one version.", "Name two: --versions A B")
            day = last.day.first.isoformat() if last.day else "1970-01-01"
            old, new = versions[-2:]
            return columns(old, new, given) if table else tracked(old, new, given, author=by or "Verbale", day=day)
        case ending:
            known = ", ".join(f"{one} ({what})" for one, what in ENDINGS.items())
            raise OutputError(f"A text cannot be written as {ending or 'a file without an ending'}.", f"Use {known}.")
