"""References to other places of a paper: typed numbers that will be wrong, and targets that may not print."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.template_fitness.under_check import TemplateUnderCheck, tags_of, told, words_of
from cabinet_drafter.word.template_source import SourceParagraph
from cabinet_drafter.word.word_parts import W

_TYPED: Final = re.compile(
    r"\b(?:paragraphs?|paras?\.?|sections?)\s+"
    r"(?:\d{1,2}(?:\.\d{1,2})+|\d{1,2}(?=\s+(?:above|below|of this (?:paper|report))))",
    re.IGNORECASE,
)
_REFERENCE: Final = re.compile(r"^\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)", re.IGNORECASE)


def typed_references(template: TemplateUnderCheck) -> Iterator[Finding]:
    """“see paragraph 3.4” as typed words is wrong as soon as a section before it does not print."""
    for paragraph in template.paragraphs():
        if next(paragraph.element.iter(W + "fldChar", W + "fldSimple"), None) is not None:
            continue
        for found in _TYPED.finditer(words_of(paragraph)):
            yield told(
                "typed-reference",
                Severity.TO_CONFIRM,
                paragraph,
                f"“{found[0]}” is typed: numbers move when a section before it does not print.",
                "If it means a paragraph of this paper: delete it and use References, Cross-reference, Numbered item, "
                "Paragraph number.",
            )


def references_to_what_may_not_print(template: TemplateUnderCheck) -> Iterator[Finding]:
    """A cross-reference whose target stands in a condition that the reference itself does not stand in."""
    within = {each.element: blocks for story in template.stories for each, blocks in _blocks_around(story.paragraphs)}
    targets: dict[str, tuple[SourceParagraph, tuple[int, ...]]] = {}
    for paragraph in template.paragraphs():
        for mark in paragraph.element.iter(W + "bookmarkStart"):
            targets.setdefault(mark.get(W + "name") or "", (paragraph, within[paragraph.element]))
    for paragraph in template.paragraphs():
        for name in _referred(paragraph):
            if name not in targets:
                yield told(
                    "reference-lost",
                    Severity.MUST_FIX,
                    paragraph,
                    "A cross-reference names a place that is not in the template any more.",
                    "Delete it and put it in again with References, Cross-reference.",
                )
                continue
            target, blocks = targets[name]
            around = within[paragraph.element]
            if around[: len(blocks)] != blocks:
                yield told(
                    "reference-may-be-lost",
                    Severity.MUST_FIX,
                    paragraph,
                    f"A cross-reference names a paragraph that does not print in every paper ({target.place}): in "
                    "others Word would show “Error! Reference source not found”.",
                    "Put the reference into the same condition as the paragraph that it names.",
                )


def _blocks_around(
    paragraphs: tuple[SourceParagraph, ...],
) -> Iterator[tuple[SourceParagraph, tuple[int, ...]]]:
    """Each paragraph with the branches of conditions and loops over whole paragraphs that it stands in, numbered."""
    open_blocks: list[int] = []
    number = 0
    for paragraph in paragraphs:
        for tag in tags_of(paragraph):
            if tag.place not in {"p", "tr"}:
                continue
            if tag.word in {"if", "for"}:
                number += 1
                open_blocks.append(number)
            elif tag.word in {"elif", "else"} and open_blocks:
                number += 1
                open_blocks[-1] = number
            elif tag.word in {"endif", "endfor"} and open_blocks:
                open_blocks.pop()
        yield paragraph, tuple(open_blocks)


def _referred(paragraph: SourceParagraph) -> Iterator[str]:
    """The names of the bookmarks that the fields of a paragraph refer to."""
    element = paragraph.element
    codes = [each.get(W + "instr") or "" for each in element.iter(W + "fldSimple")]
    open_codes: list[str] = []
    for each in element.iter(W + "fldChar", W + "instrText"):
        if each.tag == W + "instrText":
            if open_codes:
                open_codes[-1] += each.text or ""
        elif each.get(W + "fldCharType") == "begin":
            open_codes.append("")
        elif open_codes:
            codes.append(open_codes.pop() if each.get(W + "fldCharType") == "end" else open_codes[-1])
    for code in dict.fromkeys(codes):
        named = _REFERENCE.match(code)
        if named:
            yield named[1]
