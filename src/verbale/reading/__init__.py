"""A document in, drafted acts out, each with its verbatim quote.

`load` makes a frozen `Document` of a file, or a `Failure`; `read` drafts acts and attributions from it. Both are pure,
deterministic and offline. Stages, each a module with one promise:

========== ===================================================================================
sentences  spans of sentences and paragraphs, from the running text on
mentions   who is named, resolved to parties and people, with antecedents
dates      expressions of time with their values, anchored to the document's date
dialects   a grammar for each kind of text: news, minutes, turns, letter, release, joint, official
ground     the gate: no act says more than its words
========== ===================================================================================
"""

from verbale.reading.load import load, load_bytes
from verbale.reading.read import lay_out, read

__all__ = ["lay_out", "load", "load_bytes", "read"]
