"""The sealed documents and sentences: totals alone. What is in them is not to be seen, or they are sealed no longer.

`python -m benchmarks.reading.sealed [FOLDER]`.
"""

import json
import sys
from pathlib import Path

from benchmarks.reading.gold import Score, document_score, sentence_score
from benchmarks.reading.shares import figures, line
from benchmarks.reading.told import reading_of

HERE = Path(__file__).with_name("sealed")


def default() -> Path:
    """Return the folder of the sealed set."""
    return HERE


def documents(folder: Path) -> Score:
    """Score the documents."""
    total = Score()
    for path in sorted((folder / "documents").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (path.parent / gold["file"]).read_text(encoding="utf-8")
        total.add(document_score(reading_of(text, gold["file"]), gold))
    return total


def sentences(folder: Path) -> Score:
    """Score the sentences; a set of documents alone has none."""
    if not (folder / "sentences.json").is_file():
        return Score()
    data = json.loads((folder / "sentences.json").read_text(encoding="utf-8"))
    total = Score()
    for item in data["sentences"]:
        total.add(sentence_score(reading_of(f"{data['head']}{item['text']}\n"), item))
    return total


def run(path: Path | None = None) -> dict[str, float]:
    """Return the totals for machines."""
    folder = path or default()
    whole, single = documents(folder), sentences(folder)
    return {
        **figures("recall", whole.found, whole.wanted),
        **figures("strict", whole.right, whole.wanted),
        **figures("asserted_right", whole.fitting, whole.asserted - whole.elsewhere),
        "asserted_elsewhere": whole.elsewhere,
        "never": whole.never,
        **figures("sentences_found", single.found, single.wanted),
        **figures("sentences_right", single.right, single.wanted),
        **figures("sentences_asserted_right", single.fitting, single.asserted),
        "sentences_never": single.never,
    }


def main(arguments: list[str]) -> int:
    """Print the totals."""
    folder = Path(arguments[0]) if arguments else default()
    whole, single = documents(folder), sentences(folder)
    print(f"{'sealed set':34}  share  95 % interval         n")
    print(line("documents: recall", whole.found, whole.wanted))
    print(line("documents: strict", whole.right, whole.wanted))
    print(
        line(
            "documents: asserted, right by gold",
            whole.fitting,
            whole.asserted - whole.elsewhere,
            f"{whole.elsewhere} elsewhere",
        )
    )
    print(f"{'documents: never':34} {whole.never:6}")
    print(line("sentences: found", single.found, single.wanted))
    print(line("sentences: right", single.right, single.wanted))
    print(line("sentences: asserted, right by gold", single.fitting, single.asserted))
    print(f"{'sentences: never':34} {single.never:6}")
    return int(bool(whole.never + single.never))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
