"""What a sentence takes over from its neighbours: what "this" is, what "these" are about, whom papers were handed to."""
