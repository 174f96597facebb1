"""Make the site: python -m tools.site [FOLDER]. Any warning of the generator ends it with an error; nothing is fetched."""

import argparse
import shutil
import sys
from pathlib import Path

from sphinx.cmd.build import build_main

from tools.site.stage import ROOT, stage


def main() -> int:
    """Lay the pages out and set them; return the generator's exit code."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "site")
    folder: Path = asked.parse_args().folder
    source, to = folder.with_name(f"{folder.name}-pages"), folder
    shutil.rmtree(to, ignore_errors=True)
    stage(source)
    options = ["-W", "--keep-going", "-q", "-b", "html", "-c", str(Path(__file__).parent), "-d", f"{source}-trees"]
    code = build_main([*options, str(source), str(to)])
    if code == 0:
        print(f"{len(list(to.rglob('*.html')))} pages: open {to / 'index.html'}")
    return code


if __name__ == "__main__":
    sys.exit(main())
