"""Where there is no Landlock nothing happens, and it is said; the rest is held by test_budget.py."""

import pytest

from verbale.reading.sandbox import landlock


def test_elsewhere_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    """On another system, and on a kernel without the call."""
    monkeypatch.setattr("sys.platform", "darwin")
    assert landlock.shut() == 0
    monkeypatch.setattr("sys.platform", "linux")

    class Kernel:
        def syscall(self, *_: object) -> int:
            return -1

    monkeypatch.setattr("ctypes.CDLL", lambda *_, **__: Kernel())
    assert landlock.shut() == 0


def test_what_stays_open_is_ours_and_the_systems() -> None:
    """Neither the home of a person nor `/etc` nor what is above them."""
    import sys
    from pathlib import Path

    opened = list(landlock._own())
    assert sys.prefix in opened
    assert not {str(Path.home()), "/etc", "/", "/var"} & set(opened)
