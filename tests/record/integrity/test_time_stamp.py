"""A time stamp is asked of a server that is named, and what comes back answers the question; OpenSSL agrees with both."""

import hashlib
import http.server
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from verbale.errors import RecordError
from verbale.isolation import program
from verbale.record.integrity.time_stamp import granted, question, stamp

DIGEST = hashlib.sha256(b"verbale witness 1\n").digest()
Answering = Callable[[bytes], tuple[int, bytes]]
needs_openssl = pytest.mark.skipif(program("openssl") is None, reason="the system has no openssl")
SETTINGS = """
[ req ]
distinguished_name = name
x509_extensions = tsa
prompt = no
[ name ]
CN = An authority of this test
[ tsa ]
basicConstraints = critical,CA:TRUE
extendedKeyUsage = critical,timeStamping
[ stamping ]
serial = {folder}/serial
signer_cert = {folder}/cert.pem
signer_key = {folder}/key.pem
signer_digest = sha256
digests = sha256
default_policy = 1.2.3.4
"""


@pytest.fixture
def served() -> Iterator[Callable[[Answering], str]]:
    """Return what serves answers on loopback, and says where."""
    servers: list[http.server.HTTPServer] = []

    def serve(answering: Answering) -> str:
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                assert self.headers["Content-Type"] == "application/timestamp-query"
                status, body = answering(self.rfile.read(int(self.headers["Content-Length"])))
                self.send_response(status)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        servers.append(http.server.HTTPServer(("127.0.0.1", 0), Handler))
        threading.Thread(target=servers[-1].serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{servers[-1].server_port}/tsr"

    yield serve
    for one in servers:
        one.shutdown()
        one.server_close()


def openssl(*words: object, given: bytes = b"") -> bytes:
    """Run OpenSSL."""
    return subprocess.run(["openssl", *map(str, words)], input=given, capture_output=True, check=True).stdout


@pytest.fixture
def authority(tmp_path: Path) -> Answering:
    """Return an authority that stamps with a key of its own."""
    (tmp_path / "serial").write_text("01\n")
    settings = tmp_path / "tsa.cnf"
    settings.write_text(SETTINGS.format(folder=tmp_path))
    openssl(
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-config",
        settings,
        "-keyout",
        tmp_path / "key.pem",
        "-out",
        tmp_path / "cert.pem",
    )

    def answer(body: bytes) -> tuple[int, bytes]:
        (tmp_path / "question.tsq").write_bytes(body)
        return 200, openssl(
            "ts", "-reply", "-queryfile", tmp_path / "question.tsq", "-config", settings, "-section", "stamping"
        )

    return answer


@needs_openssl
def test_a_true_authority(served: Callable[[Answering], str], authority: Answering, tmp_path: Path) -> None:
    """Its answer verifies with its certificate over the very bytes."""
    (tmp_path / "data").write_bytes(b"verbale witness 1\n")
    (tmp_path / "answer.tsr").write_bytes(stamp(served(authority), DIGEST))
    said = openssl(
        "ts", "-verify", "-in", tmp_path / "answer.tsr", "-data", tmp_path / "data", "-CAfile", tmp_path / "cert.pem"
    )
    assert b"Verification: OK" in said


@needs_openssl
def test_the_question_is_one(tmp_path: Path) -> None:
    """OpenSSL reads it as it was meant."""
    (tmp_path / "question.tsq").write_bytes(question(DIGEST, 255))
    said = openssl("ts", "-query", "-in", tmp_path / "question.tsq", "-text").decode()
    assert "Hash Algorithm: sha256" in said
    assert "Nonce: 0xFF" in said
    assert "Certificate required: yes" in said


@needs_openssl
def test_the_stamp_of_something_else(served: Callable[[Answering], str], authority: Answering) -> None:
    """Is refused: an answer to another digest, or an old answer said again."""
    where = served(lambda _: authority(question(hashlib.sha256(b"other").digest(), 1)))
    with pytest.raises(RecordError, match="stamped something else"):
        stamp(where, DIGEST)


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ((200, b""), "did not stamp"),
        ((200, b"\x30\x05\x30\x03\x02\x01\x02"), "did not stamp"),
        ((500, b""), "status 500"),
        ((200, b"\x30\x05\x30\x03\x02\x01\x00"), "something else"),
    ],
)
def test_a_server_that_does_not(served: Callable[[Answering], str], answer: tuple[int, bytes], says: str) -> None:
    """Each is told with what to do."""
    with pytest.raises(RecordError, match=says) as caught:
        stamp(served(lambda _: answer), DIGEST)
    assert caught.value.cure == "Try again, or another server; the witness itself was written."


@pytest.mark.parametrize("server", ["ftp://a/b", "https://", "tsa", "file:///etc/passwd", "http://127.0.0.1:1/"])
def test_what_is_no_server(server: str) -> None:
    """A wrong address, or nobody there."""
    with pytest.raises(RecordError):
        stamp(server, DIGEST)


def test_long_answers_are_read_too() -> None:
    """Their length stands in several bytes."""
    assert granted(b"\x30\x82\x01\x00" + b"\x30\x03\x02\x01\x00" + bytes(251))
    assert not granted(b"\x31\x05\x30\x03\x02\x01\x00")
