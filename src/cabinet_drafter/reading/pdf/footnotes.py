"""The footnotes of a document as passages, apart from the text that they stand below."""

from cabinet_drafter.inspection import Passage
from cabinet_drafter.reading.pdf.blocks import Block, passage
from cabinet_drafter.reading.pdf.printed_page import PrintedPages
from cabinet_drafter.reading.pdf.running_matter import footnote_number


def read_footnotes(printed: PrintedPages) -> tuple[Passage, ...]:
    """Every footnote in order, without its number, its lines joined; one that runs over the page's end is whole."""
    blocks: list[Block] = []
    for page in printed.pages:
        for line in page.footnotes:
            number = footnote_number(line, printed.body_size)
            if number or not blocks:
                blocks.append(Block())
            blocks[-1].add(line, line.text[len(number) :])
    return tuple(passage(block) for block in blocks)
