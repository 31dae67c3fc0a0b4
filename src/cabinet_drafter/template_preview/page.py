"""A written paper as a web page: headings, numbers as Word shows them, lists, tables, quotations, comments."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from typing import Final

from cabinet_drafter.written_paper import Block, Row, Run, Table, WrittenPaper

STYLE: Final = """
body { font: 1rem/1.5 Arial, Helvetica, sans-serif; color: #1d1d1d; background: #f3f2f1; margin: 0; }
main { max-width: 48rem; margin: 1.5rem auto; padding: 2.5rem 3rem; background: #fff; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.6em 0 .5em; }
table { border-collapse: collapse; margin: 1rem 0; width: 100%; }
th, td { border: 1px solid #767676; padding: .35rem .6rem; text-align: left; vertical-align: top; }
th { background: #eef1f6; }
td p, th p { margin: 0; }
.number { display: inline-block; min-width: 2.6rem; }
.quote { border-left: 4px solid #1f3864; margin: .8rem 0 .8rem 2.6rem; padding-left: 1rem; }
mark { background: #ffe9a8; color: #6b1200; font-weight: bold; padding: 0 .15em; }
aside { border: 1px solid #b1b4b6; padding: .5rem 1rem; margin: 1rem 0; font-size: .9rem; }
a { color: #0b4f9e; }
"""
_MISSING: Final = "missing input"
_BULLET: Final = "•"
_DEEPEST: Final = 6


def page_of(paper: WrittenPaper, title: str) -> str:
    """The whole page, in itself: no script, nothing fetched.

    Args:
        paper: the paper as read back from its Word file.
        title: what the page shows.
    """
    body = [block for block in paper.blocks if block.part == "body"]
    beside = [block for block in paper.blocks if block.part != "body"]
    parts = [f"<p><strong>{escape(title)}</strong>, as text. Layout and page breaks are Word’s.</p>", *_blocks(body)]
    for part, blocks in groupby(beside, lambda block: block.part):
        parts += [
            f'<aside aria-label="{escape(part)}"><strong>{escape(part.capitalize())}</strong>',
            *_blocks(list(blocks)),
        ]
        parts.append("</aside>")
    if paper.comments:
        parts.append("<h2>Comments</h2><ol>")
        parts += [f"<li>On “{escape(each.anchored_text)}”: {escape(each.text)}</li>" for each in paper.comments]
        parts.append("</ol>")
    return whole_page(title, "\n".join(parts))


def whole_page(title: str, content: str, more_style: str = "", more_head: str = "") -> str:
    """A page in English with that title and content; further rules of style, and lines of its head."""
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"{more_head}<style>{STYLE}{more_style}</style>\n</head>\n<body>\n<main>\n{content}\n</main>\n</body>\n</html>\n"
    )


def _blocks(blocks: Sequence[Block | Table]) -> Iterator[str]:
    for is_list, several in groupby(blocks, lambda block: isinstance(block, Block) and block.number == _BULLET):
        if is_list:
            yield "<ul>"
            yield from (f"<li>{_runs(block.runs)}</li>" for block in several if isinstance(block, Block))
            yield "</ul>"
            continue
        for block in several:
            yield _table(block) if isinstance(block, Table) else _paragraph(block)


def _paragraph(block: Block) -> str:
    number = f'<span class="number">{escape(block.number)}</span> ' if block.number else ""
    pictures = "".join(
        f"[picture: {escape(each.alt_text or ('decoration' if each.decorative else 'without a description'))}]"
        for each in block.pictures
    )
    said = f"{number}{_runs(block.runs)}{pictures}"
    if block.heading_level is not None and block.text.strip():
        level = min(block.heading_level, _DEEPEST)
        return f"<h{level}>{said}</h{level}>"
    style = block.style.casefold()
    if style == "title":
        return f"<p><strong>{said}</strong></p>"
    return f'<blockquote class="quote">{said}</blockquote>' if "quot" in style else f"<p>{said}</p>"


def _runs(runs: Sequence[Run]) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    text = escape(run.text).replace("\n", "<br>").replace("\t", "&emsp;").replace("\f", "")
    if (run.character_style or "").casefold() == _MISSING:
        return f"<mark>{text}</mark>"
    return f"<strong>{text}</strong>" if run.emphasised else text


def _table(table: Table) -> str:
    rows = "\n".join(_row(row) for row in table.rows)
    caption = f"<caption>{escape(table.alt_text)}</caption>" if table.alt_text else ""
    return f"<table>{caption}\n{rows}\n</table>"


def _row(row: Row) -> str:
    cells = []
    for cell in row.cells:
        span = f' colspan="{cell.columns}"' if cell.columns > 1 else ""
        opens = f'th scope="col"{span}' if row.is_header else f"td{span}"
        cells.append(f"<{opens}>{''.join(_blocks(cell.blocks))}</{opens[:2]}>")
    return f"<tr>{''.join(cells)}</tr>"
