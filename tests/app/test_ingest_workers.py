"""The processes that read: what they are told and what is believed of their answers. Children of the tests read nothing.

True readers are tested in `reads/test_reading_processes.py`.
"""

import json
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from verbale.app import ingest_workers
from verbale.app.ingest_workers import LONGEST, NEEDS, SPARE, TRIES, WATCHDOG_SECONDS, Asked, Outcome, Readers, ended
from verbale.dossier import Dossier
from verbale.errors import ReadingError
from verbale.model import Document, Failure, Marking, Reading
from verbale.model.encode_reading import encode_outcome

# A child that answers each request with what it was asked: the request's name, how long the dossier was, and the bytes.
CHILD = """
import json, pickle, sys
from verbale.frames import get_frame, put_frame
while (request := get_frame(sys.stdin.buffer)) is not None:
    dossier, raw = get_frame(sys.stdin.buffer), get_frame(sys.stdin.buffer)
    {code}
    put_frame(sys.stdout.buffer, answer)
    sys.stdout.buffer.flush()
"""
ECHO = """fields = pickle.loads(request)
    told = [str(fields[1:]), str(len(dossier)), raw.decode()]
    answer = json.dumps({"outcome": {"source": fields[0], "reason": json.dumps(told), "cure": ""}, "parses": {"k": 7}}).encode()"""
DOCUMENT = Document("a" * 64, "Peru refused.", name="a.txt")
PLAIN = "Split it, or save its text as a plain file."


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave no worker of another test, and none of this one."""
    ingest_workers._stop_all()
    yield
    monkeypatch.undo()
    ingest_workers._stop_all()


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[Any]]:
    """Return a function that lets workers run some code, and gives the list of those that were started."""

    def run(code: str) -> list[Any]:
        started: list[Any] = []

        def start(*given: object, **more: object) -> "subprocess.Popen[bytes]":
            child = subprocess.Popen(
                [sys.executable, "-c", CHILD.replace("{code}", code)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
            started.append((child, given, more))
            return child

        monkeypatch.setattr(ingest_workers, "start", start)
        return started

    return run


def asked(name: str = "a.txt", raw: bytes = b"text") -> Asked:
    """Return a document to be read."""
    return Asked(raw, name, f"letters/{name}")


def echoed(outcome: Outcome) -> list[str]:
    """Return what an echoing child was told."""
    assert isinstance(outcome.result, Failure)
    told: list[str] = json.loads(outcome.result.reason)
    return told


def test_a_child_is_told_all_it_needs(running: Callable[[str], list[Any]]) -> None:
    """Place, markings, grammar, rules and parses in their order; the dossier; the bytes. It is started as our reader."""
    started = running(ECHO)
    full = Asked(
        b"bytes",
        "a.txt",
        "letters/a.txt",
        Marking("GREEN"),
        Marking("AMBER"),
        "news",
        rules_only=True,
        parses={"p": "[]"},
        part=(0.5, 800),
    )
    dossier = Dossier(title="Talks")
    with Readers(dossier) as readers:
        outcome = readers.read(full)
        bare = readers.read(Asked(b"", "b.txt", "b.txt"))
    told: tuple[object, ...] = (
        "letters/a.txt",
        Marking("GREEN"),
        Marking("AMBER"),
        "news",
        True,
        {"p": "[]"},
        "",
        {},
        None,
        (0.5, 800),
    )
    assert echoed(outcome) == [str(told), str(len(pickle.dumps(dossier))), "bytes"]
    assert (outcome.result.source, dict(outcome.parses)) == ("a.txt", {"k": "7"})  # type: ignore[union-attr]
    assert echoed(bare)[0] == str(("b.txt", None, None, None, False, {}, "", {}, None, None))
    ((_, given, more),) = started
    assert (given, more) == (("verbale.reading.sandbox.reader", "main", NEEDS), {"apart": True})


def test_the_dossier_is_sent_once(running: Callable[[str], list[Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    """To each worker, and again only where it is another one."""
    running(ECHO)
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0}, raising=False)
    one, other = Dossier(title="Talks"), Dossier(title="Other talks")
    with Readers(one) as readers:
        lengths = [echoed(readers.read(asked()))[1] for _ in range(2)]
    with Readers(one) as readers:
        lengths.append(echoed(readers.read(asked()))[1])
    with Readers(other) as readers:
        lengths.append(echoed(readers.read(asked()))[1])
    assert lengths == [str(len(pickle.dumps(one))), "0", "0", str(len(pickle.dumps(other)))]


def test_a_worker_stays_for_the_next_run(running: Callable[[str], list[Any]]) -> None:
    """One of them; it is ended with the process."""
    started = running(ECHO)
    for _ in range(3):
        with Readers(None) as readers:
            readers.read(asked())
    assert (len(started), len(ingest_workers._IDLE), SPARE) == (1, 1, 1)
    ingest_workers._stop_all()
    assert ingest_workers._IDLE == []
    assert started[0][0].poll() is not None


def test_only_one_worker_stays(running: Callable[[str], list[Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are ended with the run."""
    running(ECHO)
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 1, 2}, raising=False)
    with Readers(None) as readers:
        assert readers.count == 3
        extra = [ingest_workers._Worker() for _ in range(3)]
        ingest_workers._IDLE[:] = extra
    assert extra[:1] == ingest_workers._IDLE
    assert [worker.status is None for worker in extra] == [True, False, False]


