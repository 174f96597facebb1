"""A folder from which Verbale is installed without a network."""
