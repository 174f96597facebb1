"""The text on the table: a draft as a tree, its brackets, and what became of it from version to version.

Pure functions of a text that was read: no file, no record and no door is known here. Offsets are code points of that text.
"""
