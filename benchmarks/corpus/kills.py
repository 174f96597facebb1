"""A cluster whose workers are killed, and whose scheduler is killed once, while it reads a corpus: what is lost, what is there twice.

`python -m benchmarks.corpus.kills [--documents 2000] [--kills 10] [--length 1200] [--no-scheduler] [--stub] [--json]`. Scheduler and two workers are processes of
their own on the loopback; the run is given again whenever the scheduler is gone, as a person would. Exit code 1 where a document is lost or doubled.
"""

import argparse
import json
import os
import random
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path
from typing import Any, Self

import psutil

from benchmarks.corpus.made import make, stub
from benchmarks.reading.speed import dossier
from verbale.app.corpus.part import read_part
from verbale.app.corpus.run import Corpus, read_corpus
from verbale.app.corpus.tables import part_folders
from verbale.errors import NetworkError

WORKERS = 2
_HERE = "127.0.0.1"
_ROOT = Path(__file__).resolve().parents[2]


class Cluster:
    """A scheduler and its workers, which can be killed and started again at the same address."""

    def __init__(self) -> None:
        with socket.socket() as found:
            found.bind((_HERE, 0))
            self.port = found.getsockname()[1]
        self.address = f"tcp://{_HERE}:{self.port}"
        self.processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Start all of it."""
        scheduler = [
            "distributed.cli.dask_scheduler",
            "--host",
            _HERE,
            "--port",
            str(self.port),
            "--no-dashboard",
            "--no-show",
        ]
        worker = [
            "distributed.cli.dask_worker",
            self.address,
            "--host",
            _HERE,
            "--nthreads",
            "1",
            "--nworkers",
            str(WORKERS),
            "--no-dashboard",
        ]
        for module in (scheduler, worker):
            call = [sys.executable, "-m", *module]
            started = subprocess.Popen(call, cwd=_ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            self.processes.append(started)

    def stop(self) -> None:
        """End all of it, and what it started."""
        for process in self.processes:
            for child in _children(process.pid):
                _kill(child)
            process.kill()
            process.wait()
        self.processes.clear()

    def workers(self) -> list[psutil.Process]:
        """Return the processes that work; those that watch over them are not among them."""
        return (
            [one for one in _children(self.processes[1].pid, deep=False) if _is_worker(one)] if self.processes else []
        )

    def kill_scheduler(self) -> None:
        """Kill the scheduler."""
        self.processes[0].kill()


class Trouble(threading.Thread):
    """Kills workers, one after the other, and the scheduler in the middle; notes the memory of all processes of the cluster."""

    def __init__(self, cluster: Cluster, kills: int, pause: float, out: Path, *, scheduler: bool) -> None:
        super().__init__(daemon=True)
        self._cluster, self._left, self._pause, self._out = cluster, kills, pause, out
        self._scheduler = kills // 2 if scheduler else -1
        self.killed, self.schedulers = 0, 0
        self.memory: list[float] = []
        self.done = threading.Event()

    def run(self) -> None:
        """Kill once parts have been written, then again after each pause."""
        draw = random.Random(7)
        while not self.done.wait(self._pause):
            self.memory.append(max(_megabytes(self._cluster), default=0.0))
            if not self._left or not part_folders(self._out):
                continue
            if self.killed == self._scheduler and not self.schedulers:
                self._cluster.kill_scheduler()
                self.schedulers += 1
                continue
            working = self._cluster.workers()
            if len(working) == WORKERS and _kill(draw.choice(working)):
                self.killed += 1
                self._left -= 1


def main() -> int:
    """Run the trial and say what is left."""
    asked = _parser().parse_args()
    with tempfile.TemporaryDirectory() as folder:
        told = trial(Path(folder), asked)
    print(json.dumps(told, indent=2) if asked.json else "\n".join(f"{name:28} {value}" for name, value in told.items()))
    return int(bool(told["lost"] or told["doubled"] or not told["whole"]))


def trial(folder: Path, asked: argparse.Namespace) -> dict[str, Any]:
    """Read made documents on a cluster under trouble."""
    addresses = make(folder / "papers", asked.documents, asked.length)
    out, began, runs = folder / "out", time.monotonic(), 0
    with Cluster() as cluster:
        trouble = Trouble(cluster, asked.kills, asked.pause, out, scheduler=not asked.no_scheduler)
        trouble.start()
        found: Corpus | None = None
        while found is None:
            runs += 1
            try:
                found = read_corpus(
                    dossier(), addresses, out, cluster.address, each=asked.each, work=stub if asked.stub else read_part
                )
            except NetworkError:
                cluster.stop()
                cluster.start()
        trouble.done.set()
        trouble.join()
    return {
        "documents": len(addresses),
        "seconds": round(time.monotonic() - began, 1),
        **judged(found, addresses, out),
        **_of(trouble),
        "runs": runs,
    }


def judged(found: Corpus, addresses: list[str], out: Path) -> dict[str, Any]:
    """Return what the tables hold: documents lost and doubled are counted from the rows themselves."""
    from pyarrow import parquet

    documents: Counter[str] = Counter()
    acts: Counter[str] = Counter()
    for part in part_folders(out):
        documents.update(parquet.read_table(part / "documents.parquet", columns=["address"])["address"].to_pylist())
        acts.update(parquet.read_table(part / "acts.parquet", columns=["act"])["act"].to_pylist())
    failed = {address for address, _ in found.failures}
    return {
        "read": found.read, "failed": found.failed, "whole": found.whole, "acts": found.acts,
        "lost": sum(address not in documents and address not in failed for address in addresses),
        "doubled": sum(number > 1 for number in documents.values()) + sum(number > 1 for number in acts.values()),
        "poison": len(found.poison),
    }  # fmt: skip


def _of(trouble: Trouble) -> dict[str, Any]:
    third = max(1, len(trouble.memory) // 3)
    return {
        "workers killed": trouble.killed, "schedulers killed": trouble.schedulers,
        "largest process, MB": round(max(trouble.memory, default=0)),
        "… in the first third": round(max(trouble.memory[:third], default=0)), "… in the last third": round(max(trouble.memory[-third:], default=0)),
    }  # fmt: skip


def _megabytes(cluster: Cluster) -> list[float]:
    found = []
    for process in [one for parent in cluster.processes for one in _children(parent.pid)]:
        try:
            found.append(process.memory_info().rss / 2**20)
        except psutil.Error:
            continue
    return found


def _children(pid: int, *, deep: bool = True) -> list[psutil.Process]:
    try:
        return list(psutil.Process(pid).children(recursive=deep))
    except psutil.Error:
        return []


def _is_worker(process: psutil.Process) -> bool:
    """Say whether it is no tracker of resources, which stands beside the workers."""
    try:
        return "resource_tracker" not in " ".join(process.cmdline()) and process.status() != psutil.STATUS_ZOMBIE
    except psutil.Error:
        return False


def _kill(process: psutil.Process) -> bool:
    try:
        os.kill(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--length", type=int, default=1200, help="characters of a document")
    parser.add_argument("--kills", type=int, default=10, help="workers that are killed")
    parser.add_argument("--pause", type=float, default=8.0, help="seconds between two of them")
    parser.add_argument("--each", type=int, default=16, help="documents of a part")
    parser.add_argument("--no-scheduler", action="store_true", help="leave the scheduler alone")
    parser.add_argument("--stub", action="store_true", help="read nothing: a trial of the cluster alone")
    parser.add_argument("--json", action="store_true")
    return parser


if __name__ == "__main__":
    sys.exit(main())
