"""File formats into plain text with metadata, one file each. A file that lies here registers its format.

The functions that take a document apart run in the sandbox only: documents may be hostile.
"""

import importlib
import pkgutil

from verbale.reading.formats.registry import FORMATS, Extract, UnreadableError, extract
from verbale.reading.formats.sniffing import recognise, sniff

for _module in pkgutil.iter_modules(__path__):
    importlib.import_module(f"{__name__}.{_module.name}")

__all__ = ["FORMATS", "Extract", "UnreadableError", "extract", "recognise", "sniff"]
