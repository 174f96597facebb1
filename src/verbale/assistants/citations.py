"""What an answer rests on, as JSON values: exact words with their place and marking, or a figure that explains itself.

Every line that is said has at least one citation; each leads to a document in view, or to a figure that `explain` works out.
"""

from collections.abc import Iterable
from typing import Any

from verbale.app.ask import View
from verbale.brief.page import Brief, Cell, Citation, CitedSentence, Section
from verbale.model import Evidence


def cited(view: View, citations: Iterable[Citation]) -> list[dict[str, Any]]:
    """Return citations of a view, each once."""
    found: list[dict[str, Any]] = []
    for one in citations:
        row = _figure(one) if one.evidence is None else words(view, one.evidence, one.act)
        if row not in found:
            found.append(row)
    return found


def words(view: View, quote: Evidence, act: str = "") -> dict[str, Any]:
    """Return one citation of words.

    Parameters
    ----------
    view
        In which they are seen.
    quote
        Words of a document of the view.
    act
        Id of the act whose words they are; empty for a passage without one.
    """
    source = view.play.documents[quote.document]
    row: dict[str, Any] = {
        "document": source.id, "title": source.title or source.name, "publisher": source.publisher or None,
        "published": source.published.edtf if source.published else None, "start": quote.start, "end": quote.end,
        "exact": quote.exact, "marking": str(quote.marking),
    }  # fmt: skip
    if not act:
        return row
    item = view.play.act(act)
    known = {} if item is None else {"reviewed": item.reviewed, "certainty": item.act.certainty}
    if item is not None and view.reader.whole:  # for others the numbers would count what is hidden
        known["entry"] = item.seq
    return {"act": act, **known, **row}


def lines(view: View, brief: Brief) -> list[dict[str, Any]]:
    """Return every sentence and every cell of a brief that has words or figures behind it."""
    rows = [_line(view, said) for said in brief.sentences()]
    for section in brief.sections:
        rows += _table(view, section)
    return rows


def _line(view: View, said: CitedSentence) -> dict[str, Any]:
    label = f"{said.label}: " if said.label else ""
    return {"text": f"{label}{said.text}", "citations": cited(view, said.citations)}


def _table(view: View, section: Section) -> list[dict[str, Any]]:
    if section.table is None:
        return []
    columns = section.table.columns
    rows = []
    for cells in section.table.rows:
        known = [cell for cell in cells if cell.citations]
        if known:
            text = "; ".join(_told(name, cell) for name, cell in zip(columns, cells, strict=False) if cell.text)
            rows.append({"text": text, "citations": cited(view, (one for cell in known for one in cell.citations))})
    return rows


def _told(column: str, cell: Cell) -> str:
    return f"{column}: {cell.text}" if column else cell.text


def _figure(one: Citation) -> dict[str, Any]:
    figure = one.figure
    return {} if figure is None else {"figure": figure.id, "text": figure.text, "steps": list(figure.steps)}
