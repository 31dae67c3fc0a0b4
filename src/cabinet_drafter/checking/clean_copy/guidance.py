"""Notes to authors and tags of a template that were never taken out."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_NOTES: Final = (
    re.compile(r"^\W*guidance(?: notes?)?(?=.*\b(?:should|please|insert|set out|state|include|describe|explain|"
               r"summarise|use|provide|complete|delete)\b)\s*[:–—-].*", re.IGNORECASE),
    re.compile(r"(?:^\W*|[\[({]\s*|(?<=[.;:!?] ))(?:note (?:to|for) (?:the )?(?:report )?"
               r"(?:author|officer|writer|editor)s?|author[’']?s? notes?|"
               r"drafting notes?|instructions?(?: to authors?)?)\s*[:–—-].*", re.IGNORECASE),
    re.compile(r"\[(?:guidance|note|drafting note)\b[^\[\]]*\]?", re.IGNORECASE),
    re.compile(r"[\[(]\s*please (?:indicate|list|confirm|give|name|specify|tick|select|identify|outline|say|add|"
               r"enter|attach|answer|choose)\b[^()\[\]]*[)\]]?", re.IGNORECASE),
    re.compile(r"\[?\bdelete (?:this|these|as appropriate|as applicable|if not|where not|before|all guidance|"
               r"whichever)\b[^.\[\]]*[.\]]?", re.IGNORECASE),
    re.compile(r"(?:^|(?<=[.!?] ))(?:this|the) (?:section|box|field|part) (?:should|must) "
               r"(?:be (?:completed|used|no more)|set out|explain|include|"
               r"state|summarise|contain|cover|describe)\b[^.]*\.?", re.IGNORECASE),
    re.compile(r"^\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:set out|explain|describe|summarise|state|give|outline|"
               r"list|provide|detail|say|insert|add|include|name|note)"
               r"(?: here| below| in this (?:section|paragraph|box)|,? in no more than)\b"
               r"[^.]*\.?", re.IGNORECASE),
    re.compile(r"(?:^|(?<=[.!?] )|[\[(]\s*)please (?:complete|provide|include|ensure|set out|insert|state|"
               r"summarise|explain|describe|delete|refer to the guidance|use this)\b[^.]*\.?", re.IGNORECASE),
)  # fmt: skip
_TELLS: Final = re.compile(
    r"\b(?:should|please|must|insert|set out|state|include|describe|explain|summarise|use|provide|complete)\b",
    re.IGNORECASE,
)
_TAG: Final = re.compile(
    r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\{#.*?(?:#\}|$)|\}\}|%\}|#\}|«[A-Za-z_][^«»]*»|\$\{[^{}]*\}|"
    r"\bMERGEFIELD \w+|Error! (?:Reference source|Bookmark) not (?:found|defined)\.?"
)
_STRONG: Final = 0x80


def check_guidance(paper: PaperUnderCheck) -> Iterator[Finding]:
    """No guidance to authors is left."""
    for line in paper.lines:
        text = without_marked(paper.prose[line.order])
        found = next((match for pattern in _NOTES if (match := pattern.search(text))), None)
        if found is not None:
            start, end = found.span()
            start += len(found.group()) - len(found.group().lstrip())
            yield _guidance(line, start, end, "This is guidance to authors")
        elif _is_blue(line) and _TELLS.search(text):
            yield _guidance(line, 0, len(line.text), "This is set in blue, as guidance to authors is")


def check_template_tags(paper: PaperUnderCheck) -> Iterator[Finding]:
    """No tag of a template is left."""
    for line in paper.lines:
        found = _TAG.search(line.text)
        if found is not None:
            yield Finding(
                code="left-over.template-tag",
                severity=Severity.MUST_FIX,
                role=ClearanceRole.ORIGINATING_OFFICER,
                where=line.where(*found.span()),
                message=f"“{' '.join(found.group().split())}” is a tag of a template that was never filled.",
                remedy="Write in its place what it stands for, or take it out.",
            )


def _guidance(line: PaperLine, start: int, end: int, message: str) -> Finding:
    return Finding(
        code="left-over.guidance",
        severity=Severity.MUST_FIX,
        role=ClearanceRole.ORIGINATING_OFFICER,
        where=line.where(start, end),
        message=f"{message}, and no part of the paper.",
        remedy="Take it out.",
    )


def _is_blue(line: PaperLine) -> bool:
    """Whether all of it is set in blue; headings and links are blue by design."""
    runs = [run for run in line.runs if run.text.strip()]
    if line.is_heading or not runs or any("link" in (run.character_style or "").casefold() for run in runs):
        return False
    return all(run.colour is not None and _blue(run.colour) for run in runs)


def _blue(colour: str) -> bool:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return blue >= _STRONG and blue > green and blue > red + _STRONG // 2
