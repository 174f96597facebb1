"""`verbale prove` and the little verifier of docs/record: true proofs hold, a thousand altered ones do not."""

import copy
import json
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run
from tests.record.conftest import note
from tests.record.integrity.test_merkle import little
from verbale.record.integrity.checkpoint import FILE, new_key, sign
from verbale.record.open import open_record

SCRIPT = Path(__file__).parents[3] / "docs" / "record" / "verify_proof.py"
check = little()
Proof = dict[str, Any]


@pytest.fixture
def signed(talks: Path, tmp_path: Path) -> Path:
    """Return the talks, signed at 6, at 7 and at 23 entries."""
    new_key(tmp_path / "key")
    record = open_record(talks / "record.db")
    for more in (0, 1, 16):
        record.append([note(f"{more}-{number}") for number in range(more)], "x")
        sign(record, talks, tmp_path / "key")
    record.close()
    return talks


def public(tmp_path: Path) -> str:
    """Return the signer's public key."""
    return str(json.loads((tmp_path / "key").read_text())["public"])


def heads(signed: Path, tmp_path: Path) -> dict[int, str]:
    """Return the heads that the key has signed, as the little verifier sees them."""
    found: dict[int, str] = check.heads_signed((signed / FILE).read_text().splitlines(), [public(tmp_path)])
    assert sorted(found) == [6, 7, 23]
    return found


def proofs(signed: Path, run: Run) -> list[Proof]:
    """Return proofs of entries and of growth, with words and without."""
    asked: list[tuple[object, ...]] = [("--entry", number, "--at", size) for size in (6, 7, 23) for number in (1, 3, 6)]
    asked += [("--entry", 23), ("--entry", 2, "--content"), ("--entry", 5, "--at", 7, "--content")]
    asked += [("--from", 6), ("--from", 7), ("--from", 6, "--at", 7), ("--from", 23)]
    return [run("prove", signed, *words).told for words in asked]


def test_true_proofs_hold(signed: Path, run: Run, tmp_path: Path) -> None:
    """Each, under the heads that the key has signed; under heads of nobody none does."""
    vouched = heads(signed, tmp_path)
    for proof in proofs(signed, run):
        assert check.proof_holds(proof, vouched)
        assert not check.proof_holds(proof, {})


def _digits(text: str, dice: random.Random) -> str:
    place = dice.randrange(len(text))
    return text[:place] + dice.choice([sign for sign in "0123456789abcdef" if sign != text[place]]) + text[place + 1 :]


def _in_path(proof: Proof, dice: random.Random) -> None:
    path = proof["path"]
    ways: list[Callable[[], object]] = [lambda: path.insert(dice.randrange(len(path) + 1), "0" * 64)]
    if path:
        at = dice.randrange(len(path))
        ways += [
            lambda: path.pop(at),
            lambda: path.__setitem__(at, _digits(path[at], dice)),
            lambda: path.append(path[at]),
        ]
    dice.choice(ways)()


def mutated(proof: Proof, dice: random.Random) -> Proof:
    """Return a proof with one thing changed: a digit, a number, the path, a word, the kind."""
    made = copy.deepcopy(proof)
    texts = [name for name in ("root", "link", "digest", "previous", "early_root", "late_root", "salt") if name in made]
    numbers = [name for name in ("seq", "size", "early", "late") if name in made]
    what = dice.choice([*texts, *numbers, "path", "path", "proof", *(["content"] * 3 if "content" in made else [])])
    if what in texts:
        made[what] = _digits(made[what], dice)
    elif what in numbers:
        made[what] += dice.choice([-2, -1, 1, 2, 64])
    elif what == "path":
        _in_path(made, dice)
    elif what == "content":
        name = dice.choice(sorted(made["content"]))
        made["content"][name] = made["content"][name] + " "
    else:
        made["proof"] = {"inclusion": "consistency", "consistency": "inclusion"}[made["proof"]]
    return made


def test_a_thousand_altered_proofs_are_refused(signed: Path, run: Run, tmp_path: Path) -> None:
    """Whatever is altered, and however small the alteration."""
    vouched, true, dice = heads(signed, tmp_path), proofs(signed, run), random.Random(20)
    tried = 0
    while tried < 1000:
        proof = dice.choice(true)
        altered = mutated(proof, dice)
        if altered == proof:
            continue
        tried += 1
        assert not check.proof_holds(altered, vouched), (proof, altered)


def test_altered_checkpoints_vouch_for_nothing(signed: Path, tmp_path: Path) -> None:
    """A digit, a number, a time, another key's signature: the head no longer counts."""
    lines, dice = (signed / FILE).read_text().splitlines(), random.Random(21)
    for _ in range(60):
        row = json.loads(dice.choice(lines))
        name = dice.choice(["record", "link", "root", "previous", "signature", "time", "seq"])
        row[name] = row[name] + 1 if name == "seq" else row[name][:-1] + ("0" if row[name][-1] != "0" else "1")
        assert check.heads_signed([json.dumps(row)], [public(tmp_path)]) == {}
    assert check.heads_signed(lines, ["0" * 64]) == {}


def test_the_script_alone(signed: Path, run: Run, tmp_path: Path) -> None:
    """Python in isolation and the files are enough; exit codes say what was found."""
    proof = tmp_path / "proof.json"
    proof.write_text(run("prove", signed, "--from", 6).out)
    head = run("prove", signed, "--from", 6).told

    def said(*words: object) -> tuple[int, str]:
        call = [sys.executable, "-I", "-S", str(SCRIPT), str(proof), *map(str, words)]
        done = subprocess.run(call, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    signers = ("--checkpoints", signed / FILE, "--key", public(tmp_path))
    assert said(*signers) == (0, "The proof holds.\n")
    assert said("--head", f"6:{head['early_root']}", "--head", f"23:{head['late_root']}")[0] == 0
    assert said("--head", f"6:{head['early_root']}", "--head", f"23:{'0' * 64}")[0] == 1
    assert said("--checkpoints", signed / FILE, "--key", "0" * 64)[0] == 2


@pytest.mark.parametrize(
    "words", [(), ("--content",), ("--entry", 1, "--from", 2), ("--entry", 99), ("--from", 3, "--at", 2)]
)
def test_what_cannot_be_proved_is_told(signed: Path, run: Run, words: tuple[object, ...]) -> None:
    """In one line."""
    done = run("prove", signed, *words)
    assert done.code == 2
    assert "Traceback" not in done.err


def test_a_redacted_entry_is_proved_without_words(talks: Path, run: Run) -> None:
    """Its place is shown; its words are gone."""
    from tests.cli.conftest import PLAN

    assert run("redact", talks, PLAN.id, "--by", "Ana", "--reason", "private", "--yes").code == 0
    seq = next(
        row["seq"]
        for row in map(json.loads, run("export", talks, "--format", "jsonl").out.splitlines())
        if not row["body"]
    )
    assert run("prove", talks, "--entry", seq).code == 0
    assert "redacted" in run("prove", talks, "--entry", seq, "--content").err
