"""A brief of documents that were read without a model says so, to people and to machines."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from verbale.cli.questions.brief import command


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("by_rules", [True, False])
def test_by_rules_is_marked(tmp_path: Path, form: str, by_rules: bool) -> None:
    """In "What we do not know"; and only then."""
    (tmp_path / "a.txt").write_text("Wire\n2 March 2022\n\nPeru rejected the Chilean draft.\n")
    options = ["--rules-only"] if by_rules else []
    call = [str(tmp_path / "a.txt"), "--format", form, *options]
    done = CliRunner().invoke(command, call, standalone_mode=False, catch_exceptions=False)
    assert ("1 document was read by rules only" in done.stdout) == by_rules
