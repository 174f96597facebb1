"""A shared record from the command line: where it is named, and one clear line for whatever may be wrong with it."""

import datetime as dt
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.record.conftest import note, said, server
from verbale.app import open_folder
from verbale.cli.main import main
from verbale.dossier import load
from verbale.errors import RecordError
from verbale.model import text_digest
from verbale.record import verify
from verbale.record.entries import Draft, EntryKind
from verbale.record.exchange.backup import restore
from verbale.record.open import open_record, place
from verbale.record.storage.postgres import engine, shown

EXAMPLE = Path(__file__).parents[3] / "examples" / "wage-round"
SECRET = "swordfish"  # noqa: S105  # what must never be shown


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Copy the wage round without a record."""
    copy = tmp_path / "wage-round"
    shutil.copytree(EXAMPLE, copy, ignore=shutil.ignore_patterns("record.db*"))
    return copy


def line(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Run a command that must fail; return its one line."""
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    shown = capsys.readouterr()
    assert left.value.code == 2
    assert shown.err.count("\n") == 1
    assert "Traceback" not in shown.err
    assert SECRET not in shown.out + shown.err
    return shown.err


def run(*arguments: object) -> None:
    """Run a command that must succeed."""
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in arguments])
    assert not left.value.code


def test_the_dossier_names_its_record(folder: Path, shared_address: str) -> None:
    """`record = …` in dossier.toml is used by every command, and no file is made beside it."""
    settings = folder / "dossier.toml"
    settings.write_text(f'record = "{shared_address}"\n' + settings.read_text())
    run("add", folder)
    run("state", folder)
    assert open_folder(folder).record.tail()[0] > 9
    assert not (folder / "record.db").exists()


def test_an_option_goes_before_the_dossier(tmp_path: Path) -> None:
    """--record wins over dossier.toml, which wins over record.db; a file in dossier.toml is looked for beside it."""
    bare = load(EXAMPLE)
    named = load(_with_record(tmp_path, "team.db"))
    assert place(EXAMPLE, bare) == EXAMPLE / "record.db"
    assert place(tmp_path, named) == tmp_path / "team.db"
    assert place(tmp_path, named, "other.db") == Path("other.db")
    assert place(tmp_path, named, "postgresql://h/d") == "postgresql://h/d"


def _with_record(folder: Path, address: str) -> Path:
    (folder / "dossier.toml").write_text(f'record = "{address}"\n' + (EXAMPLE / "dossier.toml").read_text())
    return folder


def test_a_backup_is_a_file_with_the_same_links(
    folder: Path, shared_addresses: Callable[[], str], tmp_path: Path
) -> None:
    """A database → a record file → an empty database: the chain ends alike, and each verifies."""
    first, second = shared_addresses(), shared_addresses()
    run("add", folder, "--record", first)
    run("backup", folder, tmp_path / "copy.db", "--record", first)
    run("restore", folder, tmp_path / "copy.db", "--record", second)
    records = [open_record(where) for where in (first, tmp_path / "copy.db", second)]
    assert len({record.tail() for record in records}) == 1
    assert [verify(record).faults for record in records] == [(), (), ()]
    with pytest.raises(RecordError, match="is not empty"):
        restore(tmp_path / "copy.db", second)


