"""A simulated clock, and a dossier that follows what a test names."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("feedparser", reason="following needs the extra `follow`")

from tests.sides import TWO
from verbale.app.following.follower import Follower
from verbale.app.workspace import open_folder
from verbale.net.addresses import Allowed
from verbale.net.fetch import Limits, Network

HEAD = 'title = "Followed talks (invented)"\nours = "union"\nmarking = "TLP:GREEN"\n\n'


class Simulated:
    """A clock that only waiting moves."""

    def __init__(self) -> None:
        self.at = dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)

    def now(self) -> dt.datetime:
        """Return the time."""
        return self.at

    def sleep(self, seconds: float) -> None:
        """Wait, at once."""
        self.at += dt.timedelta(seconds=seconds)


def rows(places: dict[str, str], least: int = 1) -> str:
    """Return the settings of places: name → address."""
    return "".join(
        f'[[followed]]\nname = "{name}"\naddress = "{address}"\nleast = {least}\n' for name, address in places.items()
    )


Following = Callable[..., Follower]


@pytest.fixture
def clock() -> Simulated:
    """Return a clock of this test."""
    return Simulated()


@pytest.fixture
def following(tmp_path: Path, clock: Simulated, request: pytest.FixtureRequest) -> Following:
    """Return what makes a follower of places."""

    def made(places: dict[str, str], *, least: int = 1, more: str = "", folders: tuple[Path, ...] = ()) -> Follower:
        folder = tmp_path / "talks"
        folder.mkdir(exist_ok=True)
        (folder / "dossier.toml").write_text(HEAD + TWO + rows(places, least) + more)
        desk = open_folder(folder, writing=True)
        request.addfinalizer(desk.record.close)
        network = Network(Allowed.of(["127.0.0.1"]), Limits(bytes=200_000, seconds=6.0, step=3.0, redirects=3))
        return Follower(desk, network, folders, clock)

    return made
