"""`verbale serve FOLDER`: the desk, on this machine; elsewhere only for people who sign in."""

import getpass
import socket
from pathlib import Path

import click

from verbale.cli.options import kept_in
from verbale.errors import OutputError

MOST_AT_ONCE = 400  # connections; who comes after is told to try again
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), help="The dossier's folder.")
@click.option(
    "--host", default="127.0.0.1", show_default=True, help="Address to listen on; other than loopback needs accounts."
)
@click.option("--port", default=8020, show_default=True, type=click.IntRange(0, 65535), help="0 for any that is free.")
@click.option("--name", "names", multiple=True, help="Host name under which people reach it, when not loopback.")
@click.option("--as", "user", default="", help="Whose rulings they are where nobody signs in (default: you).")
@click.option("--sign-in", is_flag=True, help="Ask for sign-in on loopback as well.")
@kept_in
def command(
    folder: Path, host: str, port: int, names: tuple[str, ...], user: str, record: str | None, *, sign_in: bool
) -> None:
    """Serve the pages of FOLDER, which may be empty to begin with."""
    try:
        import uvicorn  # an extra

        from verbale.web.app import PROTOCOL, make_app
    except ImportError as error:
        raise OutputError(
            f"The desk needs {error.name}, which is not installed.", "Install it: pip install 'verbale[desk]'"
        ) from error
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder} cannot be made: {error.strerror}.", "Choose another folder.") from error
    required = sign_in or host not in LOOPBACK
    if required:
        _check_accounts(folder, record)
    app = make_app(folder, address=record, hosts=LOOPBACK | {host, *names}, user=user or _me(), sign_in=required)
    listening = _listen(host, port)
    shown = f"[{host}]" if ":" in host else host
    click.echo(f"The desk of {folder} is at http://{shown}:{listening.getsockname()[1]}/ (end it with Ctrl-C)")
    config = uvicorn.Config(
        app, log_level="warning", access_log=False, server_header=False, timeout_graceful_shutdown=3,
        http=PROTOCOL, limit_concurrency=MOST_AT_ONCE,
    )  # fmt: skip
    uvicorn.Server(config).run(sockets=[listening])


def _check_accounts(folder: Path, record: str | None) -> None:
    """Refuse to let others in where nobody has an account."""
    from verbale.app.accounts import Accounts
    from verbale.app.workspace import open_folder

    desk = open_folder(folder, writing=True, address=record)
    try:
        if not Accounts(desk.record.engine).names():
            raise OutputError(
                "The desk listens beyond this machine only for people with an account, and there is none.",
                f"Add one: verbale account add {folder} NAME --clearance TLP:GREEN",
            )
    finally:
        desk.record.close()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()  # whoever is told the address may ask at once
    except OSError as error:
        listening.close()
        raise OutputError(
            f"{host}, port {port}, cannot be listened on: {error.strerror}.", "Choose another with --port."
        ) from error
    return listening


def _me() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "desk"
