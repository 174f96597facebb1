"""Put manual pages and completions into the wheel where `make wheel` has made them; a wheel without them works all the same."""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Share(BuildHookInterface):  # type: ignore[type-arg]  # the tool's own generic is not needed
    """Adds `build/share` as the data below a prefix."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folder, unless the tree itself is installed for development."""
        made = Path(self.root) / "build" / "share"
        if version == "standard" and made.is_dir():
            build_data["shared_data"][str(made)] = "share"
