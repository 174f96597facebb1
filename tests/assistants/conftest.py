"""A door into the small dossier that is made by hand (tests/app/reads/quay.py)."""

from collections.abc import Iterator
from pathlib import Path

import pytest

pytest.importorskip("mcp", reason="assistants need the extra `mcp`")

from tests.app.reads import quay
from verbale.app.workspace_cache import WorkspaceCache
from verbale.assistants.door import Door
from verbale.model import Marking


@pytest.fixture
def office(tmp_path: Path) -> Iterator[WorkspaceCache]:
    """Serve the small dossier."""
    quay.made(tmp_path / "quay").record.close()
    made = WorkspaceCache(tmp_path / "quay")
    yield made
    made.close()


@pytest.fixture
def door(office: WorkspaceCache) -> Door:
    """Return a door at GREEN that may propose."""
    return Door(office, Marking.parse("TLP:GREEN"), user="ann", proposing=True)
