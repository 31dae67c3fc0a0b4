"""Words from one author to another that stand in the text: "(SJ – is this right?)", "NB check the figures"."""

import re
from collections.abc import Iterator
from typing import Final

from cabinet_drafter.checking.clean_copy.kept_places import in_marks, kept_places
from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import ClearanceRole, Severity

_ASK: Final = (
    r"check|amend|reword|rephrase|shorten|cut|expand|update|tidy|redraft|rewrite|replace|move|delete|remove|insert|add|"
    r"confirm|clarify|verify|review|chase|revise|tweak|merge|correct|source|reference|double[- ]check"
)
_ANOTHER: Final = (
    r"(?:[A-Z][a-z]+(?:\s+[A-Z][a-z]+)?|[A-Z]{2,4}|[Ff]inance|[Ll]egal|[Cc]omms|[Pp]erformance|[Dd]emocratic\s+[Ss]ervices|"
    r"HR|[Tt]he\s+team)"
)
_TYPED: Final = r"(?:\d+(?:\.\d+)*\.?\s+)?"
"""A number typed before the paragraph."""
_LONGEST_ASIDE: Final = 160
_SURE: Final = (
    re.compile(r">{2,}[^<>]{1,200}<{2,}|\*{3,}[^*]{1,200}\*{3,}|#{3,}[^#]{1,200}#{3,}|<{3,}[^<>]{1,200}>{3,}"),
    re.compile(
        rf"(?:^|(?<=[.;:!?–—(\[] ))[(\[]?{_TYPED}N\.?\s?B\.?,?[\s:–—-]+"
        rf"(?:to\s+|please\s+|need\s+to\s+|must\s+)?(?:{_ASK})\b[^.:;)\]]*[.:;)\]]?"
    ),
    re.compile(
        r"[(\[][^()\[\]]*\b(?:is\s+(?:this|that|it)\s+(?:right|correct|true|ok(?:ay)?|still\s+\w+|the\s+(?:right|latest|final))|"
        r"(?:are|were)\s+(?:these|those|they)\s+(?:right|correct|the\s+(?:right|latest|final))|"
        r"do\s+we\s+(?:need|want|have|know|say)|can\s+(?:we|you|someone|somebody)|could\s+(?:we|you|someone|somebody)|"
        r"should\s+(?:we|this|it|these)|not\s+sure|which\s+one|who\s+is\s+this|where\s+(?:is|does)\s+this|"
        r"need(?:s)?\s+(?:checking|updating|confirming|amending|rewording|to\s+be\s+(?:checked|updated|confirmed)))"
        r"\b[^()\[\]]*[)\]]",
        re.IGNORECASE,
    ),
    re.compile(rf"[(\[]\s*[A-Z]{{2,3}}\s*(?:[-–—:,]|to\b)\s*[^()\[\]]{{3,{_LONGEST_ASIDE}}}(?:\?|\b(?:{_ASK})\b[^()\[\]]*)\s*[)\]]"),
    re.compile(rf"[(\[]\s*[^()\[\]]{{0,80}}\b(?:check|confirm|agree|clear|discuss|verify)\s+with\s+{_ANOTHER}\b[^()\[\]]*[)\]]"),
    re.compile(
        rf"(?:^|(?<=[.!?:;–—(\[] )){_TYPED}(?:(?:[A-Z][a-z]+|[A-Z]{{2,3}})(?:\s+[A-Z][a-z]+)?\s+to\s+"
        rf"(?:{_ASK})|(?:to\s+)?(?:double[- ]?check|check|confirm|verify|clarify))\s+"
        rf"(?:this\s+|that\s+|these\s+)?with\s+{_ANOTHER}\b[^.!?]*[.!?]*"
    ),
    re.compile(
        rf"(?:^|(?<=[.!?:;–—(\[>] ))(?:[A-Z]{{2,3}}\s*[-–—:,]?\s*)?"
        rf"(?:pl(?:ea)?s(?:e)?|plse|pls|can\s+(?:you|someone|we)|could\s+(?:you|someone))\s+(?:{_ASK})\s+(?:this|that|these|the|it|here|above|below|wording|figures?|dates?|"
        r"para(?:graph)?s?|bit|section|sentence)\b[^.!?]*[.!?]*",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?:^|(?<=[.!?:;–—(\[] )){_TYPED}(?:query|comment|action)\s*(?:for\s+{_ANOTHER}\s*)?[:–—]\s+[^.?!]*\?",
        re.IGNORECASE,
    ),
    re.compile(
        r"[(\[]\s*(?:to\s+be\s+)?(?:updated?|revised?|redrafted?|reworded?|shortened?|moved?|deleted?|tidied|checked)\s+"
        r"(?:once|when|after|before|later|nearer|following|by\s+\w+day|if)\b[^()\[\]]*[)\]]",
        re.IGNORECASE,
    ),
    re.compile(r"[(\[]\s*[A-Z][a-z]+\s*[-–—:,]\s*[^()\[\]]{3,160}\?\s*[)\]]"),
    re.compile(
        r"(?:^|(?<=[.!?:;] ))(?:[A-Z][a-z]+,\s+)?(?:can|could|would|will) (?:you|someone|somebody)\b[^.!?]*\?",
        re.IGNORECASE,
    ),
    re.compile(r"!{2,}|\?!|!\?"),
)  # fmt: skip
_BRACKETS: Final = re.compile(r"\[[^\[\]]{2,200}\]")
_WAITS: Final = re.compile(
    r"\b(?:awaited|awaiting|outstanding|pending|required|needed|missing|to\s+(?:state|say|set\s+out|come|write|explain|do)|"
    r"not\s+(?:yet\s+)?(?:received|confirmed|known|final|available)|still\s+to)\b",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    r"\[\s*(?:sic|emphasis\b[^\]]*|our\s+emphasis|\d{1,4}[a-z]?|(?:19|20)\d\d|\[?\d+(?:,\s*\d+)+|see\b[^\]]*|"
    r"(?:[Pp]art|[Pp]aragraphs?|[Pp]ages?|[Ss]ections?|[Aa]ppendi(?:x|ces)|[Aa]nnex|[Tt]able|[Ff]igure|[Nn]ote|[Ss]chedule)\b"
    r"[^\]]*|[.…\s]+|[A-Z]\w{0,6}[A-Z]\w{0,3}|[A-Z]{2,4}[/ -]\d[\d/. -]*(?:[/ -]?[A-Z]{1,2})?|"
    r"exempt\b[^\]]*|redacted|link|hyperlink|https?:[^\]]*|www\.[^\]]*|e-?mail\b[^\]]*|"
    r"translation\b[^\]]*|the\s+[^\]]{2,60})\s*\]"
)
"""What writers do put in square brackets of their own: references, notes on quotations, names of things."""


def check_asides(paper: PaperUnderCheck) -> Iterator[Finding]:
    """No words from one author to another are left in the paper."""
    for line in paper.lines:
        text = without_marked(paper.prose[line.order])
        taken = kept_places(text, is_cell=line.cell is not None)
        found = next((match for pattern in _SURE if (match := pattern.search(text))), None)
        if found is not None and not _within(found.span(), taken):
            start, end = found.span()
            yield _aside(line, (start + len(found.group()) - len(found.group().lstrip()), end))
            continue
        for bracketed in _BRACKETS.finditer(text):
            if _within(bracketed.span(), [*taken, *in_marks(text)]) or _OWN.fullmatch(bracketed.group()):
                continue
            if _WAITS.search(bracketed.group()):
                yield _aside(line, bracketed.span())
            elif any(character.isalpha() for character in bracketed.group()):
                yield _bracketed(line, bracketed.span())


def _within(place: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in taken)


def _aside(line: PaperLine, place: tuple[int, int]) -> Finding:
    return Finding(
        code="left-over.aside",
        severity=Severity.MUST_FIX,
        role=ClearanceRole.ORIGINATING_OFFICER,
        where=line.where(*place),
        message="These words are from one author to another, and no part of the paper.",
        remedy="Settle what they ask, then take them out.",
    )


def _bracketed(line: PaperLine, place: tuple[int, int]) -> Finding:
    return Finding(
        code="left-over.brackets",
        severity=Severity.TO_CONFIRM,
        role=ClearanceRole.ORIGINATING_OFFICER,
        where=line.where(*place),
        message="Square brackets stand in the paper’s own words, as round what is not settled yet.",
        remedy="Settle the words and take the brackets out, or use round brackets.",
    )
