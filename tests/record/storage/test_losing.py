"""A database that goes away in the middle: nothing half recorded, and a true word about what is there."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

import pytest
import sqlalchemy as sa

from tests.record.conftest import note, said
from verbale.errors import LostError, RecordError
from verbale.record import Record, verify
from verbale.record.open import open_record

END = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE application_name = current_setting('application_name') AND pid <> pg_backend_pid()"
)


@pytest.fixture
def shared(shared_address: str) -> Iterator[Record]:
    """Return a record on the server, with one entry."""
    record = open_record(shared_address)
    record.append([note("a")], "an analyst")
    yield record
    record.close()


def after_writing(record: Record, deed: Callable[[], None], monkeypatch: pytest.MonkeyPatch) -> None:
    """Do something once, between the writing of entries and their commit."""
    write = record._append

    def writing(*arguments: Any) -> Any:  # whatever it returns
        rows = write(*arguments)
        monkeypatch.setattr(record, "_append", write)
        deed()
        return rows

    monkeypatch.setattr(record, "_append", writing)


def test_an_idle_connection_is_made_anew(shared: Record, shared_address: str) -> None:
    """A server that was restarted between two commands of a session is no error."""
    said(shared_address, END)
    assert shared.append([note("b")], "an analyst") == [2]


def test_lost_before_the_commit(shared: Record, shared_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The error says that nothing was recorded, that is so, and the next try works."""
    after_writing(shared, lambda: said(shared_address, END), monkeypatch)
    with pytest.raises(LostError, match=r"went away: .* Nothing was recorded; try again"):
        shared.append([note("b"), note("c")], "an analyst")
    assert shared.tail()[0] == 1
    assert shared.append([note("b")], "an analyst") == [2]
    assert verify(shared).faults == ()


def test_lost_while_many_rows_go_in(shared: Record, shared_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The quick way in fails as clearly as the slow one."""
    tail = shared._tail

    def looking(connection: sa.Connection) -> tuple[int, str, str]:
        found = tail(connection)
        said(shared_address, END)
        return found

    with monkeypatch.context() as patched:
        patched.setattr(shared, "_tail", looking)
        with pytest.raises(LostError, match="Nothing was recorded"):
            shared.append([note(f"b{number}") for number in range(500)], "an analyst")
    assert shared.tail()[0] == 1


def test_lost_after_the_commit(shared: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    """The commit happened, its confirmation did not arrive: the entry is found there and acknowledged, not written twice."""
    import psycopg  # an extra

    commit = shared.engine.dialect.do_commit

    def broken(connection: Any) -> None:  # the driver's
        monkeypatch.setattr(shared.engine.dialect, "do_commit", commit)
        commit(connection)
        connection.driver_connection.close()
        raise psycopg.OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(shared.engine.dialect, "do_commit", broken)
    assert shared.append([note("b")], "an analyst") == [2]
    assert shared.tail()[0] == 2


def test_a_reader_is_told(shared: Record, shared_address: str) -> None:
    """A view that is being read when the server goes ends with one line."""
    shared.append([note(f"b{number}") for number in range(3000)], "an analyst")
    entries = shared.entries()
    next(entries)
    said(shared_address, END)
    with pytest.raises(RecordError, match="went away"):
        list(entries)


class Wire:
    """A wire to the server that can be cut."""

    def __init__(self, host: str, port: int) -> None:
        self._to = (host, port)
        self._ends: list[socket.socket] = []
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                near = self._listening.accept()[0]
            except OSError:
                return
            far = socket.create_connection(self._to)
            self._ends += [near, far]
            for one, other in ((near, far), (far, near)):
                threading.Thread(target=_carry, args=(one, other), daemon=True).start()

    def cut(self) -> None:
        """End every connection and take no new one."""
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for end in self._ends:
            with suppress(OSError):  # the other end may have gone first
                end.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of the sockets."""
        for end in (*self._ends, self._listening):
            end.close()


def _carry(one: socket.socket, other: socket.socket) -> None:
    try:
        while data := one.recv(65536):
            other.sendall(data)
        other.shutdown(socket.SHUT_WR)
    except OSError:
        return


@pytest.fixture
def wire(shared_address: str) -> Iterator[tuple[Wire, Record]]:
    """Return a wire and a record at its end."""
    url = sa.make_url(shared_address)
    made = Wire(url.host or "", url.port or 5432)
    record = open_record(url.set(port=made.port).render_as_string(hide_password=False))
    yield made, record
    record.close()
    made.close()


def test_lost_for_good_in_the_middle(
    wire: tuple[Wire, Record], shared_address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody can be asked, the error says that it is not known; and the chain is whole either way."""
    line, record = wire
    after_writing(record, line.cut, monkeypatch)
    with pytest.raises(LostError, match="not known: look with `verbale log`"):
        record.append([note("a")], "an analyst")
    with pytest.raises(RecordError, match="does not answer"):
        record.tail()
    other = open_record(shared_address)
    assert other.append([note("b")], "an analyst") == [1]
    assert verify(other).faults == ()
    other.close()
