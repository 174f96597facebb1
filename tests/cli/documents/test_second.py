"""`verbale second`: off until a model is named; previews send nothing; refusals are told in a table."""

from pathlib import Path

import pytest

pytest.importorskip("httpx", reason="the second reader needs the extra `second`")

from benchmarks.second.scripted import Scripted, serving
from tests.cli.conftest import Run

ROW = '\n[[second_reader]]\naddress = "{0}"\nmodel = "small"\n{1}'


def test_it_is_off_until_a_model_is_named(talks: Path, run: Run) -> None:
    """A preview says so, too."""
    done = run("second", talks)
    assert (done.code, "is off" in done.err, "verbale set FOLDER second_reader" in done.err) == (2, True, True)
    assert "is off" in run("second", talks, "--preview").out


def test_a_run_and_its_preview(talks: Path, run: Run) -> None:
    """What would be sent, then what came of it."""
    scripted = Scripted({})
    with serving(scripted, [b'{"choices": [{"message": {"content": "no JSON"}}]}']) as address:
        with (talks / "dossier.toml").open("a") as file:
            file.write(ROW.format(address, ""))
        told = run("second", talks, "--preview", "--json").told
        assert (told["passages"], told["withheld"]) == (2, 0)
        assert scripted.asked == []
        done = run("second", talks)
        assert "refused, the answer is no JSON: 1" in done.out
        assert len(scripted.asked) == 1
        assert run("second", talks, "--json").told["kept"] == 2


def test_a_hosted_model_needs_a_marking(talks: Path, run: Run) -> None:
    """Said in the settings, and refused otherwise."""
    with (talks / "dossier.toml").open("a") as file:
        file.write(ROW.format("https://models.example/v1", ""))
    done = run("second", talks)
    assert (done.code, "nothing says what may be sent there" in done.err) == (2, True)


def test_a_server_that_answers_nothing_is_no_success(talks: Path, run: Run) -> None:
    """What failed is said, and the exit code says so too."""
    with serving(Scripted({})) as address, (talks / "dossier.toml").open("a") as file:
        file.write(ROW.format(address, ""))
    done = run("second", talks)
    assert (done.code, "does not answer" in done.out) == (1, True)
