"""What a paragraph of any Word file says: its text as read, its runs, its pictures; deleted text left out."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from lxml import etree

from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.word_parts import MC, WP, W
from cabinet_drafter.written_paper import Picture, Run

_DECORATIVE: Final = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_VML: Final = "{urn:schemas-microsoft-com:vml}"
_NOT_READ: Final = {
    W + "pPr", W + "rPr", W + "del", W + "moveFrom", W + "txbxContent", W + "sdtPr", W + "instrText", MC + "Fallback",
}  # fmt: skip
_NON_BREAKING_HYPHEN: Final = "\u2011"
_COLOUR: Final = re.compile("[0-9A-Fa-f]{6}")
PAGE_BREAK: Final = "\f"


def read_runs(paragraph: etree._Element, styles: Styles) -> tuple[Run, ...]:
    """The paragraph's text as runs; neighbours that look alike are one run."""
    paragraph_style = styles.paragraph_style(paragraph)
    pieces = [
        (
            text_of_run(run),
            *_looks(run, paragraph_style, styles),
            _is_emphasised(run, styles),
            _is_on(run, "vanish", styles, paragraph_style),
            _is_on(run, "highlight", styles, None),
        )
        for run in runs_as_read(paragraph)
    ]
    return tuple(
        Run(
            text="".join(piece[0] for piece in alike),
            character_style=character_style,
            colour=colour,
            emphasised=emphasised,
            hidden=hidden,
            highlighted=highlighted,
        )
        for (character_style, colour, emphasised, hidden, highlighted), alike in groupby(
            filter(lambda piece: piece[0], pieces), lambda piece: piece[1:]
        )
    )


def watermarks(root: etree._Element) -> Iterator[str]:
    """The words of each watermark in a part of the file: Word draws them, so they are in no paragraph's text."""
    for drawn in root.iter(_VML + "textpath"):
        words = " ".join((drawn.get("string") or "").split())
        if words:
            yield words


def read_pictures(paragraph: etree._Element) -> tuple[Picture, ...]:
    """The pictures, charts and drawings anchored in the paragraph; a text box is none."""
    pictures: list[Picture] = []
    for element in _within(paragraph):
        if element.tag == W + "drawing" and next(element.iter(W + "txbxContent"), None) is None:
            properties = next(element.iter(WP + "docPr"), None)
            if properties is not None:
                mark = next(properties.iter(_DECORATIVE), None)
                pictures.append(
                    Picture(
                        alt_text=(properties.get("descr") or "").strip(),
                        decorative=mark is not None and mark.get("val") in {"1", "true"},
                    )
                )
        elif element.tag in {W + "pict", W + "object"}:
            for shape in element.iter(_VML + "shape"):
                if shape.find(_VML + "imagedata") is not None:
                    pictures.append(Picture(alt_text=(shape.get("alt") or "").strip()))
    return tuple(pictures)


def text_boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The contents of the text boxes anchored in the paragraph."""
    for element in paragraph.iter(W + "txbxContent"):
        outer = next(element.iterancestors(W + "p"), None)
        if outer is paragraph and next(element.iterancestors(MC + "Fallback"), None) is None:
            yield element


def read_text(paragraph: etree._Element) -> str:
    """The text of a paragraph: a tab as a tab, a break within it as a line feed."""
    return "".join(text_of_run(run) for run in runs_as_read(paragraph))


def text_of_run(run: etree._Element) -> str:
    """The text of one run."""
    return "".join(text_of_piece(child) for child in run)


def text_of_piece(child: etree._Element) -> str:
    """The text of what stands in a run: of text itself, a tab, a break, a hyphen that does not break; else none."""
    match child.tag:
        case tag if tag == W + "t":
            return child.text or ""
        case tag if tag in {W + "tab", W + "ptab"}:
            return "\t"
        case tag if tag == W + "cr" or (tag == W + "br" and child.get(W + "type") in {None, "textWrapping"}):
            return "\n"
        case tag if tag == W + "br":
            return PAGE_BREAK
        case tag if tag == W + "noBreakHyphen":
            return _NON_BREAKING_HYPHEN
    return ""


def runs_as_read(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The runs of a paragraph whose text is read, in that order."""
    return (element for element in _within(paragraph) if element.tag == W + "r")


def _within(element: etree._Element) -> Iterator[etree._Element]:
    """Everything in a paragraph that is read, without what stands in its text boxes."""
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _NOT_READ:
            continue
        yield child
        yield from _within(child)


def _looks(run: etree._Element, paragraph_style: str | None, styles: Styles) -> tuple[str | None, str | None]:
    """The name of a run's character style, and its colour in six hex digits where one is given and it is on white."""
    named = run.find(f"{W}rPr/{W}rStyle")
    style_id = None if named is None else named.get(W + "val")
    colour = run.find(f"{W}rPr/{W}color")
    if colour is None and style_id is not None:
        colour = styles.run_property(style_id, "color")
    if colour is None:
        colour = styles.run_property(paragraph_style, "color")
    if colour is None:
        colour = styles.default_run_property("color")
    value = None if colour is None or not _stands_on_white(run, paragraph_style, styles) else colour.get(W + "val")
    return (
        None if style_id is None else styles.name(style_id, "character"),
        value.upper() if value and _COLOUR.fullmatch(value) else None,
    )


def _is_emphasised(run: etree._Element, styles: Styles) -> bool:
    """Whether the run itself or its character style is bold, italic or underlined; its paragraph's is no accent."""
    return any(_is_on(run, name, styles, None) for name in ("b", "i", "u"))


def _is_on(run: etree._Element, name: str, styles: Styles, paragraph_style: str | None) -> bool:
    """Whether a run is set so by itself, by its character style or, where one is given, by the paragraph's style."""
    switch = run.find(f"{W}rPr/{W}{name}")
    if switch is None:
        named = run.find(f"{W}rPr/{W}rStyle")
        if named is not None:
            switch = styles.run_property(named.get(W + "val"), name)
    if switch is None and paragraph_style is not None:
        switch = styles.run_property(paragraph_style, name)
    return switch is not None and switch.get(W + "val") not in {"0", "false", "off", "none"}


def _stands_on_white(run: etree._Element, paragraph_style: str | None, styles: Styles) -> bool:
    """False where the run, its paragraph or its cell is shaded, so that its contrast with white says nothing."""
    places = [(run, "rPr"), *((parent, "pPr") for parent in run.iterancestors(W + "p"))]
    places += [(parent, "tcPr") for parent in run.iterancestors(W + "tc")]
    places += [(style, "pPr") for style in styles.chain(paragraph_style)]
    fills = [parent.find(f"{W}{properties}/{W}shd") for parent, properties in places]
    return all(fill is None or fill.get(W + "fill") in {None, "auto", "FFFFFF", "ffffff"} for fill in fills)
