"""The alternatives of a draft as CSV (RFC 4180, UTF-8): one row for each wording, with its place, its words and who stands behind it."""

import csv
import io
from collections.abc import Collection

from verbale.text.brackets import without_brackets
from verbale.text.marks.attributions import Attribution, attributions_in
from verbale.text.marks.choices import choices_in, choices_of
from verbale.text.tree import Draft

COLUMNS = ("choice", "sort", "sure", "page", "place", "member", "words", "names", "side", "start", "end")


def alternatives_csv(draft: Draft, parties: Collection[str] = ()) -> str:
    """Return the alternatives of a draft.

    Parameters
    ----------
    draft
        As it was read.
    parties
        Names of parties, by which attributions in parentheses are known.

    Returns
    -------
    str
        Columns as in `COLUMNS`; ``start`` and ``end`` are offsets in code points of the text, ``sure`` is "yes" where something says that
        the wordings exclude each other.
    """
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    said = attributions_in(draft.legible, draft.brackets, parties)
    choices = sorted([*choices_in(draft.legible, draft.brackets), *choices_of(draft)], key=lambda one: one.members[0])
    for number, choice in enumerate(choices, start=1):
        for member, (start, end) in enumerate(choice.members, start=1):
            whose = [one for one in said if one.about is not None and one.about == (start, end)]
            near = draft.at(start)
            rows.writerow(
                (
                    number,
                    choice.sort,
                    "yes" if choice.sure else "no",
                    draft.page_at(start),
                    near.name if near else "",
                    member,
                    _safe(" ".join(without_brackets(draft.legible[start:end]).split())),
                    "; ".join(name for one in whose for name in one.names),
                    _sides(whose),
                    start,
                    end,
                )
            )
    return out.getvalue()


def _sides(whose: list[Attribution]) -> str:
    return "; ".join(dict.fromkeys(str(one.side) for one in whose))


def _safe(words: str) -> str:
    """Return words that no spreadsheet takes for a formula."""
    return f"'{words}" if words[:1] in "=+-@" else words
