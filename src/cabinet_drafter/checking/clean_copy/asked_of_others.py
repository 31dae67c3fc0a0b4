"""Words that ask a colleague for a part of the paper, or wait for it: "Legal to comment.", "awaiting figures"."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.clean_copy.placeholders import placeholder
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity

_WHO: Final = (
    r"(?:corporate\s+|strategic\s+)?(?:finance|legal(?:\s+services)?|HR|human\s+resources|procurement|equalit(?:y|ies)|"
    r"democratic\s+services|comm(?:s|unications)|property|estates|audit|insurance|risk|policy|performance|"
    r"information\s+governance|IT|ICT|digital|health\s+and\s+safety|public\s+health|monitoring\s+officer|"
    r"(?:s(?:ection)?\.?\s?151|chief\s+finance)\s+officer|author|DCS|director|head\s+of\s+service)"
    r"(?:\s+(?:team|officer|colleagues|lead|business\s+partner))?|(?-i:[A-Z]{2,3})"
)
_WRITES: Final = r"comment|advise|add|insert|supply|provide|complete|draft|update|check|confirm"
_PART: Final = (
    r"(?:(?:on|the|this|these|any|a|an|its|their|final|up[- ]to[- ]date|latest|legal|financial|equalities)\s+){0,4}"
    r"(?:comments?|figures?|wording|text|words|paragraphs?|sections?|implications?|details|advice|costs?|numbers?|names?|"
    r"dates?|this|here)"
)
_TO_WRITE: Final = re.compile(
    rf"^\W*(?:\d+(?:\.\d+)*\.?\s+)?(?:[^:.]{{3,40}}:\s*)?(?:{_WHO})\s+to\s+(?:please\s+)?(?:(?:comment|advise)|(?:{_WRITES})\s+{_PART})\W*$",
    re.IGNORECASE,
)
_IN_BRACKETS: Final = re.compile(
    rf"[(\[]\s*(?:{_WHO})\s+to\s+(?:please\s+)?(?:{_WRITES}|review|sign\s+off|clear|agree)\b[^()\[\]]*[)\]]",
    re.IGNORECASE,
)
_AWAITED: Final = re.compile(
    r"(?:^\W*(?:\d+(?:\.\d+)*\.?\s+)?|[–—(\[:-]\s*)(?P<words>(?:still\s+)?awaiting\s+(?:[\w’'&]+\s+){0,3}?"
    r"(?:comments?|input|figures?|wording|text|clearance|sign[- ]?off|implications)\b"
    r"(?:\s+(?:from|by|of)\s+[^.;()\[\]]{2,40})?)\W*$",
    re.IGNORECASE,
)


def check_asked_of_others(paper: PaperUnderCheck) -> Iterator[Finding]:
    """Nothing is left that asks a colleague to write a part, or says that one has still to."""
    for line in paper.lines:
        text = without_marked(paper.prose[line.order])
        asked = _TO_WRITE.match(text) or _IN_BRACKETS.search(text)
        if asked is not None:
            whole = (len(text) - len(text.lstrip()), len(text.rstrip()))
            yield placeholder(
                line,
                asked.span() if asked.re is _IN_BRACKETS else whole,
                "This asks somebody to write a part of the paper.",
                "Put in what they say, or take the line out.",
            )
            continue
        awaited = _AWAITED.search(text)
        if awaited is not None:
            yield placeholder(
                line,
                awaited.span("words"),
                "The paper waits for somebody’s words here.",
                "Put them in, or take the words out, before the paper is published.",
                Severity.MUST_FIX if paper.final else Severity.TO_CONFIRM,
            )
