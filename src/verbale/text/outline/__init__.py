"""A text → its tree: blocks, labels, the table of contents, and what the head says. Nothing here knows a second version."""

from verbale.text.outline.heads import Head, head_of
from verbale.text.outline.read import head_in, read_draft

__all__ = ["Head", "head_in", "head_of", "read_draft"]
