"""No test looks at or changes what the person who runs it trusts. Files that take longest begin first, so that processes end together.

Records that a file of tests left open are closed behind it: a process runs thousands of tests, and many a system gives it a thousand open files.
"""

import os
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

# Each file runs in one process (what its tests share is made once): the longest first, see `pytest --durations=0`.
LONGEST = (
    "leaks/test_commands.py", "web/browser/test_browser.py", "cli/test_planted.py", "leaks/test_pages.py", "benchmarks/test_hostile.py",
    "tools/site/test_site.py", "web/browser/test_from_nothing.py", "cli/test_bad_input.py", "counsel/solutions/test_solutions.py",
    "leaks/test_assistants.py", "app/following/test_hour.py", "example/test_european_security.py", "benchmarks/test_watch.py",
    "cli/questions/test_watch.py", "app/reads/test_markings.py", "watch/test_properties.py", "example/test_from_letters.py",
)  # fmt: skip


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests of the longest files first; else they stay in order."""
    here = Path(__file__).parent
    order = {here / name: place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: order.get(item.path, len(order)))


_ENGINES = weakref.WeakSet[sa.Engine]()


@sa.event.listens_for(sa.Engine, "engine_connect")
def _remember(connection: sa.Connection) -> None:
    if connection.engine.url.database:  # what lies in memory holds no file
        _ENGINES.add(connection.engine)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> Iterator[None]:
    """Close what the last test of a file left open, when its fixtures are gone."""
    yield
    if nextitem is None or nextitem.path != item.path:
        for engine in [*_ENGINES]:
            engine.dispose()
        _ENGINES.clear()


def pytest_xdist_auto_num_workers() -> int:
    """Run one process more than there are processors: some tests wait for a browser, a server or a process that they started."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(autouse=True)
def own_trust(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep what is trusted in a file of this test alone."""
    place = tmp_path_factory.mktemp("trust") / "trust.json"
    monkeypatch.setenv("VERBALE_TRUST", str(place))
    return place