def test_a_worker_of_other_settings_is_replaced(
    running: Callable[[str], list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that was started for another model reads nothing for this one."""
    started = running(ECHO)
    for model in ("one", "one", "two"):
        monkeypatch.setenv("VERBALE_MODEL", model)
        with Readers(None) as readers:
            readers.read(asked())
    assert len(started) == 2
    assert started[0][0].poll() is not None
    assert ingest_workers._settings() == ("two",)


def test_reading_needs_a_processor_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many as this process may use; where the system does not say, as many as there are, at least one."""
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 3}, raising=False)
    assert Readers(None).count == 2
    monkeypatch.delattr("os.sched_getaffinity")
    monkeypatch.setattr("os.cpu_count", lambda: 5)
    assert Readers(None).count == 5
    monkeypatch.setattr("os.cpu_count", lambda: None)
    assert Readers(None).count == 1


def test_an_honest_answer_is_taken(running: Callable[[str], list[Any]]) -> None:
    """A reading comes back whole, with the parses that it rests on."""
    reading = Reading(DOCUMENT, "news", warnings=("No date.",))
    answer = json.dumps({"outcome": encode_outcome(reading), "parses": {"k": "[]"}})
    running(f"answer = {answer.encode()!r}")
    with Readers(None) as readers:
        outcome = readers.read(asked())
    assert outcome == Outcome(reading, {"k": "[]"})
    assert Outcome(reading).parses == {}


@pytest.mark.parametrize(
    "answer", [b"no JSON", b"[]", b"{}", b"null", b'{"outcome": {"document": {}}, "parses": {}}', b'{"outcome": 3, "parses": {}}']
)  # fmt: skip
def test_a_worker_that_lies_is_not_believed(running: Callable[[str], list[Any]], answer: bytes) -> None:
    """What is no sound answer is a failure of that document; the next one is read by another worker."""
    started = running(f"answer = {answer!r}")
    with Readers(None) as readers:
        result = readers.read(asked()).result
        readers.read(asked())
    assert isinstance(result, Failure)
    assert (result.source, result.cure) == ("letters/a.txt", PLAIN)
    assert result.reason.startswith("The reader gave no sound answer (")
    assert result.reason.endswith(").")
    assert len(started) == 2
    assert ingest_workers._IDLE == []


def test_a_document_that_ends_three_workers_is_set_aside(running: Callable[[str], list[Any]]) -> None:
    """With how the last of them ended, and that it ended three; the next document is read by a fresh one."""
    started = running(f'(raw != b"burn") or sys.exit(7); {ECHO}')
    with Readers(None) as readers:
        result = readers.read(asked(raw=b"burn")).result
        assert echoed(readers.read(asked()))[2] == "text"
    reason = (
        "The reading process ended on it (status 7): it is damaged, or needs too much memory. It ended 3 processes."
    )
    assert result == Failure("letters/a.txt", reason, PLAIN, "memory")
    assert [child.returncode for child, *_ in started[:3]] == [7, 7, 7]
    assert (len(started), TRIES) == (4, 3)
    assert started[0][0].stdin.closed
    assert started[0][0].stdout.closed


