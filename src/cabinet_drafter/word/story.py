"""The story of a Word file: its text and structure as lines, so that an edit made in Word shows as a readable diff."""

from collections.abc import Iterator

from cabinet_drafter.written_paper import Block, Table, WrittenPaper


def story(paper: WrittenPaper) -> str:
    """The paper as text: properties, one line for each paragraph (`Style | number | text`), tables, Word comments.

    A break within a paragraph shows as ⏎, a tab as ⇥, a page break as ⇟; tags of a template show as the text they are.
    """
    lines = [
        f"title: {paper.title}",
        f"subject: {paper.subject}",
        f"author: {paper.author}",
        f"language: {paper.language}",
    ]
    if paper.missing_styles:
        lines.append(f"styles that do not exist: {', '.join(paper.missing_styles)}")
    if paper.tracked_changes:
        lines.append(f"tracked changes: {paper.tracked_changes}")
    part = ""
    for block in paper.blocks:
        if block.part != part:
            part = block.part
            lines += ["", f"== {part}"]
        lines += _lines(block)
    if paper.comments:
        lines += ["", "== comments"]
        lines += [f"{word.author} on “{_line(word.anchored_text)}”: {_line(word.text)}" for word in paper.comments]
    return "".join(f"{line.rstrip(' ')}\n" for line in lines)


def _lines(block: Block | Table) -> Iterator[str]:
    if isinstance(block, Block):
        yield f"{block.style} | {block.number} | {_line(block.text)}"
        for picture in block.pictures:
            yield f"  picture: {'(decorative)' if picture.decorative else _line(picture.alt_text)}"
        return
    yield f"table | {block.style or ''} | {_line(block.alt_text)}"
    for row in block.rows:
        yield "  header row" if row.is_header else "  row"
        for cell in row.cells:
            lines = [line for inner in cell.blocks for line in _lines(inner)]
            span = f" (over {cell.columns} columns)" if cell.columns > 1 else ""
            yield f"    cell{span}: {lines[0] if len(lines) == 1 else ''}"
            if len(lines) > 1:
                yield from (f"      {line}" for line in lines)


def _line(text: str) -> str:
    return text.replace("\n", "⏎").replace("\t", "⇥").replace("\f", "⇟")
