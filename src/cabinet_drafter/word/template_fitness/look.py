"""What is set by hand where a style should be: fonts, sizes, colours, alignment; numbers and bullets typed."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from lxml import etree

from cabinet_drafter.findings import Finding
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.paragraph_text import runs_as_read, text_of_run
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.template_fitness.under_check import (
    TemplateUnderCheck,
    goes_with_its_tag,
    tags_of,
    told,
    words_of,
)
from cabinet_drafter.word.template_source import SourceParagraph
from cabinet_drafter.word.word_parts import W

_OF_PARAGRAPHS: Final = {
    W + "jc": "alignment", W + "ind": "indents", W + "spacing": "spacing", W + "shd": "shading", W + "pBdr": "borders",
}  # fmt: skip
_OF_RUNS: Final = {W + "rFonts": "font", W + "sz": "size", W + "color": "colour", W + "shd": "shading"}
_ALONE: Final = [[each] for each in ("alignment", "spacing", "shading", "font", "size", "colour", "bold", "underline")]
"""What is one thing by its word, too."""
_SWITCHES: Final = {W + "b": "bold", W + "i": "italics", W + "u": "underline", W + "caps": "capitals"}
_UNSAID: Final = {"val": "left", "lineRule": "auto", "line": "240"}
"""What Word takes where no style says: text at the left, single lines; of all else none."""
_LONGEST_HEADING: Final = 90
_LONGEST_SHOWN: Final = 80
_TYPED_NUMBER: Final = re.compile(r"(\d{1,2}(?:\.\d{1,2})+|\d{1,2}[.)]|\(?(?:[a-z]|[ivx]{1,4})\))\s+(?=\S)")
_TYPED_BULLET: Final = re.compile(r"([•●▪■◦‣·*–—-]|o(?=\t))\s+(?=\S)")


def set_by_hand(template: TemplateUnderCheck) -> Iterator[Finding]:
    """Formatting laid over a style: the next change of the style passes it by, and readers of styles do not see it.

    Told once for each section, with the first paragraph.
    """
    found = (
        (each, _by_hand(each, template.styles))
        for each in template.paragraphs("body")
        if not _looks_like_a_heading(each, template)
    )
    for _, group in groupby(((each, what) for each, what in found if what), key=lambda pair: pair[0].heading):
        several = list(group)
        first, what = several[0]
        more = "" if len(several) == 1 else f" {len(several) - 1} more in this section are set by hand too."
        yield told(
            "set-by-hand",
            Severity.TO_CONFIRM,
            first,
            f"The paragraph’s {_listed(what)} {'is' if what in _ALONE else 'are'} set by hand, over its style "
            f"“{template.styles.name(template.styles.paragraph_style(first.element))}”.{more}",
            "Give it a style that looks so (right-click the style, Modify), then select the paragraph and press "
            "Ctrl+Q and Ctrl+Space.",
        )


def headings_by_look(template: TemplateUnderCheck) -> Iterator[Finding]:
    """A line that only looks like a heading is none for the list of headings and for screen readers (WCAG 1.3.1)."""
    for each in template.paragraphs("body"):
        if _looks_like_a_heading(each, template):
            words = words_of(each)
            yield told(
                "heading-by-look",
                Severity.MUST_FIX,
                each,
                f"“{beginning(words, _LONGEST_SHOWN)}” looks like a heading and has the style "
                f"“{template.styles.name(template.styles.paragraph_style(each.element))}”.",
                "Give it the style Heading 1, Heading 2… of its level.",
            )


def typed_numbers(template: TemplateUnderCheck) -> Iterator[Finding]:
    """A number typed before a paragraph stays as it is when a section drops out, and then is wrong."""
    for each in template.paragraphs("body"):
        if not _outside_tables(each):
            continue
        text = each.text.lstrip()
        for pattern, what, style in (
            (_TYPED_NUMBER, "number", "a numbered style, “Numbered paragraph” or “List Number”"),
            (_TYPED_BULLET, "bullet", "a list style, “List Bullet”"),
        ):
            typed = pattern.match(text)
            if typed:
                why = ": numbers move when a section does not print" if what == "number" else ""
                yield told(
                    "typed-number",
                    Severity.MUST_FIX,
                    each,
                    f"The {what} “{typed[1]}” is typed{why}.",
                    f"Delete it and give the paragraph {style}.",
                )


def _looks_like_a_heading(paragraph: SourceParagraph, template: TemplateUnderCheck) -> bool:
    words = words_of(paragraph)
    return (
        template.styles.heading_level(paragraph.element) is None
        and _outside_tables(paragraph)
        and not tags_of(paragraph)
        and 0 < len(words) <= _LONGEST_HEADING
        and words[0].isalpha()
        and words[-1] not in ".;,:"
        and "bold" in _whole_switches(paragraph)
    )


def _by_hand(paragraph: SourceParagraph, styles: Styles) -> list[str]:
    """What is set by hand, in words; emphasis on some words of a paragraph is none, nor is what its style says too."""
    if not paragraph.text.strip() or goes_with_its_tag(paragraph):
        return []
    properties = paragraph.element.find(W + "pPr")
    style = styles.paragraph_style(paragraph.element)
    set_here = [] if properties is None else [each for each in properties if each.tag in _OF_PARAGRAPHS]
    what = [
        _OF_PARAGRAPHS[each.tag] for each in set_here if _says_more(each, styles.given(style, "pPr", str(each.tag)))
    ]
    if not _outside_tables(paragraph):
        what = [each for each in what if each != "alignment"]  # of a column of figures
    what += sorted(
        {
            _OF_RUNS[each.tag]
            for run in runs_as_read(paragraph.element)
            if text_of_run(run).strip()
            for each in run.iterfind(f"{W}rPr/*")
            if each.tag in _OF_RUNS and _says_more(each, styles.given(style, "rPr", str(each.tag)))
        }
    )
    return list(dict.fromkeys([*what, *_whole_switches(paragraph)]))


def _whole_switches(paragraph: SourceParagraph) -> list[str]:
    """What is switched on by hand over all of a paragraph's text."""
    looks = [_switched_on(run) for run in runs_as_read(paragraph.element) if text_of_run(run).strip()]
    return [name for name in _SWITCHES.values() if looks and all(name in look for look in looks)]


def _switched_on(run: etree._Element) -> set[str]:
    return {
        _SWITCHES[each.tag]
        for each in run.iterfind(f"{W}rPr/*")
        if each.tag in _SWITCHES and each.get(W + "val") not in {"0", "false", "off", "none"}
    }


def _says_more(property_: etree._Element, given: dict[str, str]) -> bool:
    """Whether a property set by hand changes what the style gives; other programs write out the style's own again."""
    if property_.get(W + "val") in {"auto", "clear", "nil"} and property_.get(W + "fill") in {None, "auto"}:
        return False
    if len(property_):
        return True  # borders
    return any(
        value != given.get(name, _UNSAID.get(name.rpartition("}")[2], "0"))
        for name, value in ((str(each), str(value)) for each, value in property_.attrib.items())
        if not name.endswith("}hint")
    )


def _outside_tables(paragraph: SourceParagraph) -> bool:
    return next(paragraph.element.iterancestors(W + "tc"), None) is None


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
