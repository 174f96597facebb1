"""`verbale mcp FOLDER`: assistants answered over the Model Context Protocol, read-only unless drafts are allowed."""

import getpass
import socket
from pathlib import Path
from typing import Any

import click

from verbale.cli.options import kept_in, reader
from verbale.errors import OutputError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), help="The dossier's folder.")
@click.option("--http", "port", type=click.IntRange(0, 65535), help="Serve HTTP on this port of 127.0.0.1 (0: any that is free) instead of standard input and output.")  # fmt: skip
@click.option("--propose", "proposing", is_flag=True, help="Allow drafts, which go into the review queue through the gate.")  # fmt: skip
@click.option("--as", "user", default="", help="On whose behalf, for the audit (default: you).")
@reader
@kept_in
def command(folder: Path, **asked: Any) -> None:
    """Answer assistants on FOLDER. Without --clearance they see what the most open marking shows, and nothing else."""
    try:
        from verbale.assistants.door import open_door  # an extra
        from verbale.assistants.server import http_app, serve_stdio
    except ImportError as error:
        raise OutputError(
            f"Assistants need {error.name}, which is not installed.", "Install it: pip install 'verbale[mcp]'"
        ) from error
    from verbale.app.workspace_cache import WorkspaceCache  # the database

    office = WorkspaceCache(folder, asked["record"])
    port: int | None = asked["port"]
    try:
        door = open_door(
            office, asked["clearance"], asked["party"] or "", asked["user"] or _me(), proposing=asked["proposing"]
        )
        own = office.desk().dossier.marking
        if not own.visible_to(door.clearance, door.party or None):
            click.echo(f"Assistants see what {door.clearance} may see; the dossier itself is marked {own} (--clearance {own}).", err=True)  # fmt: skip
        if port is None:
            serve_stdio(door)
            return
        import uvicorn  # comes with the SDK

        listening = _listen(port)
        click.echo(f"Assistants: http://127.0.0.1:{listening.getsockname()[1]}/mcp (end it with Ctrl-C)")
        config = uvicorn.Config(http_app(door), log_level="warning", access_log=False, server_header=False)
        uvicorn.Server(config).run(sockets=[listening])
    finally:
        office.close()


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(("127.0.0.1", port))
        listening.listen()
    except OSError as error:
        listening.close()
        raise OutputError(f"Port {port} cannot be listened on: {error.strerror}.", "Choose another.") from error
    return listening


def _me() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "nobody named"
