"""`verbale second FOLDER`: the second reader, a language model behind the gate; off until the settings name one."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from verbale.app.workspace import Workspace, open_folder
from verbale.cli.options import kept_in
from verbale.cli.shown import print_json
from verbale.dossier.settings import SecondReader
from verbale.errors import DossierError, OutputError

_ON = "verbale set FOLDER second_reader --new address=http://127.0.0.1:8080/v1 model=NAME --by NAME"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), help="The dossier's folder.")
@click.option("--document", "documents", multiple=True, metavar="ID", help="Only this document (repeatable).")
@click.option("--passages", type=click.IntRange(0), default=0, help="Ask about at most so many passages (0: all).")
@click.option("--tokens", type=click.IntRange(0), default=0, help="Use at most about so many tokens.")
@click.option("--cost", type=click.FloatRange(0), default=0.0, help="Spend at most about so much, by the prices of the settings.")  # fmt: skip
@click.option("--preview", is_flag=True, help="Say what would be asked and what would be withheld; nothing is sent.")
@click.option("--allow", "allowed", multiple=True, metavar="ADDRESS", help="A private address that the server may have (repeatable).")  # fmt: skip
@kept_in
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def command(folder: Path, **asked: Any) -> None:
    """Have a language model draft acts, passage by passage. What passes the gate waits in the queue, unsure."""
    preview, as_json = asked["preview"], asked["as_json"]
    desk = open_folder(folder, writing=True, address=asked["record"])
    try:
        if not desk.dossier.second_readers and preview:
            click.echo(f"The second reader is off: no language model is named. Turn it on: {_ON}")
            return
        if not desk.dossier.second_readers:
            raise DossierError("The second reader is off: no language model is named.", f"Turn it on: {_ON}")
        settings = desk.dossier.second_readers[0]
        told = _previewed(desk, settings) if preview else _run(desk, settings, asked, shown=not as_json)
    finally:
        desk.record.close()
    if as_json:
        print_json(told)
    else:
        _show(told)
    if told.get("failed"):
        raise SystemExit(1)  # some passages were not asked about


def _show(told: dict[str, Any]) -> None:
    for name, value in told.items():
        if isinstance(value, dict):
            for reason, number in value.items():
                click.echo(f"refused, {reason}: {number}")
        elif value not in ("", 0, 0.0):
            click.echo(f"{name.replace('_', ' ')}: {value}")


def _previewed(desk: Workspace, settings: SecondReader) -> dict[str, Any]:
    from verbale.app.second.endpoint import check_settings, may_be_sent
    from verbale.reading.second.passages import passages

    check_settings(settings)
    rows = [(document, list(passages(document))) for document in desk.view().documents.values()]
    sent = [one for document, found in rows if may_be_sent(settings, document.marking) for one in found]
    every = sum(len(found) for _, found in rows)
    return {
        "address": settings.address, "model": settings.model, "upto": settings.upto or "everything (this machine)",
        "passages": len(sent), "withheld": every - len(sent), "characters": sum(len(one.text) for one in sent),
    }  # fmt: skip


def _run(desk: Workspace, settings: SecondReader, asked: dict[str, Any], *, shown: bool) -> dict[str, Any]:
    try:
        import httpx

        from verbale.app.second.endpoint import Endpoint, check_settings
        from verbale.app.second.run import Budget, SecondRun
        from verbale.net.addresses import Allowed
        from verbale.net.fetch import Network
    except ImportError as error:
        raise OutputError(
            f"The second reader needs {error.name}, which is not installed.",
            "Install it: pip install 'verbale[second]'",
        ) from error
    del httpx  # an extra, named before anything is read
    check_settings(settings)
    endpoint = Endpoint(settings, Network(Allowed.of(asked["allowed"])))
    budget = Budget(asked["passages"], asked["tokens"], asked["cost"])
    ran = SecondRun(desk, settings, endpoint, budget, _progress() if shown else None)
    return ran.run(_named(desk, asked["documents"])).told()


def _named(desk: Workspace, names: tuple[str, ...]) -> frozenset[str]:
    from verbale.app.rulings import document

    return frozenset(document(desk.record, name).id for name in names)


def _progress() -> Callable[[Any], None] | None:
    """Return what shows on a terminal how far the run has come, and what it cost so far."""
    if not sys.stderr.isatty():
        return None

    def shown(ran: Any) -> None:
        line = (
            f"\rpassage {ran.passages}: {len(ran.drafts)} drafts, {sum(ran.refused.values())} refused, {ran.cost:.4f}"
        )
        click.echo(line, nl=False, err=True)

    return shown
