"""Drafts read, counted and laid beside each other."""
