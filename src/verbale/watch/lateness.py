"""P2, lateness: clock time over the time allowed, else over the 90th percentile of the comparison class. A fact."""

from verbale.errors import WatchError
from verbale.watch.silence import check_time

SOURCE = (
    "Ratio of clock time to the agreed time, or to the 90th percentile of the comparison class (Kaplan and Meier 1958)."
)


def lateness(elapsed: float, deadline: float | None, percentile90: float | None = None) -> float | None:
    """How late an answer is.

    Parameters
    ----------
    elapsed
        Clock time without an answer, 0 or more.
    deadline
        Time allowed, in the same unit; ``None`` without one.
    percentile90
        Of the comparison class; used only where there is no deadline.

    Returns
    -------
    float or None
        Above 1 is late; ``None`` when there is nothing to compare with.

    Raises
    ------
    WatchError
        For a negative time, or a time allowed that is not positive.
    """
    check_time(elapsed, "The elapsed time")
    allowed = deadline if deadline is not None else percentile90
    if allowed is None:
        return None
    if not allowed > 0:
        raise WatchError(f"The time allowed is {allowed:g}.", "Give a positive time.")
    return elapsed / allowed
