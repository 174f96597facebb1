"""Whether a PDF or Word file can be read by everybody: what a machine can check of it, each point named."""
