"""What a document is that is none of the reports that are read: told by what stands where, so that it can be named.

A title in large type on the first page says what a document is, then the first words below it. Words further down say
nothing: a report on an inspection mentions monitoring visits, and a council's own paper about it holds all its words.
"""

import re
from collections.abc import Sequence
from typing import Final

from cabinet_drafter.reading.pdf.printed_page import Line, PrintedPages, join_lines

_LARGE_TYPE: Final = 1.1  # of the size that most of the text has
_OPENING: Final = 40  # lines: a letter has its address, its subject and its first sentence there

INSPECTION_TITLE: Final = re.compile(
    r"(?:(?:short|standard|ofsted|ilacs) ){0,2}(?:re-?\s?)?inspection of\b(?!\s*:)", re.IGNORECASE
)
"""How the title of a report begins."""

_OFSTED: Final = re.compile(r"\bofsted\b|\bmajesty[’']s inspector", re.IGNORECASE)

_OWN_PAPER: Final = re.compile(
    "|".join(
        (
            r"(?:joint )?report (?:of|by|to)\b",
            r"(?:the )?(?:cabinet|executive|full council)(?: (?:meeting|paper|report|agenda))?(?:\s*[:,–—-]|\s+\d|$)",
            r"[\w’' ]{0,60}\b(?:scrutiny|select|overview|policy) (?:committee|panel|commission|board)\b",
            r"agenda item\b",
            r"meeting(?: date)?\s*:|date of (?:meeting|decision)\b",
            r"(?:lead|cabinet|portfolio) (?:cabinet )?(?:member|holder)\b",
            r"(?:lead|contact|originating|report) (?:officers?|author)\b",
            r"wards? affected\b",
            r"(?:is this a )?key decision\b|forward plan\b",
            r"classification\s*:|exempt(?:ion)? information\b",
            r"recommendations?\s*:?$|purpose of (?:the |this )?report\b|executive summary$",
        )
    ),
    re.IGNORECASE,
)
"""How lines of a council's own paper begin; no published report has one of them above its judgement table."""

_MONITORING_VISIT: Final = "a letter on a monitoring visit, which gives no grades"
_FOCUSED_VISIT: Final = "a letter on a focused visit, which gives no grades"
_JTAI: Final = "a joint targeted area inspection (JTAI), which gives no grades"
_SEND: Final = "an area inspection of special educational needs and disabilities (SEND)"
_EDUCATION: Final = "an inspection of a school or another provider of education"
_HOME: Final = "an inspection of a children’s home, not of the area"
_LETTER: Final = "a letter"
_OURS: Final = "a report of such an inspection, but it prints no judgement table"

_TITLES: Final = (
    (r"\b(?:action|improvement|recovery) plan\b", "an action plan"),
    (r"\binvoice\b", "an invoice"),
    (r"joint targeted area inspection|\bJTAI\b", _JTAI),
    (r"special educational needs|\bSEND\b", _SEND),
    (r"monitoring visit", _MONITORING_VISIT),
    (r"focus(?:ed|sed) visit", _FOCUSED_VISIT),
    (r"inspector guidance|inspection handbook|framework for inspecti|guidance for inspect", "guidance on inspections"),
    (r"\bcafcass\b|children and family court advisory", "an inspection of Cafcass, not of an area"),
    (
        r"inspection of looked after children services",
        "an inspection of looked after children services (2013), an earlier kind of inspection",
    ),
    (
        r"safeguarding and looked after|arrangements for the protection of|contact, referral and assessment",
        "a report of an earlier kind of inspection (before the end of 2013)",
    ),
    (r"inspection of services for children in need|children[’']s (?:social care )?services", _OURS),
    (r"local safeguarding children[’']?s? board", "a review of the Local Safeguarding Children Board alone"),
    (r"adoption (?:agency|service|support)", "an inspection of an adoption agency, not of the area"),
    (r"fostering (?:agency|service)", "an inspection of a fostering service, not of the area"),
    (r"children[’']s homes?\b", _HOME),
    (r"youth (?:offending|justice)", "an inspection of youth justice services"),
    (r"\b(?:school|academy|college|nursery|pre-?school|childminder|sixth form)\b", _EDUCATION),
)
"""What a title in large type says anywhere in it; the first that fits counts."""

_OPENINGS: Final = (
    (r"monitoring visit (?:of|to)\b", _MONITORING_VISIT),
    (r"focus(?:ed|sed) visit (?:of|to)\b", _FOCUSED_VISIT),
    (
        r"(?:this letter )?summari[sz]es (?:the|our) findings of (?:the|a|our) (?:\w+ )?monitoring visit",
        _MONITORING_VISIT,
    ),
    (
        r"(?:this letter )?summari[sz]es (?:the|our) findings of (?:the|a|our) (?:\w+ )?focus(?:ed|sed) visit",
        _FOCUSED_VISIT,
    ),
    (r"(?:re: )?joint targeted area inspection", _JTAI),
    (r"(?:re: )?(?:joint )?(?:local )?area (?:SEND|special educational needs)", _SEND),
    (r"inspection of looked after children services", _TITLES[8][1]),
    (r"(?:tax |vat )?invoice\b", "an invoice"),
    (r"(?:\w+ ){0,4}action plan\b", "an action plan"),
    (r"inspection report (?:for|of|on) (?:a )?children[’']s home", _HOME),
    (r"school (?:inspection )?report\b|(?:short )?inspection of .*\b(?:school|academy|college|nursery)\b", _EDUCATION),
    (r"dear\b", _LETTER),
)
"""How a line of the opening begins, where no title tells; the first that fits counts, on whichever line."""


def is_front_of_inspection_report(printed: PrintedPages, table_starts: Line) -> bool:
    """Whether the first page begins as a published inspection report does, above its judgement table.

    A title stands there, it or the authority above it in larger type than the text, and nothing of a council's own
    paper. A paper that reproduces the judgement table, or a report bound in behind another document, is no report.
    """
    head = [line for line in printed.pages[0].lines if line.page != table_starts.page or line.y > table_starts.y]
    title = next((place for place, line in enumerate(head) if INSPECTION_TITLE.match(line.text)), None)
    if title is None or _is_own_paper(head):
        return False
    return any(line.size > printed.body_size for line in head[: title + 1])


def other_document(printed: PrintedPages) -> str:
    """What the document looks like, with its article."""
    lines = printed.pages[0].lines
    opening = lines[:_OPENING]
    about_ofsted = any(_OFSTED.search(line.text) for line in opening)
    if _is_own_paper(opening):
        return f"a council’s own paper{' on an inspection, not the published report' if about_ofsted else ''}"
    title = join_lines(line.text for line in lines if line.size > printed.body_size * _LARGE_TYPE)
    for pattern, form in _TITLES:
        if re.search(pattern, title, re.IGNORECASE):
            return form
    for pattern, form in _OPENINGS:
        if any(re.match(pattern, line.text, re.IGNORECASE) for line in opening):
            if form is _LETTER and about_ofsted:
                return "a letter from Ofsted, but not one on a monitoring visit or a focused visit"
            return form
    return "some other document, for its first page does not begin as that of a published report"


def _is_own_paper(lines: Sequence[Line]) -> bool:
    return any(_OWN_PAPER.match(line.text) for line in lines)
