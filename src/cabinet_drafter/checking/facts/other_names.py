"""Another council's or another inspectorate's name where this one's belongs: words left from another paper."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.facts.authority_names import AUTHORITIES
from cabinet_drafter.checking.facts.sentences import sentences
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.told_in_own_words.like_sentences import like_sentences
from cabinet_drafter.findings import Finding

_KIND: Final = r"(?:(?:Metropolitan |London )?(?:County|City|Borough|District) Council|Council|MBC|City|County)"
_OWN_MATTER: Final = (
    r"(?:[’']s?)?\s+(?:duties|duty|obligations?|responsibilit\w+|[Cc]abinet|[Ee]xecutive|"
    r"children[’']s (?:social care )?services|"
    r"services for children|[Dd]irector\b|response to (?:the|this|Ofsted)|improvement plan|action plan|"
    r"constitution|forward plan|website)\b"
)
_INSPECTED: Final = (
    r"\b(?:inspection (?:of|in|at)|inspected|(?:judged|rated|graded)|report on|"
    r"judge?ments? (?:on|of|for)|outcome for)\s+"
    r"(?:the\s+)?(?:(?:London|Royal) Borough of\s+|City of\s+)?"
)
_BODIES: Final = (
    r"(?:the )?(?:Care Quality Commission|CQC|HMICFRS|HMIP|HM Inspectorate of \w+|"
    r"Her Majesty[’']s Inspectorate of \w+|ISI)"
)
_MADE: Final = re.compile(
    rf"\b(?P<first>{_BODIES}) (?:has |had )?(?:made|carried out|conducted|undertook|completed|led|published|"
    rf"inspected|judged|rated)\b(?! (?:its|their) own)|\b(?:made|carried out|conducted|undertaken|published|"
    rf"judged|rated) by (?P<second>{_BODIES})",
    re.IGNORECASE,
)
_WITH_OTHERS: Final = re.compile(
    r"\b(?:joint|jointly|SEND|JTAI|special educational|health|hospital|adult|youth justice|probation|police|prison|"
    r"school|and Ofsted|with Ofsted|homecare|residential|nursing|constabulary)\b",
    re.IGNORECASE,
)
_INSPECTION: Final = re.compile(r"\binspect\w+|\breport\b", re.IGNORECASE)
_OTHERS: Final = re.compile(
    r"\b(?:neighbour\w*|partner\w*|combined|joint|with|between|and|other councils?|learn\w*|visited|peer|statistical|"
    r"formerly|previously|moved|came from|joined|of origin|alliance|regional|sector-led|improvement partner|"
    r"compar\w+|benchmark\w*|commission\w*)\b",
    re.IGNORECASE,
)
_BEFORE: Final = 60
_KNOWN: Final = frozenset(each.lower() for each in AUTHORITIES)


def check_other_authority(paper: PaperUnderCheck) -> Iterator[Finding]:
    """A paper speaks of its own council's inspection, duties and services; another's name is left from its paper."""
    own = _own(paper)
    for sentence in sentences(paper):
        for match in _named().finditer(sentence.text):
            name = match["inspected"] or match["owner"] or match["first"]
            place = match.span("inspected" if match["inspected"] else "owner" if match["owner"] else "first")
            before = sentence.text[max(0, match.start() - _BEFORE) : match.start()]
            if _is_own(name, own) or like_sentences(paper).prints(_bare(name), own) or _OTHERS.search(before):
                continue
            yield told(
                "other-authority",
                TO_CONFIRM,
                sentence.where(*place),
                f"The paper names {name} here; the report is on {paper.against.inspection.authority}.",
                f"If this is said of {paper.against.inspection.authority}, correct the name.",
                paper.against.inspection.evidence("authority"),
            )


def check_other_inspectorate(paper: PaperUnderCheck) -> Iterator[Finding]:
    """The inspection of local authority children's services is made by Ofsted alone (section 136, 2006 Act)."""
    for sentence in sentences(paper):
        for match in _MADE.finditer(sentence.text):
            if _WITH_OTHERS.search(sentence.text) or not _INSPECTION.search(sentence.text):
                continue
            body = match["first"] or match["second"]
            yield told(
                "other-authority",
                TO_CONFIRM,
                sentence.where(*match.span("first" if match["first"] else "second")),
                f"The paper says that the inspection was made by {body}; the report is Ofsted’s.",
                "Write Ofsted, or say which other inspection is meant.",
                paper.against.inspection.evidence("title"),
            )


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    names = "|".join(
        re.escape(each).replace(r"\ and\ ", r"\ (?:and|&)\ ") for each in sorted(AUTHORITIES, key=len, reverse=True)
    )
    return re.compile(
        rf"{_INSPECTED}(?P<inspected>(?:{names})(?: {_KIND})?)\b(?![ -][A-Z])"
        rf"(?=[’']s? (?:children|services|local)|\s+(?:children[’']s services|local authority)|\s*[.,;:)]|\s*$|"
        rf"\s+(?:in|on|from|by|was|which|and|to)\b)|"
        rf"\b(?P<owner>(?:{names})(?: {_KIND})?){_OWN_MATTER}|"
        rf"^\W*(?:[\d.]+\s+)?(?P<first>(?:{names}) {_KIND})\s+(?:is|was|has|must|will|received|proposes|accepts|"
        r"welcomes)\b"
    )


def _own(paper: PaperUnderCheck) -> str:
    return paper.against.inspection.authority.lower()


def _is_own(name: str, own: str) -> bool:
    """Whether it is the authority of the report, by its whole name or, where that is a longer one, by part of it."""
    bare = _bare(name).lower().replace("&", "and")
    if own in _KNOWN:
        return bare == own
    return bare in own or own in bare


def _bare(name: str) -> str:
    return re.sub(rf"\s+{_KIND}$", "", name)
