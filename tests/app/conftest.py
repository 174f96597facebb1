"""The databases of the tests of the record, and a small dossier made by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app.reads import quay
from tests.record.conftest import make, record, shared_address, shared_addresses
from verbale.app.workspace import Workspace
from verbale.app.workspace_cache import WorkspaceCache

__all__ = ["make", "office", "quay_desk", "record", "shared_address", "shared_addresses"]


@pytest.fixture
def quay_desk(tmp_path: Path) -> Iterator[Workspace]:
    """Open the small dossier."""
    desk = quay.made(tmp_path / "quay")
    yield desk
    desk.record.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[WorkspaceCache]:
    """Serve the small dossier."""
    quay.made(tmp_path / "quay").record.close()
    made = WorkspaceCache(tmp_path / "quay")
    yield made
    made.close()
