"""What stands over a predicate, up to the root: whether it is told, denied, asked, wished or supposed, and by whom."""

from verbale.reading.syntax.scope.above import operators_above
from verbale.reading.syntax.scope.operator import Operator

__all__ = ["Operator", "operators_above"]
