"""A dossier of two sides and two points in a folder, with what one side asks for in a letter."""

from pathlib import Path

import pytest

DOSSIER = """title = "Talks"
ours = "arda"
baseline = 2024-01-01
as_of = 2024-06-01
known = "published"
marking = "TLP:CLEAR"

[[party]]
id = "arda"
name = "Arda"

[[party]]
id = "bel"
name = "Bel"

[[point]]
id = "quota"
title = "Quota for cod"
aliases = ["quota", "cod"]
options = [{ id = "low", title = "100 tons" }, { id = "mid", title = "150 tons" }, { id = "high", title = "200 tons" }]
weights = { arda = 3, bel = 2 }

[[point]]
id = "ports"
title = "Access to ports"
aliases = ["ports"]
options = [{ id = "shut", title = "None" }, { id = "open", title = "All" }]
weights = { arda = 1, bel = 4 }
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the folder of the dossier."""
    (tmp_path / "dossier.toml").write_text(DOSSIER, encoding="utf-8")
    return tmp_path
