"""The cells of the matrix as values: what each side wants, how it answers the others, how it moved. Pure functions of acts and debts."""

from verbale.state.cells.build import matrix_cells

__all__ = ["matrix_cells"]
