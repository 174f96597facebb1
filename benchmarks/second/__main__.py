"""Print what the second reader comes to: `python -m benchmarks.second` (the injection corpus; and both readers on articles, where the data are).

Exit code 1 where a passage of the corpus has an effect.
"""

import sys

from benchmarks.second import articles, effects


def main() -> int:
    """Print the figures."""
    found = effects.effects()
    print(effects.table(found))
    if articles.folder().is_dir():
        print(f"\n{articles.table(articles.articles())}")
    else:
        print(f"\nThe articles are not there: {articles.folder()}")
    return 1 if found.passed else 0


if __name__ == "__main__":
    sys.exit(main())
