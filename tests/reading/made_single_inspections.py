"""Makes reports in the forms the Single Inspection Framework had between 2013 and 2018, about a made-up council."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from textwrap import wrap

from printed_pdf import Words, pdf

_TOP, _FOOT, _LEFT = 736.0, 60.0, 71.0
_LINE, _BETWEEN_BULLETS, _BETWEEN_PARAGRAPHS = 14.5, 20.5, 26.5


@dataclass(frozen=True)
class Block:
    """What stands together: its mark and words, how far in, its size and weight, and the space above it."""

    text: str
    mark: str = ""
    indent: float = 0
    hang: float = 0
    size: float = 12
    bold: bool = False
    above: float = _BETWEEN_PARAGRAPHS
    beside: tuple[str, ...] = ()
    new_page: bool = False


def heading(text: str, size: float = 14, *, beside: Sequence[str] = (), new_page: bool = False) -> Block:
    return Block(text, size=size, bold=True, beside=tuple(beside), new_page=new_page)


def numbered(number: int | str, text: str) -> Block:
    return Block(text, mark=f"{number}. ", hang=28)


def bullet(text: str, indent: float = 0) -> Block:
    return Block(text, mark="• ", indent=indent, hang=18, above=_BETWEEN_BULLETS)


def plain(text: str) -> Block:
    return Block(text)


def front_page(overall: str, board: str = "", *, grade: str = "Requires improvement") -> list[Words]:
    """A front page; every judgement of the table has one grade."""
    rows = (
        "1. Children who need help and protection",
        "2. Children looked after and achieving permanence",
        "2.1 Adoption performance",
        "2.2 Experiences and progress of care leavers",
        "3. Leadership, management and governance",
    )
    words = [
        Words(71, 716, "Alderbrook Borough Council", 26),
        Words(71, 691, "Inspection of services for children in need of help and", 14, bold=True),
        Words(71, 674, "protection, children looked after and care leavers", 14, bold=True),
        Words(71, 611, "Inspection date: 23 January to 16 February 2017", 14),
        Words(71, 588, "Report published: 7 April 2017", 14),
        Words(71, 540, overall, 14, bold=True),
        *(Words(77, 500 - 27 * place, label) for place, label in enumerate(rows)),
        *(Words(394, 500 - 27 * place, grade) for place in range(len(rows))),
    ]
    return [*words, Words(71, 330, board, 14)] if board else words


def single_inspection(front: Sequence[Words], *body: Block) -> bytes:
    """The PDF of a report: its front page, then the body laid out from page 2 on, with page numbers."""
    pages: list[list[Words]] = [list(front), []]
    y = _TOP
    for block in body:
        y -= block.above if pages[-1] else 0
        if block.new_page and pages[-1]:
            pages, y = [*pages, []], _TOP
        width = int((460 - block.indent - block.hang) / block.size * 2)
        lines = wrap(block.text, width, break_on_hyphens=False)
        for place, line in enumerate(lines):
            if y < _FOOT:
                pages, y = [*pages, []], _TOP
            first = Words(_LEFT + block.indent, y, (block.mark + line), block.size, block.bold)
            pages[-1].append(first if place == 0 else replace(first, x=first.x + block.hang, text=line))
            y -= _LINE if place < len(lines) - 1 else 0
        for place, grade in enumerate(block.beside):
            pages[-1].append(Words(390, y + _LINE * (len(block.beside) - 1 - place), grade, block.size, block.bold))
    numbers = [Words(515, 30, str(place), 20) for place in range(1, len(pages) + 1)]
    return pdf(*([*page, number] for page, number in zip(pages, numbers, strict=True)))
