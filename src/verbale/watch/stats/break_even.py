"""S4, break-even: until when is talking worth it? Closed forms; every input is an analyst's, none is guessed.

Talking is worth it while λ·G > c + r·D + μ: hazard of agreement times gain, against cost per time, discounted situation and drift.
"""

import math

from verbale.errors import WatchError

SOURCE = "Optimal stopping: Davis 1983 (learned hazard); Dixit and Pindyck 1994 (drift); Cox and Miller 1965 (first passage)."


def worth_it(
    hazard: float, gain: float, cost: float, drift: float, discount: float = 0.0, situation: float = 0.0
) -> float:
    """Net value of talking one more unit of time: λG − (c + rD + μ); positive means that talking is worth it.

    Parameters
    ----------
    hazard
        Chance of agreement per unit of time, 0 or more.
    gain
        Gain of an agreement over no agreement, in units of value.
    cost, drift
        Cost of talking and worsening of the own situation, value per unit of time.
    discount
        Per unit of time, 0 or more.
    situation
        Value at stake today that is discounted (D).

    Raises
    ------
    WatchError
        For inputs that are not finite, or a negative hazard or discount.
    """
    _finite(hazard=hazard, gain=gain, cost=cost, drift=drift, discount=discount, situation=situation)
    _least(hazard=hazard, discount=discount)
    return hazard * gain - (cost + discount * situation + drift)


def t_star(gain: float, cost: float, drift: float, agreements: float, exposure: float) -> float:
    """T* = αG/(c + μ) − β: when a hazard learned as λ = α/(β + t) no longer pays for cost and drift.

    Parameters
    ----------
    gain
        Gain of an agreement over no agreement.
    cost, drift
        Value per unit of time; their sum must be positive.
    agreements, exposure
        Prior of the hazard: α agreements in β units of time, both positive.

    Returns
    -------
    float
        Units of time from the start of the talks; 0 or less: talking never pays; infinite where nothing is lost by
        waiting.

    Raises
    ------
    WatchError
        For inputs that are not finite or a prior that is not positive.

    References
    ----------
    Gamma prior on a constant hazard: no success in t lowers its mean to α/(β + t).
    """
    _finite(gain=gain, cost=cost, drift=drift, agreements=agreements, exposure=exposure)
    _positive(agreements=agreements, exposure=exposure)
    loss = cost + drift
    if loss <= 0:
        return math.inf if gain > 0 else 0.0
    return agreements * gain / loss - exposure


def shrinking(
    hazard: float,
    gain: float,
    gain_drift: float,
    cost: float,
    drift: float,
    discount: float = 0.0,
    situation: float = 0.0,
) -> float:
    """T* = (λG₀ − c − rD₀ − μ)/(λγ − rμ): when a gain that shrinks by γ per unit of time no longer pays.

    Parameters
    ----------
    hazard
        Chance of agreement per unit of time.
    gain, gain_drift
        Gain today and its loss γ per unit of time.
    cost, drift
        Value per unit of time; `drift` also moves the discounted situation D₀ − μt.
    discount, situation
        Per unit of time, and D₀.

    Returns
    -------
    float
        Units of time from today; infinite when talking pays and never stops paying, 0 when it does not pay today.

    Raises
    ------
    WatchError
        For inputs that are not finite, or a negative hazard or discount.
    """
    _finite(gain_drift=gain_drift)
    now = worth_it(hazard, gain, cost, drift, discount, situation)
    slope = hazard * gain_drift - discount * drift
    if now <= 0:
        return 0.0
    return math.inf if slope <= 0 else now / slope


