"""The brief as PDF/UA-1: tagged, selectable, byte-identical for the same brief. Needs the extra `desk`."""

import datetime as dt
import json
from collections.abc import Sequence
from importlib.resources import files

from verbale.brief.page import Brief
from verbale.brief.render.as_json import encode
from verbale.errors import OutputError

# Sizes of type tried, in points, until the brief fits on one page; the last one stands for a brief that does not.
SIZES = ("9", "8.5", "8", "7.5", "7", "9")


def render(brief: Brief, pictures: Sequence[dict[str, str]] = ()) -> bytes:
    """Return the brief as a PDF.

    Parameters
    ----------
    brief
        What to set.
    pictures
        Pictures for the annex, each with ``title``, ``description`` and ``svg``.
    """
    try:
        import typst  # an extra, and heavy
    except ImportError as error:
        raise OutputError(
            "PDF needs Typst, which is not installed.", "Install it: pip install 'verbale[desk]'"
        ) from error
    template = files("verbale.brief.render").joinpath("brief.typ").read_bytes()
    stamp = dt.datetime.combine(brief.on, dt.time(), dt.UTC)
    inputs = {
        "brief": json.dumps(encode(brief), ensure_ascii=False),
        "pictures": json.dumps(list(pictures), ensure_ascii=False),
    }
    made = b""
    try:
        for size in SIZES:
            made = typst.compile(
                template, format="pdf", sys_inputs={**inputs, "size": size}, pdf_standards=["ua-1"], timestamp=stamp
            )
            if pictures or pages(made) == 1:
                return made
    except typst.TypstError as error:
        raise OutputError(f"The PDF could not be set: {error.message}.", "Try --format html and print it.") from error
    return made


def pages(content: bytes) -> int:
    """Return the number of pages of a PDF."""
    import pypdfium2  # heavy

    with pypdfium2.PdfDocument(content) as opened:
        return len(opened)
