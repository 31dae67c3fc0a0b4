"""Whether text on a coloured ground can be read, and is large enough; text on white is the rule of accessibility."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from cabinet_drafter.contrast import LEAST_CONTRAST, contrast
from cabinet_drafter.findings import Finding
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.paragraph_text import runs_as_read, text_of_run
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.template_fitness.under_check import TemplateUnderCheck, goes_with_its_tag, told
from cabinet_drafter.word.template_source import SourceParagraph
from cabinet_drafter.word.word_parts import W, whole_number

SMALLEST: Final = 9.0
"""In points. The law sets no size; print below it is given up by councils' own guides, most of which ask for 12."""
_COLOUR: Final = re.compile("[0-9A-Fa-f]{6}")
_BLACK: Final = "000000"
_LONGEST_SHOWN: Final = 80
_ORDINARY_HALF_POINTS: Final = 20


def text_on_colours(template: TemplateUnderCheck) -> Iterator[Finding]:
    """Text on a shaded cell, paragraph or run stands out from its ground (WCAG 1.4.3)."""
    for paragraph in template.paragraphs():
        if goes_with_its_tag(paragraph):
            continue
        for run in runs_as_read(paragraph.element):
            words = text_of_run(run).strip()
            ground = _ground(run, paragraph, template.styles)
            if not words or ground is None:
                continue
            colour = _colour(run, paragraph, template.styles)
            ratio = contrast(colour, ground)
            if ratio < LEAST_CONTRAST:
                yield told(
                    "contrast-on-colour",
                    Severity.MUST_FIX,
                    paragraph,
                    f"“{beginning(words, _LONGEST_SHOWN)}” is in the colour {colour} on {ground}: their contrast is "
                    f"{ratio:.1f} to 1, and at least {LEAST_CONTRAST} to 1 is needed.",
                    "Choose a lighter or darker shading or another colour of text, in the style.",
                )
                break


def small_text(template: TemplateUnderCheck) -> Iterator[Finding]:
    """Text that many readers cannot read on paper. Tags on lines of their own never print."""
    for paragraph in template.paragraphs():
        if goes_with_its_tag(paragraph):
            continue
        for run in runs_as_read(paragraph.element):
            size = _points(run, paragraph, template.styles)
            words = text_of_run(run).strip()
            if words and size < SMALLEST:
                yield told(
                    "small-text",
                    Severity.TO_CONFIRM,
                    paragraph,
                    f"“{beginning(words, _LONGEST_SHOWN)}” has {size:g} points.",
                    "Most councils ask for 12 points, and for no text below 9. Change the size in the style.",
                )
                break


def _ground(run: etree._Element, paragraph: SourceParagraph, styles: Styles) -> str | None:
    """The colour that a run stands on: its own shading, its paragraph's or its cell's; None where that is white."""
    owners: list[tuple[etree._Element, str]] = [(run, "rPr")]
    owners += [(style, "rPr") for style in styles.chain(_run_style(run))]
    owners += [(paragraph.element, "pPr")]
    owners += [(style, "pPr") for style in styles.chain(styles.paragraph_style(paragraph.element))]
    owners += [(cell, "tcPr") for cell in paragraph.element.iterancestors(W + "tc")]
    for owner, properties in owners:
        shading = owner.find(f"{W}{properties}/{W}shd")
        fill = None if shading is None else shading.get(W + "fill")
        if fill and _COLOUR.fullmatch(fill):
            return None if fill.upper() == "FFFFFF" else fill.upper()
    return None


def _colour(run: etree._Element, paragraph: SourceParagraph, styles: Styles) -> str:
    """A run's colour; Word chooses black or white for “automatic”, whichever can be read, so that is never at fault."""
    found = run.find(f"{W}rPr/{W}color")
    for style in (_run_style(run), styles.paragraph_style(paragraph.element)):
        if found is None and style is not None:
            found = styles.run_property(style, "color")
    if found is None:
        found = styles.default_run_property("color")
    value = "" if found is None else found.get(W + "val") or ""
    if _COLOUR.fullmatch(value):
        return value.upper()
    ground = _ground(run, paragraph, styles) or "FFFFFF"
    return max((_BLACK, "FFFFFF"), key=lambda colour: contrast(colour, ground))


def _points(run: etree._Element, paragraph: SourceParagraph, styles: Styles) -> float:
    found = run.find(f"{W}rPr/{W}sz")
    for style in (_run_style(run), styles.paragraph_style(paragraph.element)):
        if found is None and style is not None:
            found = styles.run_property(style, "sz")
    if found is None:
        found = styles.default_run_property("sz")
    return whole_number(found, _ORDINARY_HALF_POINTS) / 2


def _run_style(run: etree._Element) -> str | None:
    named = run.find(f"{W}rPr/{W}rStyle")
    return None if named is None else named.get(W + "val")
