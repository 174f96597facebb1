"""Two versions of a draft and many: what became of each paragraph, what changed in its words, and how far the text has come."""
