"""The words of a written paper that a finding about a block is shown at."""

from cabinet_drafter.findings import Anchor
from cabinet_drafter.written_paper import Block, Table


def anchor_of(block: Block | Table) -> Anchor | None:
    """All of a paragraph; of a table, what stands in its first cell."""
    if isinstance(block, Block):
        return Anchor(order=block.order, start=0, end=len(block.text))
    inner = next((each for row in block.rows for cell in row.cells for each in cell.blocks), None)
    return None if inner is None else anchor_of(inner)
