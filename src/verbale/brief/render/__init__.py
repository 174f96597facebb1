"""The brief as a file or on a screen, one renderer each. They add no claim and drop none."""
