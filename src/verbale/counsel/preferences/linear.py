"""Linear programmes over a party's constraints, by HiGHS through scipy, which is loaded when the first one is solved."""

from typing import Any

import numpy as np

from verbale.counsel.preferences.statements import Floats, Rows
from verbale.errors import CounselError


def solve(rows: Rows, goal: Floats, keep: np.ndarray | None = None) -> float | None:
    """Return the smallest value of goal · x, ``None`` when nothing satisfies the constraints.

    Parameters
    ----------
    keep
        Which rows of `more` to use; all without it.
    """
    more, most = (rows.more, rows.most) if keep is None else (rows.more[keep], rows.most[keep])
    result = _program(goal, more, most, rows.equal, rows.level)
    return None if result.status == 2 else float(result.fun)  # infeasible, in scipy's terms


def centre(inner: Floats, room: Floats) -> tuple[Floats, float]:
    """Return the middle of the largest ball within inner · y ≤ room, and its radius, 1 at most."""
    length = np.linalg.norm(inner, axis=1)
    goal = np.zeros(inner.shape[1] + 1)
    goal[-1] = -1.0
    more = np.concatenate((np.concatenate((inner, length[:, None]), axis=1), -goal[None, :]))
    result = _program(goal, more, np.concatenate((room, [1.0])), None, None)
    return np.asarray(result.x[:-1]), float(result.x[-1])


def _program(goal: Floats, more: Floats, most: Floats, equal: Floats | None, level: Floats | None) -> Any:  # scipy's
    try:
        from scipy.optimize import linprog  # heavy, and only partial preferences need it
    except ImportError as error:
        raise CounselError("Preferences in words need scipy.", "Install it: pip install 'verbale[counsel]'.") from error
    result = linprog(goal, A_ub=more, b_ub=most, A_eq=equal, b_eq=level, bounds=(None, None), method="highs")
    if result.status not in (0, 2):
        raise CounselError(
            f"The linear programme was not solved: {result.message}", "Report the preferences as they are."
        )
    return result
