"""The documentation site: pages of `docs/`, and pages made from the commands, the settings, the addresses and the docstrings."""
