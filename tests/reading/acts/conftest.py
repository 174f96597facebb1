"""Sentences of our own, read as a wire report of 10 March 2022."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from verbale.model import Act, Document
from verbale.reading import load, read


@pytest.fixture
def acts(tmp_path: Path) -> Callable[[str], list[Act]]:
    """Return a reader of sentences; none of their acts may be turned away by the gate."""

    def drafted(sentences: str) -> list[Act]:
        path = tmp_path / f"{hashlib.sha256(sentences.encode()).hexdigest()[:12]}.txt"
        path.write_text(f"Talks go on\n\nVIENNA, March 10, 2022. /WIRE/. {sentences}\n", encoding="utf-8")
        document = load(path)
        assert isinstance(document, Document)
        found = read(document, None, "news")
        assert not found.rejected
        return list(found.acts)

    return drafted
