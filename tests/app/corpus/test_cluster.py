"""A true cluster whose workers are killed: nothing is lost, nothing is there twice."""

import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Self

import pytest

from verbale.app.corpus import cluster
from verbale.app.corpus.addresses import Part
from verbale.app.corpus.cluster import TRIES, _after
from verbale.app.corpus.tables import inputs_of

pytest.importorskip("distributed")
ROOT = Path(__file__).parents[3]


def test_killed_workers_lose_and_double_nothing() -> None:
    """A hundred tiny documents, two workers killed in the middle: the trial of the benchmarks, small."""
    options = [
        "--documents",
        "100",
        "--kills",
        "2",
        "--pause",
        "0.5",
        "--each",
        "4",
        "--no-scheduler",
        "--stub",
        "--json",
    ]
    call = [sys.executable, "-m", "benchmarks.corpus.kills", *options]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False, timeout=1800)
    told: dict[str, Any] = json.loads(done.stdout)
    assert (told["read"], told["lost"], told["doubled"], told["acts"]) == (100, 0, 0, 100), done.stderr
    assert (told["workers killed"], done.returncode) == (2, 0)


def test_what_ends_its_workers_is_found_out(tmp_path: Path) -> None:
    """A part is given out again, then document by document; the one that ends them all is written down and named."""
    part = Part("part-x", ("a", "b"))
    assert _after(part, TRIES - 1, str(tmp_path)) == ([part], {})
    alone, told = _after(part, TRIES, str(tmp_path))
    assert ([one.addresses for one in alone], told) == ([("a",), ("b",)], {})
    again, told = _after(alone[1], TRIES, str(tmp_path))
    assert (again, told) == ([], {"inputs": 1, "read": 0, "failed": 1, "acts": 0})
    found = inputs_of(tmp_path)
    assert found.outcomes == {"b": "failed"}
    assert found.reasons["b"][1] == "memory"


def test_a_cluster_of_this_machine_is_shut_to_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """On the loopback, with certificates of its own, its pages on the loopback too."""
    asked: dict[str, Any] = {}

    class Here:
        def __init__(self, **options: Any) -> None:
            asked.update(options)

        def __enter__(self) -> Self:
            return self

        def __exit__(self, *_: object) -> None:
            """End nothing."""

    library = SimpleNamespace(
        LocalCluster=Here,
        Security=SimpleNamespace(temporary=lambda: "certificates"),
        Client=lambda _here, **options: Here(client=options),
    )
    monkeypatch.setattr(cluster, "_dask", lambda: library)
    with cluster.cluster("local"):
        assert (asked["host"], asked["protocol"], asked["security"]) == ("127.0.0.1", "tls://", "certificates")
        assert {asked["dashboard_address"], asked["worker_dashboard_address"]} == {"127.0.0.1:0"}
        assert asked["client"] == {"security": "certificates"}
