"""The second reader measured: an injection corpus that has no effect, and both readers on articles with a scripted endpoint."""
