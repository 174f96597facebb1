"""`verbale review FOLDER`: rule on drafted acts. j next, k back, a accept, e amend, r reject, q leave."""

import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from verbale.app.changes.contests import OvertakenError, contests, saw
from verbale.app.changes.sharing import own_first, share, sharers, whose
from verbale.app.changes.taking_back import take_back
from verbale.app.rulings import refuse_ungrounded, rule
from verbale.app.workspace import Workspace, open_folder
from verbale.cli.options import Mark, kept_in, reader
from verbale.cli.shown import console, print_json
from verbale.errors import OutputError, VerbaleError
from verbale.isolation import program
from verbale.model import Reader, RecordedAct, StateOfPlay
from verbale.model.encode import decode_act, encode_act

KEYS = "j next · k back · a accept · e amend · r reject · q leave"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--by", required=True, metavar="NAME", help="Who rules.")
@click.option("--accept", "accepted", multiple=True, metavar="ID", help="Accept this act without asking (repeatable).")
@click.option("--reject", "rejected", multiple=True, metavar="ID", help="Reject this act without asking (repeatable).")
@click.option(
    "--take-back", "back", multiple=True, metavar="ID", help="Take back the last ruling on this act (repeatable)."
)
@click.option("--share", metavar="NAMES", help="Share the waiting acts out among these people (ANA,BEN); '' ends it.")
@click.option("--seen", is_flag=True, help="You have seen who came second to you.")
@click.option("--reason", default="", help="Why; kept with the ruling.")
@click.option("--marking", type=Mark(), help="Of these rulings and their reason, where stricter than the act's.")
@reader
@kept_in
@click.option("--json", "as_json", is_flag=True, help="List what waits for a ruling, for machines.")
def command(folder: Path, *, by: str, as_json: bool, **asked: Any) -> None:
    """Rule on drafted acts, one by one, each with its quote in its paragraph."""
    clearance, party, reason = asked["clearance"], asked["party"], asked["reason"]
    desk = open_folder(folder, writing=not as_json, address=asked["record"])
    who, desk = desk.reader(clearance, party), desk.for_reader(clearance, party)
    done = _without_asking(desk, who, by, asked)
    if asked["seen"]:
        done.append(f"{saw(desk.record, by, who)} seen")
    people, upto = sharers(desk.record), desk.record.tail()[0]
    play = desk.view(None, None, clearance, party)
    waiting = own_first((item for item in play.told if not item.reviewed), people, by)
    second = contests(desk.record, by, who)
    for row in second if not as_json else ():
        click.echo(
            f"{row.second} wanted to {row.wanted} {row.about} at {row.at} UTC, after you: they were told. (--seen)",
            err=True,
        )
    if as_json:
        rows = [{**encode_act(item.act), "id": item.id, "for": whose(item, people) or None} for item in waiting]
        print_json({"waiting": rows, "shared_among": list(people), "came_second": [asdict(row) for row in second]})
    elif done:
        click.echo(f"{', '.join(done)}; {len(waiting)} acts wait.")
    elif not waiting:
        click.echo("No act waits for a ruling.")
    else:
        mine = [item for item in waiting if whose(item, people) in {"", by}] if by in people else waiting
        if len(mine) < len(waiting):
            click.echo(
                f"{len(mine)} of {len(waiting)} acts are yours; the others are shared out among {', '.join(people)}."
            )
        _loop(desk, play, mine, by, reason, upto)
    desk.record.close()


def _without_asking(desk: Workspace, who: Reader, by: str, asked: dict[str, Any]) -> list[str]:
    """Do what the options name, and say what was done."""
    ruled = [
        (name, verdict) for verdict, key in (("accept", "accepted"), ("reject", "rejected")) for name in asked[key]
    ]
    for act, verdict in ruled:
        rule(desk.record, act, verdict, by, asked["reason"], marking=asked["marking"], reader=who)
    for act in asked["back"]:
        take_back(desk.record, act, by, asked["reason"], reader=who)
    done = [f"{len(ruled)} rulings recorded"] if ruled else []
    done += [f"{len(asked['back'])} rulings taken back"] if asked["back"] else []
    if asked["share"] is not None:
        share(desk.record, asked["share"].split(","), by)
        done.append("shared out" if asked["share"].strip() else "no longer shared out")
    return done


def _loop(desk: Workspace, play: StateOfPlay, waiting: list[RecordedAct], by: str, reason: str, upto: int) -> None:
    place, ruled = 0, 0
    while waiting:
        place %= len(waiting)
        _show(play, waiting[place], place, len(waiting))
        key = click.getchar() if sys.stdin.isatty() else (sys.stdin.read(1) or "q")
        if key == "q":
            break
        if key in {"j", "k"}:
            place += 1 if key == "j" else -1
        elif key in {"a", "r", "e"} and _ruled(desk, waiting[place], key, by, reason, upto):
            waiting.pop(place)
            ruled += 1
    click.echo(f"{ruled} rulings recorded; {len(waiting)} acts wait.")


def _ruled(desk: Workspace, item: RecordedAct, key: str, by: str, reason: str, upto: int) -> bool:
    """Rule on an act; say whether nothing more is to be done with it. Who was quicker is told, and so are they."""
    try:
        return _ruled_now(desk, item, key, by, reason, upto)
    except OvertakenError as error:
        click.echo(f"Not ruled: {error}", err=True)
        return True


def _ruled_now(desk: Workspace, item: RecordedAct, key: str, by: str, reason: str, upto: int) -> bool:
    if key != "e":
        rule(desk.record, item.id, "accept" if key == "a" else "reject", by, reason, upto=upto)
        return True
    draft = json.dumps(encode_act(item.act), indent=2, ensure_ascii=False)
    edited = click.edit(draft, editor=_editor(), extension=".json")
    if edited is None:
        return False
    try:
        act = decode_act(json.loads(edited))
        refuse_ungrounded(desk.record, act, desk.dossier.parties, desk.dossier.people)
    except (VerbaleError, ValueError) as error:
        click.echo(f"Not amended: {error}", err=True)
        return False
    rule(desk.record, item.id, "amend", by, reason, act, upto=upto)
    return True


def _editor() -> str:
    """Return the editor of VISUAL or EDITOR where it is named in full or the system has it, else one that the system has.

    `PATH` is not asked: it may lead to a folder of documents.
    """
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    word, _, options = named.strip().partition(" ")
    found = word if Path(word).is_absolute() else program(word) if word else None
    if found is None and word:
        raise OutputError(f"The editor {word[:40]!r} is none of the system's.", "Name it in full: EDITOR=/path/to/it")
    found = found or next(
        (where for name in ("sensible-editor", "vim", "nano", "vi") if (where := program(name))), None
    )
    if found is None:
        raise OutputError("The system has no editor that is known.", "Name one in full: EDITOR=/path/to/it")
    return f"{found} {options}".strip()


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
