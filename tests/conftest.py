"""Settings of all tests: on a clean machine the drawn examples are the same on every run, so that a red run means a change."""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None, print_blob=True)
if os.environ.get("CI"):
    settings.load_profile("same")
