"""`python -m benchmarks.run`: every benchmark of the house, one after the other, each as its own process."""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def names() -> list[str]:
    """Return the modules of this folder that can be run, by name."""
    files = [path.stem for path in HERE.glob("*.py") if path.stem not in {"run", "compare", "__init__"}]
    packages = [path.parent.name for path in HERE.glob("*/__main__.py")]
    return sorted(files + packages)


def main() -> int:
    """Run them all; the exit code is that of the worst."""
    worst = 0
    for name in names():
        print(f"\n== {name} ==", flush=True)
        worst = max(worst, subprocess.run([sys.executable, "-m", f"benchmarks.{name}"], check=False).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
