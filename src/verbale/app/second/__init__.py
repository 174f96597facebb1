"""The second reader: a language model that drafts, off by default. Its drafts wait, unsure, and the product is whole without it."""
