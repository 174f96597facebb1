"""No test looks at or changes what the person who runs it trusts."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_trust(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep what is trusted in a file of this test alone."""
    place = tmp_path_factory.mktemp("trust") / "trust.json"
    monkeypatch.setenv("VERBALE_TRUST", str(place))
    return place
