"""`python -m verbale` is the command `verbale`. For `-m` Python puts the working folder first on its path: it leaves before anything is imported."""

import sys


def run() -> None:
    """Take the working folder off the path, unless we were found in it, and run the command.

    With `-P` or PYTHONSAFEPATH Python has not put it there.
    """
    if not sys.flags.safe_path and sys.path and not __file__.startswith(f"{sys.path[0]}/verbale/"):
        del sys.path[0]
    from verbale.cli import main  # only now: what lies in the working folder is no module of ours

    main()


run()
