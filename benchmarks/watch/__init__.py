"""Is the watch honest? Simulations with fixed seeds and back-tests on public records, each beside simple rivals."""
