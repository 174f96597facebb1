"""What a sentence asserts, and of whom: parse, clauses, scope. One layer for news, letters, releases, turns and minutes."""
