"""Say what of PDF and Word files not everybody can read: python -m tools.access FILE…; exit code 1 where a fault is found."""

import sys
from pathlib import Path

from tools.access import pdf, word


def main(names: list[str]) -> int:
    """Check each file by its ending."""
    told = [
        f"{name}: {fault}"
        for name in names
        for fault in (pdf.faults(Path(name)) if name.endswith(".pdf") else word.faults(Path(name)))
    ]
    print("\n".join(told) or f"{len(names)} files: nothing found")
    return int(bool(told))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
