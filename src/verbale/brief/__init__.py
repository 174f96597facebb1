"""The brief and every picture. Only the document model and compose are imported here: renderers load on use."""

from verbale.brief.compose import compose
from verbale.brief.page import Brief, Cell, Citation, CitedSentence, Section, SourceLine, Table

__all__ = ["Brief", "Cell", "Citation", "CitedSentence", "Section", "SourceLine", "Table", "compose"]
