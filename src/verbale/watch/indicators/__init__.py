"""The indicators, one file each: protraction p01 to p14, standstill s1 to s5. A file that lies here registers itself.

Nothing else lists them: documentation and tests enumerate `INDICATORS`.
"""

import importlib
import pkgutil
import re

from verbale.watch.registry import INDICATORS, Indicator, Judged, WatchInputs

for _module in pkgutil.iter_modules(__path__):
    if re.fullmatch(r"(p\d\d|s\d)_\w+", _module.name):
        importlib.import_module(f"{__name__}.{_module.name}")

__all__ = ["INDICATORS", "Indicator", "Judged", "WatchInputs"]
