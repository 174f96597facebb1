"""Invented sides, as tables of a dossier: who sits at the table in tests that read documents."""

TWO = """[[party]]
id = "union"
name = "Harbour Workers' Union"
aliases = ["the union"]
[[party]]
id = "port"
name = "Eastmouth Port Company"
aliases = ["the company"]
"""

KESTRIA_AND_LUNDEN = """[[party]]
id = "k"
name = "Kestria"
[[party]]
id = "l"
name = "Lunden"
"""
ENVOYS = """[[person]]
id = "ann"
name = "Ann Vole"
role = "Envoy"
party = "k"
[[person]]
id = "ben"
name = "Ben Osk"
role = "Envoy"
party = "l"
"""
