"""Which model parses, and what stands for it in a reading."""

import pytest

from verbale.errors import ReadingError
from verbale.reading.syntax import model


def test_the_chosen_one_is_named_with_its_version() -> None:
    """Its digest is that of its files."""
    found = model.chosen()
    assert found.label == f"{found.name}-{found.version}"
    assert found.digest == model.digest(found.name)
    assert len(found.digest) == 64
    if found.name == model.PINNED:
        assert (found.version, found.digest) == (model.PINNED_VERSION, model.PINNED_DIGEST)


def test_a_named_model_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """Is told, never replaced."""
    monkeypatch.setenv(model.NAMED, "en_none")
    with pytest.raises(ReadingError) as error:
        model.chosen()
    assert error.value.what == "The model 'en_none' is not installed."


def test_a_pinned_copy_that_was_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Does not parse."""
    if model.chosen().name != model.PINNED:
        pytest.skip("another model is installed")
    monkeypatch.setattr(model, "PINNED_DIGEST", "0" * 64)
    model._chosen.cache_clear()
    try:
        with pytest.raises(ReadingError, match="is not the copy that was pinned"):
            model.chosen()
    finally:
        model._chosen.cache_clear()


def test_without_any_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cure says what to install."""
    monkeypatch.setattr(model, "entry_points", lambda **_: [])
    model._chosen.cache_clear()
    try:
        with pytest.raises(ReadingError) as error:
            model.chosen()
    finally:
        model._chosen.cache_clear()
    assert error.value.what == "No English model is installed."
    assert model.PINNED_VERSION in error.value.cure
