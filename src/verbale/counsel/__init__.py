"""Agreement space, frontier, solutions, packages, stability, forecast."""
