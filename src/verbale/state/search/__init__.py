"""Words looked for in what a reader may see."""