def test_a_wrong_password(folder: Path, shared_address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Said with what to do, and without the password."""
    wrong = re.sub(r":[^:@/]+@", f":{SECRET}@", shared_address)
    assert "refused to let you in" in (told := line(capsys, "state", folder, "--record", wrong))
    assert "PGPASSWORD" in told


def test_nobody_answers(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A port where nothing listens, and a host that does not exist."""
    server()
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    for host in (f"127.0.0.1:{port}", "host.invalid"):
        told = line(capsys, "add", folder, "--record", f"postgresql://somebody:{SECRET}@{host}/talks")
        assert f"postgresql://{host}/talks does not answer" in told
        assert "Check host and port" in told


def test_a_database_that_is_not_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Said by name, with how to make it."""
    address = server().rpartition("/")[0] + "/no_such_talks"
    assert 'database "no_such_talks" does not exist' in (told := line(capsys, "state", folder, "--record", address))
    assert "createdb" in told


@pytest.mark.parametrize(
    "address",
    [f"postgresql://u:{SECRET}@host:port/d", f"mysql://u:{SECRET}@host/d", "postgresql://[::1/d", f"postgresql:///d?pass={SECRET}"],
)  # fmt: skip
def test_an_address_that_cannot_be_read(folder: Path, address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The form is shown; what was typed is not, for it may hold a password."""
    pytest.importorskip("psycopg")
    assert "postgresql://user@host:port/database" in line(capsys, "state", folder, "--record", address)


def test_foreign_tables_and_newer_schemas(
    folder: Path, shared_addresses: Callable[[], str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A database of another program is left alone; one of a later release asks for an update."""
    foreign, newer = shared_addresses(), shared_addresses()
    said(foreign, "CREATE TABLE stock (item text)")
    assert "is not a record of this program" in line(capsys, "add", folder, "--record", foreign)
    open_record(newer).close()
    said(newer, "UPDATE alembic_version SET version_num = '9999'")
    assert "newer than this program" in line(capsys, "add", folder, "--record", newer)
    made = sa.create_engine(engine(foreign).url)
    with made.connect() as connection:
        assert sa.inspect(connection).get_table_names() == ["stock"]
    made.dispose()


def test_somebody_who_may_only_read(folder: Path, shared_address: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Views work; a new document is refused with one line."""
    run("add", folder, "--record", shared_address)
    name = re.findall(r"test_\w+", shared_address)[0]
    said(
        shared_address,
        f"CREATE ROLE {name}_reader LOGIN PASSWORD '{SECRET}'",
        f"GRANT USAGE ON SCHEMA {name} TO {name}_reader",
        f"GRANT SELECT ON ALL TABLES IN SCHEMA {name} TO {name}_reader",
    )
    reader = re.sub(r"//[^@]+@", f"//{name}_reader:{SECRET}@", shared_address)
    try:
        run("state", folder, "--record", reader)
        (folder / "documents" / "new.txt").write_text("The Harbour Workers' Union rejected the offer.\n")
        assert "permission denied" in line(capsys, "state", folder, "--record", reader)
    finally:
        said(shared_address, f"DROP OWNED BY {name}_reader", f"DROP ROLE {name}_reader")


@pytest.mark.parametrize("count", [1, 200])
def test_what_the_database_cannot_keep(shared_address: str, count: int) -> None:
    """A text with a NUL is refused in one line, one at a time or many, and the record stays as it was."""
    record = open_record(shared_address)
    text = "words\0words"
    names = [f"{number:064d}" for number in range(count)]
    body = {"text_sha256": text_digest(text)}
    drafts = [Draft(EntryKind.DOCUMENT, name, body, dt.date(2024, 1, 1), "TLP:CLEAR") for name in names]
    with pytest.raises(RecordError, match=r"refused the entry: .*NUL.*\. Nothing was recorded") as caught:
        record.append(drafts, "an analyst", dict.fromkeys(names, text))
    assert "\n" not in str(caught.value)
    assert record.tail()[0] == 0
    record.append([note("a")], "an analyst")
    record.close()


def test_the_driver_is_an_extra(folder: Path) -> None:
    """Without psycopg the command says what to install."""
    code = "import sys; sys.modules['psycopg'] = None; from verbale.cli import main; main(sys.argv[1:])"
    call = [sys.executable, "-c", code, "state", str(folder), "--record", f"postgresql://u:{SECRET}@127.0.0.1/d"]
    done = subprocess.run(call, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "pip install 'verbale[postgres]'" in done.stderr
    assert SECRET not in done.stderr


def test_addresses_for_people() -> None:
    """Neither user nor password nor options are shown."""
    url = sa.make_url(f"postgresql://u:{SECRET}@[::1]:5433/d?options=-csearch_path%3Dx")
    assert shown(url) == "postgresql://[::1]:5433/d"
    assert shown(sa.make_url("postgresql:///d")) == "postgresql:///d"
