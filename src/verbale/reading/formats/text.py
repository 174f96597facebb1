"""Plain text: whatever is text and nothing else."""

import re

from verbale.reading.formats.registry import Extract, Format, Shape, register
from verbale.reading.normalisation import decode

TEXT = "text/plain"
_STRUCK = re.compile(r"(?<![~\w])~~(?=[^\s~])[^~\n]{1,400}(?<=[^\s~])~~(?![~\w]) ?")


def from_text(raw: bytes) -> Extract:
    """Decode it."""
    text, warning = decode(raw)
    return {"text": text, "warning": warning, "extractor": "text"}


def without_struck(text: str) -> tuple[str, list[str]]:
    """Return a text without the words that Markdown strikes out (``~~so~~``), and a sentence that says that there were some."""
    left, count = _STRUCK.subn("", text)
    return left, [f"{count} passage{'s' * (count > 1)} struck out in it: left out."] if count else []


register(Format(TEXT, Shape.TEXT, lambda _: True, from_text))
