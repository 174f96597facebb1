"""`verbale review FOLDER`: rule on drafted acts. j next, k back, a accept, e amend, r reject, q leave."""

import json
import sys
from pathlib import Path

import click

from verbale.app.changes.taking_back import take_back
from verbale.app.rulings import refuse_ungrounded, rule
from verbale.app.workspace import Workspace, open_folder
from verbale.cli.options import Mark, kept_in, reader
from verbale.cli.shown import console, print_json
from verbale.errors import VerbaleError
from verbale.model import Marking, RecordedAct, StateOfPlay
from verbale.model.encode import decode_act, encode_act

KEYS = "j next · k back · a accept · e amend · r reject · q leave"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--by", required=True, metavar="NAME", help="Who rules.")
@click.option("--accept", "accepted", multiple=True, metavar="ID", help="Accept this act without asking (repeatable).")
@click.option("--reject", "rejected", multiple=True, metavar="ID", help="Reject this act without asking (repeatable).")
@click.option(
    "--take-back", "back", multiple=True, metavar="ID", help="Take back the last ruling on this act (repeatable)."
)
@click.option("--reason", default="", help="Why; kept with the ruling.")
@click.option("--marking", type=Mark(), help="Of these rulings and their reason, where stricter than the act's.")
@reader
@kept_in
@click.option("--json", "as_json", is_flag=True, help="List what waits for a ruling, for machines.")
def command(  # noqa: PLR0913, PLR0917  # options of its own and of every reader
    folder: Path,
    by: str,
    accepted: tuple[str, ...],
    rejected: tuple[str, ...],
    back: tuple[str, ...],
    reason: str,
    marking: Marking | None,
    party: str | None,
    clearance: Marking | None,
    record: str | None,
    *,
    as_json: bool,
) -> None:
    """Rule on drafted acts, one by one, each with its quote in its paragraph."""
    desk = open_folder(folder, writing=not as_json, address=record)
    who, desk = desk.reader(clearance, party), desk.for_reader(clearance, party)
    for act, verdict in (*((name, "accept") for name in accepted), *((name, "reject") for name in rejected)):
        rule(desk.record, act, verdict, by, reason, marking=marking, reader=who)
    for act in back:
        take_back(desk.record, act, by, reason, reader=who)
    play = desk.view(None, None, clearance, party)
    waiting = [item for item in play.told if not item.reviewed]
    if as_json:
        print_json({"waiting": [{**encode_act(item.act), "id": item.id} for item in waiting]})
    elif accepted or rejected or back:
        done = [f"{len(accepted) + len(rejected)} rulings recorded"] if accepted or rejected else []
        done += [f"{len(back)} rulings taken back"] if back else []
        click.echo(f"{', '.join(done)}; {len(waiting)} acts wait.")
    elif not waiting:
        click.echo("No act waits for a ruling.")
    else:
        _loop(desk, play, waiting, by)
    desk.record.close()


def _loop(desk: Workspace, play: StateOfPlay, waiting: list[RecordedAct], by: str) -> None:
    place, ruled = 0, 0
    while waiting:
        place %= len(waiting)
        _show(play, waiting[place], place, len(waiting))
        key = click.getchar() if sys.stdin.isatty() else (sys.stdin.read(1) or "q")
        if key == "q":
            break
        if key in {"j", "k"}:
            place += 1 if key == "j" else -1
        elif key in {"a", "r", "e"} and _ruled(desk, waiting[place], key, by):
            waiting.pop(place)
            ruled += 1
    click.echo(f"{ruled} rulings recorded; {len(waiting)} acts wait.")


def _ruled(desk: Workspace, item: RecordedAct, key: str, by: str) -> bool:
    if key != "e":
        rule(desk.record, item.id, "accept" if key == "a" else "reject", by)
        return True
    edited = click.edit(json.dumps(encode_act(item.act), indent=2, ensure_ascii=False), extension=".json")
    if edited is None:
        return False
    try:
        act = decode_act(json.loads(edited))
        refuse_ungrounded(desk.record, act, desk.dossier.parties, desk.dossier.people)
    except (VerbaleError, ValueError) as error:
        click.echo(f"Not amended: {error}", err=True)
        return False
    rule(desk.record, item.id, "amend", by, amended=act)
    return True


def _show(play: StateOfPlay, item: RecordedAct, place: int, count: int) -> None:
    from rich.text import Text  # heavy

    act, quote = item.act, item.act.evidence[0]
    text = play.documents[quote.document].text
    start = text.rfind("\n\n", 0, quote.start) + 2 if "\n\n" in text[: quote.start] else 0
    end = text.find("\n\n", quote.end)
    end = len(text) if end < 0 else end
    out = console()
    out.print(f"\n{place + 1} of {count} · {item.id} · {act.rule} · {act.confidence:.2f}", highlight=False)
    names = f"{act.kind}: {', '.join(act.actors) or 'nobody named'} → {', '.join(act.addressees) or 'nobody named'}"
    detail = [
        ", ".join(act.points) or act.topic,
        str(act.polarity or ""),
        str(act.modality),
        str(act.when or "no date"),
    ]
    out.print(Text(" · ".join([names, *(part for part in detail if part)]), style="bold"))
    shown = Text(text[start : quote.start])
    shown.append(quote.exact, style="underline")
    shown.append(text[quote.end : end])
    out.print(shown)
    out.print(KEYS, highlight=False)
