"""A document in, drafted acts out, each with its verbatim quote."""
