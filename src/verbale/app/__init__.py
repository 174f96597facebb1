"""What a person can do, once: open, read in, ask, rule, publish. Command line and desk are two doors over it.

The names here are loaded when they are used, so that a door that opens no record does not load the database.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from verbale.app.ingest import Added, add_document, add_files
    from verbale.app.workspace import Workspace, open_folder, open_paths

__all__ = ["Added", "Workspace", "add_document", "add_files", "open_folder", "open_paths"]


def __getattr__(name: str) -> Any:  # a class or a function
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from verbale.app import ingest, workspace  # the database

    return getattr(ingest if hasattr(ingest, name) else workspace, name)
