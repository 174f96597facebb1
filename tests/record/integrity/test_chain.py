"""The chain by the definition in its first line, worked out here with the standard library alone."""

import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verbale.record.integrity.chain import COLUMNS, GENESIS, digest, digest_of, link, new_salt

ROW = {
    "kind": "act", "subject": "x", "document": "d", "valid_from": "2025-01-01", "valid_to": "2025-01-02", "known": "2025-01-03",
    "recorded_at": "2025-01-04T00:00:00+00:00", "recorded_by": "ines", "marking": "TLP:RED", "body": '{"a":"é"}',
}  # fmt: skip


def plain(salt: str, values: list[object]) -> str:
    """Return the digest as anybody would work it out: salt, then the values as compact JSON in UTF-8."""
    content = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256((salt + content).encode("utf-8", "surrogatepass")).hexdigest()


def test_a_digest_is_of_salt_and_every_column() -> None:
    """In their order; the order of the row does not matter."""
    assert set(COLUMNS) == set(ROW)
    assert digest("5a", ROW) == plain("5a", [ROW[name] for name in COLUMNS])
    assert digest("5a", dict(reversed(ROW.items()))) == digest("5a", ROW)


@pytest.mark.parametrize("name", COLUMNS)
def test_no_column_changes_unnoticed(name: str) -> None:
    """Each of them counts, and so does the salt."""
    assert digest("5a", ROW | {name: ROW[name] + "x"}) != digest("5a", ROW)
    assert digest("5b", ROW) != digest("5a", ROW)


@given(st.lists(st.text(st.characters(codec=None)), max_size=4), st.text("0123456789abcdef"))
def test_the_quick_way_is_the_plain_way(values: list[str], salt: str) -> None:
    """For every text, control signs, quotation marks and lone surrogates included."""
    assert digest_of(salt, values) == plain(salt, list(values))
    assert digest_of(salt, iter(values)) == plain(salt, list(values))


@pytest.mark.parametrize("value", [3, None, 2.5, b"x".hex])
def test_what_is_no_text_takes_the_long_way(value: object) -> None:
    """A number is written as JSON writes it; what JSON does not know is an error."""
    if callable(value):
        with pytest.raises(TypeError):
            digest_of("", ["a", value])
    else:
        assert digest_of("5a", ["a", value]) == plain("5a", ["a", value])


def test_a_link_is_of_what_was_before_the_digest_and_the_number() -> None:
    """Each counts, in that order; the chain begins with noughts."""
    assert link(GENESIS, "d1", 1) == hashlib.sha256(("0" * 64 + "d1" + "1").encode()).hexdigest()
    assert len({link("a", "b", 1), link("b", "a", 1), link("a", "b", 2), link("a", "c", 1)}) == 4


def test_salts_are_random() -> None:
    """128 bits in hex, new each time."""
    salts = {new_salt() for _ in range(20)}
    assert len(salts) == 20
    assert all(len(bytes.fromhex(salt)) == 16 for salt in salts)