def test_a_killed_worker_loses_nothing(running: Callable[[str], list[Any]], tmp_path: Path) -> None:
    """Its document is given to another process, as often as two are killed."""
    signs = [tmp_path / "one", tmp_path / "two"]
    kill = "import os, pathlib; [(open(p, 'w').close(), os.kill(os.getpid(), 9)) for p in {} if not pathlib.Path(p).exists()]"
    started = running(f"{kill.format([str(sign) for sign in signs])}; {ECHO}")
    with Readers(None) as readers:
        assert echoed(readers.read(asked()))[2] == "text"
    assert [child.wait() for child, *_ in started[:2]] == [-9, -9]
    assert len(started) == 3


def test_the_end_of_the_processors_time_is_final(running: Callable[[str], list[Any]]) -> None:
    """The next process would come to the same end."""
    started = running("import os, signal; os.kill(os.getpid(), signal.SIGXCPU)")
    with Readers(None) as readers:
        result = readers.read(asked()).result
    assert isinstance(result, Failure)
    assert (result.limit, len(started)) == ("processor time", 1)


def test_a_worker_that_has_grown_is_replaced(running: Callable[[str], list[Any]]) -> None:
    """It says so itself; what it answered counts."""
    started = running(ECHO.replace('"parses": {"k": 7}', '"parses": {"k": 7}, "spent": True'))
    with Readers(None) as readers:
        for _ in range(2):
            assert echoed(readers.read(asked()))[2] == "text"
    assert len(started) == 2
    assert started[0][0].poll() is not None
    assert ingest_workers._IDLE == []


def test_a_worker_that_waits_for_ever_is_ended(
    running: Callable[[str], list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the clock, since waiting costs no processor time; an hour unless a test says otherwise."""
    assert (WATCHDOG_SECONDS, LONGEST) == (3600.0, 160 << 20)
    monkeypatch.setattr(ingest_workers, "WATCHDOG_SECONDS", 0.2)
    started = running("import time; time.sleep(60)")
    with Readers(None) as readers:
        result = readers.read(asked()).result
    assert result == Failure("letters/a.txt", "Reading it took more than 0 seconds.", PLAIN, "time")
    assert started[0][0].poll() is not None


def test_an_answer_that_is_too_long_is_not_read(
    running: Callable[[str], list[Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No child fills our memory."""
    monkeypatch.setattr(ingest_workers, "LONGEST", 10)
    running('answer = b"x" * 11')
    with Readers(None) as readers:
        result = readers.read(asked()).result
    assert isinstance(result, Failure)
    assert (result.reason, result.limit) == ("What was read from it has more than 0 MB.", "size")


@pytest.mark.parametrize(
    ("status", "says", "limit"),
    [
        (-24, "more time of the processor", "processor time"),
        (-11, "(SIGSEGV)", "memory"),
        (-9, "(SIGKILL)", "memory"),
        (3, "(status 3)", "memory"),
    ],
)
def test_how_a_process_ended_is_told(status: int, says: str, limit: str) -> None:
    """By the name of the signal; each is a limit, so that the file is not tried again by itself."""
    failed = ended("a.txt", status)
    assert says in failed.reason
    assert failed.limit == limit


def test_an_error_of_the_run_is_raised(running: Callable[[str], list[Any]]) -> None:
    """A missing model is not a failure of one document, and the worker is sound."""
    told = {"error": {"what": "No model is installed.", "cure": "Install one."}}
    running(f"answer = {json.dumps(told).encode()!r}")
    with Readers(None) as readers:
        with pytest.raises(ReadingError) as caught:
            readers.read(asked())
        assert len(ingest_workers._IDLE) == 1
    assert (caught.value.what, caught.value.cure) == ("No model is installed.", "Install one.")


def test_an_interrupt_ends_the_worker(running: Callable[[str], list[Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    """Half a request was sent: this child must not serve the next one."""
    started = running(ECHO)
    worker = ingest_workers._Worker()

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(ingest_workers, "put_frame", interrupted)
    with pytest.raises(KeyboardInterrupt):
        worker.read(asked(), b"")
    assert worker.broken
    assert started[0][0].poll() is not None


def test_leaving_early_ends_what_is_being_read(running: Callable[[str], list[Any]], tmp_path: Path) -> None:
    """A run that is broken off does not wait for its readers, and none of them is kept."""
    sign = tmp_path / "begun"
    started = running(f"import time; open({str(sign)!r}, 'w').close(); time.sleep(60)")
    with Readers(None) as readers:
        coming = readers.submit(asked())
        while not sign.exists():
            pass
    assert coming.done()
    assert started[0][0].poll() is not None
    assert ingest_workers._IDLE == []
