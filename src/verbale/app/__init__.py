"""What a person can do, once: open, read in, ask, rule, publish. Command line and desk are two doors over it."""

from verbale.app.ingest import Added, add_document, add_files
from verbale.app.workspace import Workspace, open_folder, open_paths

__all__ = ["Added", "Workspace", "add_document", "add_files", "open_folder", "open_paths"]
