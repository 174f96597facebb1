"""The six versions of the invented river treaty, read once."""

from pathlib import Path

import pytest

from verbale.app.text.drafts import Version, documents_at, versions_in

RIVER = Path(__file__).parents[3] / "examples" / "river-treaty"


@pytest.fixture(scope="session")
def river() -> tuple[Version, ...]:
    """Return the versions, the oldest first."""
    documents, failures = documents_at(sorted((RIVER / "documents").iterdir()))
    assert failures == []
    return versions_in(documents)
