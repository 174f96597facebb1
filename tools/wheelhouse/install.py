"""Install Verbale from the folder in which this file lies, without a network: python3 install.py [FOLDER].

It makes a place of its own (~/.local/share/verbale unless FOLDER is given), installs what lies here, each file held to its hash, and puts the command into
~/.local/bin where no FOLDER was given. Nothing else of the machine is changed. It needs Python alone, of the version for which the folder was filled.
"""

import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main(arguments: list[str]) -> int:
    """Install into a folder; return the exit code."""
    place = Path(arguments[0]) if arguments else Path.home() / ".local" / "share" / "verbale"
    wheels = list(HERE.glob("verbale-*.whl"))
    if len(wheels) != 1:
        print(f"{HERE} holds {len(wheels)} wheels of Verbale: it must be one.", file=sys.stderr)
        return 2
    venv.create(place, with_pip=True, clear=True)
    programs = place / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [str(programs / "python"), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-index"]
    steps = (
        ["--find-links", str(HERE), "--require-hashes", "-r", str(HERE / "requirements.txt")],
        ["--no-deps", str(wheels[0])],
    )
    for step in steps:
        done = subprocess.run([*pip, *step], check=False)
        if done.returncode:
            print("Nothing was changed outside of", place, file=sys.stderr)
            return 2
    command = programs / "verbale"
    if not arguments and sys.platform != "win32":
        shown = Path.home() / ".local" / "bin" / "verbale"
        shown.parent.mkdir(parents=True, exist_ok=True)
        shown.unlink(missing_ok=True)
        shown.symlink_to(command)
        command = shown
    print(f"Installed. Try: {command} demo")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
