"""Pages on which people put right what was read, and what was set up."""
