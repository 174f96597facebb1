"""An invented dossier of two parties, to which a test adds its own tables."""

TWO_PARTIES = """
title = "Invented talks"
known = "published"
[[party]]
id = "a"
name = "Alpha"
[[party]]
id = "b"
name = "Beta"
"""
