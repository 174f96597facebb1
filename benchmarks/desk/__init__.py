"""The desk under load."""