def drift_threshold(drift: float, drift_sd: float, hazard: float, discount: float = 0.0) -> float:
    """y* = m/ρ + 1/β₂ with ρ = λ + r, β₂ = (m − √(m² + 2ρσ²))/σ²: how far below break-even to leave.

    The value of waiting for news makes it right to stay a little longer than break-even: y* ≤ 0 is the net flow of value
    of talking at which to leave, when that flow falls by m per unit of time with standard deviation σ.

    Parameters
    ----------
    drift
        m, by how much the net flow falls per unit of time (negative when it improves).
    drift_sd
        σ, per square root of a unit of time, positive.
    hazard, discount
        λ and r; their sum must be positive.

    Raises
    ------
    WatchError
        For inputs that are not finite, σ or λ + r not positive.

    References
    ----------
    Dixit, A. and Pindyck, R. (1994), Investment under Uncertainty, ch. 5 (arithmetic Brownian motion).
    """
    _finite(drift=drift, drift_sd=drift_sd, hazard=hazard, discount=discount)
    rate = hazard + discount
    _positive(drift_sd=drift_sd, rate=rate)
    root = math.sqrt(drift**2 + 2 * rate * drift_sd**2)
    # m/ρ + 1/β₂ = (m − √…)/(2ρ) = −σ²/(m + √…): whichever form does not cancel.
    return -(drift_sd**2) / (drift + root) if drift > 0 else (drift - root) / (2 * rate)


def first_passage(time: float, distance: float, drift: float, drift_sd: float) -> float:
    """P(T ≤ t) = Φ((mt − h)/(σ√t)) + e^{2mh/σ²} Φ((−mt − h)/(σ√t)): chance that break-even is reached by then.

    Parameters
    ----------
    time
        t, units of time from today, 0 or more.
    distance
        h, net value that is left before break-even, 0 or more.
    drift
        m, loss of it per unit of time.
    drift_sd
        σ, per square root of a unit of time, positive.

    Returns
    -------
    float
        Probability in 0–1.

    Raises
    ------
    WatchError
        For inputs that are not finite, a negative time or distance, σ not positive.

    References
    ----------
    Cox, D. R. and Miller, H. D. (1965), The Theory of Stochastic Processes, section 5.7.
    """
    _finite(time=time, distance=distance, drift=drift, drift_sd=drift_sd)
    _least(time=time, distance=distance)
    _positive(drift_sd=drift_sd)
    if distance == 0:
        return 1.0
    if time == 0:
        return 0.0
    spread = drift_sd * math.sqrt(time)
    direct = _normal((drift * time - distance) / spread)
    exponent, tail = 2 * drift * distance / drift_sd**2, (drift * time + distance) / spread
    reflected = math.exp(exponent + _log_upper(tail))
    return min(1.0, direct + reflected)


def passage_time(probability: float, distance: float, drift: float, drift_sd: float) -> float:
    """Time by which break-even is reached with a probability; infinite when that is never so likely."""
    if not 0 < probability < 1:
        raise WatchError(f"{probability:g} is not a probability between 0 and 1.", "Give for example 0.9.")
    high = 1.0
    while first_passage(high, distance, drift, drift_sd) < probability:
        high *= 2
        if high > 1e7:
            return math.inf
    low = 0.0
    while high - low > 1e-9 * high:
        middle = (low + high) / 2
        low, high = (low, middle) if first_passage(middle, distance, drift, drift_sd) >= probability else (middle, high)
    return high


def _normal(value: float) -> float:
    return 0.5 * math.erfc(-value / math.sqrt(2))


def _log_upper(value: float) -> float:
    """Ln Φ(−x), without underflow: beyond 30 by its asymptotic series."""
    if value < 30:
        return math.log(0.5 * math.erfc(value / math.sqrt(2)))
    series = 1 - 1 / value**2 + 3 / value**4
    return -0.5 * value**2 - math.log(value * math.sqrt(2 * math.pi)) + math.log(series)


def _finite(**inputs: float) -> None:
    for name, value in inputs.items():
        if not math.isfinite(value):
            raise WatchError(f"{name} is {value:g}.", "Give a finite number.")


def _least(**inputs: float) -> None:
    for name, value in inputs.items():
        if value < 0:
            raise WatchError(f"{name} is {value:g}.", "Give 0 or more.")


def _positive(**inputs: float) -> None:
    for name, value in inputs.items():
        if value <= 0:
            raise WatchError(f"{name} is {value:g}.", "Give a positive number.")
