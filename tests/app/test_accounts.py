"""People sign in with a name and a password; five wrong ones make them wait, and a session that idles ends."""

import datetime as dt
from collections.abc import Callable

import pytest
import sqlalchemy as sa

from verbale.app import accounts as under_test
from verbale.app.accounts import IDLE, LEAST, PAUSE, TRIES, WHOLE, Account, Accounts, account, session
from verbale.app.people.roles import Role
from verbale.errors import RecordError
from verbale.model import Marking
from verbale.record import memory_record

pytest.importorskip("argon2")
OPENS = "correct horse battery"
START = dt.datetime(2025, 3, 3, 9, 0, tzinfo=dt.UTC)


class _Clock(dt.datetime):
    """A clock that tests set."""

    at = START

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> dt.datetime:  # type: ignore[override]  # the plain class, not this one
        assert tz is dt.UTC
        return cls.at


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[dt.timedelta], None]:
    """Return a function that moves the clock on."""
    monkeypatch.setattr(_Clock, "at", START)
    monkeypatch.setattr("verbale.app.accounts.dt.datetime", _Clock)

    def move(by: dt.timedelta) -> None:
        _Clock.at += by

    return move


@pytest.fixture
def people(monkeypatch: pytest.MonkeyPatch) -> Accounts:
    """Make accounts with one person; the hash is a quick one."""
    from argon2 import PasswordHasher

    monkeypatch.setattr(under_test, "_hasher", lambda: PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    made = Accounts(memory_record().engine)
    made.add("ines", OPENS, Marking("AMBER"), "port")
    return made


def sessions(people: Accounts) -> list[tuple[str, str, str]]:
    """Return the rows of the table of sessions."""
    with people.engine.connect() as connection:
        return [tuple(row)[:3] for row in connection.execute(sa.select(session))]


def test_names_are_listed_with_clearance_and_party(people: Accounts) -> None:
    """In order of the names; a party may be empty."""
    people.add("ada", OPENS, Marking("RED"))
    assert people.names() == [("ada", "TLP:RED", ""), ("ines", "TLP:AMBER", "port")]


def test_signing_in_gives_a_session(people: Accounts) -> None:
    """The token opens the session; the database holds its digest, not the token, and no password."""
    token = people.sign_in("ines", OPENS)
    assert token is not None
    assert len(token) >= 43  # 32 bytes in base 64
    assert people.who(token) == Account("ines", Marking("AMBER"), "port")
    ((digest, name, _),) = sessions(people)
    assert (len(digest), name) == (64, "ines")
    assert token not in digest
    with people.engine.connect() as connection:
        (row,) = connection.execute(sa.select(account))
    assert row.hash.startswith("$argon2id$")
    assert OPENS not in row.hash
    assert (row.failed, row.last_failed) == (0, "")


def test_two_sessions_are_two(people: Accounts) -> None:
    """Each has its token; signing out of one leaves the other."""
    one, other = people.sign_in("ines", OPENS), people.sign_in("ines", OPENS)
    assert one is not None
    assert other is not None
    assert one != other
    people.sign_out(one)
    assert people.who(one) is None
    assert people.who(other) is not None


@pytest.mark.parametrize(("name", "password"), [("ines", "wrong horse!"), ("nobody", OPENS), ("ines", "")])
def test_wrong_names_and_passwords_open_nothing(people: Accounts, name: str, password: str) -> None:
    """No token, no session."""
    assert people.sign_in(name, password) is None
    assert sessions(people) == []


def test_an_unknown_token_is_nobody(people: Accounts) -> None:
    """Nor is a made-up one anybody."""
    assert people.who("made up") is None
    people.sign_out("made up")


def test_five_wrong_passwords_make_it_wait(people: Accounts, later: Callable[[dt.timedelta], None]) -> None:
    """The sixth try is refused even with the right one, for five minutes; a success counts from nought again."""
    assert (TRIES, dt.timedelta(minutes=5)) == (5, PAUSE)
    for _ in range(TRIES):
        assert people.sign_in("ines", "wrong horse!") is None
    later(PAUSE - dt.timedelta(seconds=1))
    with pytest.raises(RecordError) as caught:
        people.sign_in("ines", OPENS)
    assert (caught.value.what, caught.value.cure) == ("Too many wrong passwords.", "Wait five minutes, then try again.")
    later(dt.timedelta(seconds=1))
    assert people.sign_in("ines", OPENS) is not None
    for _ in range(TRIES - 1):
        assert people.sign_in("ines", "wrong horse!") is None
    assert people.sign_in("ines", OPENS) is not None


def test_wrong_passwords_of_one_do_not_stop_another(people: Accounts) -> None:
    """The count is of each name; one who has waited and errs again waits again."""
    people.add("ada", OPENS, Marking("RED"))
    for _ in range(TRIES):
        people.sign_in("ines", "wrong horse!")
    assert people.sign_in("ada", OPENS) is not None


def test_a_session_ends_when_it_idles(people: Accounts, later: Callable[[dt.timedelta], None]) -> None:
    """For twelve hours since it was last seen; then its row is gone, a moment later."""
    assert dt.timedelta(hours=12) == IDLE
    token = people.sign_in("ines", OPENS)
    assert token is not None
    later(IDLE)
    assert people.who(token) is not None
    later(IDLE)
    assert people.who(token) is not None
    later(IDLE + dt.timedelta(seconds=1))
    assert people.who(token) is None
    people.flush()
    assert sessions(people) == []


def test_a_session_ends_after_a_day(people: Accounts, later: Callable[[dt.timedelta], None]) -> None:
    """However busy it is."""
    assert dt.timedelta(hours=24) == WHOLE
    token = people.sign_in("ines", OPENS)
    assert token is not None
    for _ in range(24):
        later(dt.timedelta(hours=1))
        assert people.who(token) is not None
    later(dt.timedelta(seconds=1))
    assert people.who(token) is None


def test_being_seen_is_noted_after_five_minutes(people: Accounts, later: Callable[[dt.timedelta], None]) -> None:
    """Not on every look, so that reading a page writes nothing."""
    token = people.sign_in("ines", OPENS)
    assert token is not None
    later(dt.timedelta(minutes=5))
    people.who(token)
    people.flush()
    assert sessions(people)[0][2] == START.isoformat()
    later(dt.timedelta(seconds=1))
    people.who(token)
    assert sessions(people)[0][2] == START.isoformat()
    people.flush()
    assert sessions(people)[0][2] == (START + dt.timedelta(minutes=5, seconds=1)).isoformat()


def test_a_new_password_ends_sessions(people: Accounts) -> None:
    """Adding a name again replaces password, clearance and party."""
    token = people.sign_in("ines", OPENS)
    assert token is not None
    people.add("ines", "another horse battery", Marking("RED"), "union")
    assert people.who(token) is None
    assert people.sign_in("ines", OPENS) is None
    assert people.names() == [("ines", "TLP:RED", "union")]
    assert people.sign_in("ines", "another horse battery") is not None


def test_somebody_removed_is_out_at_once(people: Accounts) -> None:
    """Their sessions end; nobody of that name can be removed twice."""
    people.add("ada", OPENS, Marking("RED"))
    token, other = people.sign_in("ines", OPENS), people.sign_in("ada", OPENS)
    assert token is not None
    assert other is not None
    people.remove("ines")
    assert people.who(token) is None
    assert people.who(other) is not None
    assert [name for name, _, _ in people.names()] == ["ada"]
    assert [name for _, name, _ in sessions(people)] == ["ada"]
    with pytest.raises(RecordError) as caught:
        people.remove("ines")
    assert caught.value.what == "There is no account 'ines'."
    assert caught.value.cure == "List them: verbale account list FOLDER"


@pytest.mark.parametrize("name", ["", "a b", "a/b", "x" * 65, "a\n"])
def test_a_name_is_plain(people: Accounts, name: str) -> None:
    """Letters, digits and a few signs, at most 64 of them."""
    with pytest.raises(RecordError) as caught:
        people.add(name, OPENS, Marking())
    assert caught.value.what == f"{name[:40]!r} cannot be a name."
    assert caught.value.cure == "Use letters, digits, '.', '-', '_' and '@'."
    people.add("x" * 64, OPENS, Marking())
    people.add("a.b-c_d@e", OPENS, Marking())


def test_a_password_has_fifteen_characters(people: Accounts) -> None:
    """Fourteen are too few; so are few different ones, and the name said again."""
    assert LEAST == 15
    with pytest.raises(RecordError) as caught:
        people.add("ada", "12345678901234", Marking())
    assert caught.value.what == "The password has fewer than 15 characters."
    assert caught.value.cure == "Choose a longer one: a few words will do."
    for guessed in ("1" * 20, "abab" * 5, "alexandra" * 3):
        with pytest.raises(RecordError, match="everybody guesses"):
            people.add("alexandra", guessed, Marking())
    with pytest.raises(RecordError, match="everybody guesses"):
        people.add("ada", "123456789012345", Marking())
    people.add("ada", "otters on skis!", Marking())


def test_an_unknown_name_costs_the_same(people: Accounts, monkeypatch: pytest.MonkeyPatch) -> None:
    """One hash is held against the password, of the same kind, whether there is such a name or not; and it is counted alike."""
    held: list[str] = []
    honest = under_test._fits

    def fits(known: str, password: str) -> bool:
        held.append(known)
        return honest(known, password)

    under_test._decoy.cache_clear()
    monkeypatch.setattr(under_test, "_fits", fits)
    for name in ("nobody", "ines", "nobody"):
        assert people.sign_in(name, "wrong horse battery") is None
    kinds = [known.rpartition("$")[0].rpartition("$")[0] for known in held]
    assert len(held) == 3
    assert len(set(kinds)) == 1
    for _ in range(TRIES - 2):
        people.sign_in("nobody", "wrong horse battery")
    with pytest.raises(RecordError, match="Too many wrong passwords"):
        people.sign_in("nobody", "wrong horse battery")
    under_test._decoy.cache_clear()


def test_strangers_cannot_keep_somebody_out(people: Accounts) -> None:
    """Where they have signed in before they are counted apart; what another device says is worth nothing."""
    device = people.device("ines")
    for _ in range(TRIES):
        assert people.sign_in("ines", "wrong horse battery") is None
    with pytest.raises(RecordError):
        people.sign_in("ines", OPENS)
    with pytest.raises(RecordError):
        people.sign_in("ines", OPENS, people.device("ada"))
    assert people.sign_in("ines", OPENS, device) is not None
    for _ in range(TRIES):
        people.sign_in("ines", "wrong horse battery", device)
    with pytest.raises(RecordError):
        people.sign_in("ines", OPENS, device)


def test_looking_somebody_up_writes_nothing(people: Accounts) -> None:
    """Neither a page nor a wrong password asks for the writers' lock."""
    token = people.sign_in("ines", OPENS)
    assert token is not None
    begun: list[object] = []
    sa.event.listen(
        people.engine, "begin", lambda connection: begun.append(connection.get_execution_options().get("write"))
    )
    again = Accounts(people.engine)
    again.who(token)
    again.who("made up")
    again.fits("ines", "wrong horse battery")
    assert True not in begun


def test_a_desk_of_the_first_release(monkeypatch: pytest.MonkeyPatch) -> None:
    """Accounts without roles may do everything, as they might; sessions without a beginning go on."""
    from argon2 import PasswordHasher

    monkeypatch.setattr(under_test, "_hasher", lambda: PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    engine = memory_record().engine
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TABLE account (name TEXT PRIMARY KEY, hash TEXT NOT NULL, clearance TEXT NOT NULL, party TEXT NOT NULL,"
            " failed INTEGER NOT NULL, last_failed TEXT NOT NULL)"
        )
        connection.exec_driver_sql(
            "CREATE TABLE session (digest TEXT PRIMARY KEY, name TEXT NOT NULL, seen TEXT NOT NULL)"
        )
        hashed = under_test._hasher().hash(OPENS)
        connection.exec_driver_sql("INSERT INTO account VALUES ('ines', ?, 'TLP:AMBER', 'port', 0, '')", (hashed,))
    people = Accounts(engine)
    token = people.sign_in("ines", OPENS)
    assert token is not None
    assert people.who(token) == Account("ines", Marking("AMBER"), "port", Role.KEEPER)


def test_accounts_outlive_the_door(people: Accounts) -> None:
    """A second look at the same database finds them."""
    assert Accounts(people.engine).names() == people.names()
