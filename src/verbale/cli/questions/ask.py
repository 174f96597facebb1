"""`verbale ask FOLDER "…"`: a question in plain words, offline; how it was understood, lines with their words, the command that says it in full."""

from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, console, print_json, show_banner


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("question", nargs=-1, required=True, help="A question in plain words.")
@view
def command(folder: Path, question: tuple[str, ...], *, as_json: bool, **asked: Any) -> None:
    """Answer a question on a folder's talks: "who opposes night fishing limits?", "what has Arda wanted on the quota since 2024?", "who owes us an answer?".

    Parties, points, days and verbs are read as in documents. What is not understood is said; where nothing is, the words are searched for. The
    answer can be had as_json.
    """
    seen = ask_shown([folder], **asked)
    said = answers.ask(seen, " ".join(question))
    if as_json:
        print_json(said)
        return
    show_banner(seen.play.marking)
    out = console()
    if said["searched"]:
        out.print(
            f"Not understood as a question, so searched for: {' '.join(said['not_understood']) or said['question']}"
        )
        for hit in said["hits"]:
            out.print(f"  {' '.join(hit['words'].split())[:200]}")
        if not said["hits"]:
            out.print("  Nothing was found.")
        return
    out.print(f"Understood as: {said['understood_as']}.")
    if said["not_understood"]:
        out.print(f"Not understood, and left out: {', '.join(said['not_understood'])}.")
    for line in said["lines"]:
        out.print(f"- {line['text']}")
        for quote in line["quotes"][:2]:
            document = seen.play.documents.get(quote["document"])
            source = (document.title or document.name) if document is not None else ""
            out.print(f"    “{' '.join(quote['exact'].split())[:160]}” ({source})")
