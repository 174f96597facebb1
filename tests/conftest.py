"""Settings of all tests: the drawn examples are the same on every run and machine, so that a red run means a change.

No example is timed. `pytest --hypothesis-profile=drawn` draws new examples.
"""

from hypothesis import HealthCheck, settings

UNTIMED = settings(deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("drawn", UNTIMED)
settings.register_profile("same", UNTIMED, derandomize=True)
settings.load_profile("same")
