"""Clauses into acts: frames of the lexicon on what a sentence asserts, with who, to whom, about what, when, and how sure that is."""
