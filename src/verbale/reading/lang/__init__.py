"""Languages: a folder each, with words, patterns, frames and what they mean. English is the first."""
