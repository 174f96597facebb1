"""The databases of the tests of the record, and a small dossier made by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.app import quay
from tests.record.conftest import make, record, shared_address, shared_addresses
from verbale.app.workspace import Workspace

__all__ = ["make", "quay_desk", "record", "shared_address", "shared_addresses"]


@pytest.fixture
def quay_desk(tmp_path: Path) -> Iterator[Workspace]:
    """Open the small dossier."""
    desk = quay.made(tmp_path / "quay")
    yield desk
    desk.record.close()
