"""Plain text: whatever is text and nothing else."""

from verbale.reading.formats.registry import Extract, Format, Shape, register
from verbale.reading.normalisation import decode

TEXT = "text/plain"


def from_text(raw: bytes) -> Extract:
    """Decode it."""
    text, warning = decode(raw)
    return {"text": text, "warning": warning, "extractor": "text"}


register(Format(TEXT, Shape.TEXT, lambda _: True, from_text))
