"""What stands in the words of a draft: alternatives, whose they are, what waits for a number, where a text is to go."""
