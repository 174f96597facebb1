"""Kept parses: what is at hand is not parsed again, and without anything to parse no parser is loaded."""

import json
import subprocess
import sys
from pathlib import Path

from verbale.reading.syntax.kept import Kept

TEXT = "Wire\n2 March 2022\n\nPeru rejected the Chilean proposal on fisheries. Chile criticised the decision.\n"
SECOND = """
import json, pathlib, sys
from verbale.reading import load_bytes, read
from verbale.reading.syntax.kept import Kept
file = pathlib.Path(sys.argv[1])
kept = Kept(json.loads(file.read_text()) if file.exists() else {})
reading = read(load_bytes(sys.argv[2].encode(), "a.txt"), cache=kept)
file.write_text(json.dumps(kept.used))
print(json.dumps(["spacy" in sys.modules, [act.id for act in reading.acts]]))
"""


def test_only_what_is_used_is_kept_again() -> None:
    """Rows that nobody asks for any more go."""
    kept = Kept({"old": "[]", "same": "[1]"})
    assert kept.get(["same", "new"]) == {"same": "[1]"}
    kept.put({"new": "[2]"})
    assert kept.get(["new"]) == {"new": "[2]"}
    assert kept.used == {"same": "[1]", "new": "[2]"}


def test_a_second_reading_loads_no_parser(tmp_path: Path) -> None:
    """The same acts, without spaCy; a text with another sentence loads it again."""

    def run(text: str) -> tuple[bool, list[str]]:
        call = [sys.executable, "-c", SECOND, str(tmp_path / "kept.json"), text]
        loaded, acts = json.loads(subprocess.run(call, capture_output=True, check=True).stdout)
        return bool(loaded), acts

    first, second = run(TEXT), run(TEXT)
    assert (first[0], second[0]) == (True, False)
    assert first[1] == second[1] != []
    assert run(TEXT + "Bolivia welcomed the decision.\n")[0]
