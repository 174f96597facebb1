"""Lists of a letter: what is asked in counted pieces, what is wanted in items below a line, what is answered item by item."""
