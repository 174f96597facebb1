"""Two invented sides, as tables of a dossier: who sits at the table in most tests that read documents."""

TWO = """[[party]]
id = "union"
name = "Harbour Workers' Union"
aliases = ["the union"]
[[party]]
id = "port"
name = "Eastmouth Port Company"
aliases = ["the company"]
"""
