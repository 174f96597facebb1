"""A real IMAP server (Dovecot) on loopback, with a throwaway mailbox; tests that need it skip, saying so, where it is not installed."""

import imaplib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

USER, PASSWORD = "desk", "a-password-of-a-test"
CONFIG = """protocols = imap
listen = 127.0.0.1
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
ssl = no
disable_plaintext_auth = no
default_login_user = {login}
default_internal_user = {internal}
mail_location = maildir:{home}/mail
first_valid_uid = 1
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}/user
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service anvil {{
  chroot =
}}
service stats {{
  chroot =
}}
"""


@dataclass(frozen=True)
class Server:
    """Where it listens, and how mail comes in."""

    port: int

    @property
    def address(self) -> str:
        """Its mailbox as it is followed."""
        return f"imap://{USER}@127.0.0.1:{self.port}/INBOX"

    def deliver(self, message: bytes) -> None:
        """Put a message into the mailbox, by the server itself."""
        with imaplib.IMAP4("127.0.0.1", self.port) as client:
            client.login(USER, PASSWORD)
            kind, told = client.append("INBOX", "", imaplib.Time2Internaldate(time.time()), message)
            assert kind == "OK", told

    def flags(self) -> list[bytes]:
        """Return the flags of every message."""
        with imaplib.IMAP4("127.0.0.1", self.port) as client:
            client.login(USER, PASSWORD)
            client.select("INBOX", readonly=True)
            rows = client.fetch("1:*", "(FLAGS)")[1]
            return [row for row in rows if isinstance(row, bytes)]


@contextmanager
def serving() -> Iterator[Server]:
    """Start it in a folder of its own, which its user may enter; both are gone when the test is."""
    program = shutil.which("dovecot") or shutil.which("dovecot", path="/usr/sbin")
    if program is None or os.geteuid() != 0:
        pytest.skip("no IMAP server: Dovecot is not installed, or this is not root, as whom it starts")
    owner = pwd.getpwnam("mail")
    home = Path(tempfile.mkdtemp(prefix="verbale-imap-"))
    home.chmod(0o711)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for name in ("mail", "user"):
        (home / name).mkdir(parents=True)
        os.chown(home / name, owner.pw_uid, owner.pw_gid)
    told = CONFIG.format(
        home=home, port=port, uid=owner.pw_uid, gid=owner.pw_gid, password=PASSWORD, login="dovenull", internal="dovecot"
    )  # fmt: skip
    (home / "dovecot.conf").write_text(told)
    server = subprocess.Popen([program, "-F", "-c", str(home / "dovecot.conf")])
    try:
        _until_it_listens(port, server)
        yield Server(port)
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(home, ignore_errors=True)


def _until_it_listens(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        assert server.poll() is None, "Dovecot did not start"
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail("Dovecot does not listen")
