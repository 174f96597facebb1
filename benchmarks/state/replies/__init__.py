"""Second letters, one sentence or a few each, with what they do to the answer that a first letter waits for, by a careful officer's judgement."""
