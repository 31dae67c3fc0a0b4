"""What a date in a sentence is said of: an inspection, a report's publication, or something else."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from cabinet_drafter.checking.facts.said_dates import SaidDates
from cabinet_drafter.checking.facts.sentences import Sentence


class Subject(Enum):
    """What a date can be said of; of anything else nothing is claimed that a report could contradict."""

    INSPECTION = auto()
    PUBLICATION = auto()


class Edge(Enum):
    """Which end of the inspection a single day is said to be."""

    START = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Said:
    """The subject of a date, the end it stands for, the words between the two, and where the subject begins."""

    subject: Subject
    edge: Edge | None
    gap: str
    begin: int


_OTHER: Final = (
    r"(?:SEND|areas?|schools?|fostering|adoption|nursery|college|homes?|youth (?:justice|offending)|"
    r"child protection|probation|HMICFRS|CQC)(?: \w+)? "
    r"inspections?|monitoring|focus{1,2}ed|JTAI|joint targeted|thematic|next (?:\w+ ){0,2}inspection|future inspection|"
    r"off-?\s?site|set[- ]?up|notif\w+|announc\w+|telephoned?|phoned?|plans?\b|statement|meeting|cabinet|committee|"
    r"scrutiny|"
    r"board|submi\w+|deadline|due|receiv\w+|receipt|introduc\w+|appointed|annual (?:conversation|engagement)|"
    r"self-?\s?(?:eval|assess)\w*|letter|notice|feedback|respond\w*|draft|embargo\w*|agreed|approved|cleared|SEND|"
    r"schools?|homes?\b|"
    r"agency|LSCB|safeguarding (?:children )?(?:board|partnership)|challenge|peer review|review|report of|CQC|"
    r"pre-?inspection|mock inspection|readiness|inspections? of (?:\w+ ){0,3}(?:schools?|homes?|agenc\w+)"
)
_CUE: Final = re.compile(
    rf"\b(?:(?P<other>{_OTHER})|"
    r"(?P<report>(?:inspection|Ofsted) (?:report|framework|outcome|letter|judgements?|programme|handbook|"
    r"result)s?)|"
    r"(?P<publication>published|publishing|publication|released)|"
    r"(?P<inspection>inspections?|(?:re-?)?inspected|inspectors?|fieldwork|field work|on[- ]site|ILACS|"
    r"visited))\b",
    re.IGNORECASE,
)
# Between an inspection and its date stand such words only; any other word begins to speak of something else.
_BRIDGE: Final = re.compile(
    r"(?:of|the|our|its|their|your|this|that|which|these|a|an|and|was|were|is|are|as|has|have|had|been|being|be|by|for|"
    r"in|at|on|to|from|between|over|during|under|within|until|till|took|taken|take|place|carried|carry|out|held|hold|"
    r"conducted|undertaken|undertook|completed|complete|ran|run|running|lasted|began|begun|begin|begins|started|"
    r"starting|"
    r"start|commenced|commencing|ended|ending|end|finished|concluded|concluding|arrived|beginning|dates?|dated|period|"
    r"periods|weeks?|fortnights?|returned|resumed|two|three|one|four|five|six|seven|eight|days?|early|late|mid|"
    r"spring|summer|autumn|winter|site|spent|council’?'?s?|borough|"
    r"county|city|authority’?'?s?|local|children’?'?s?|services?|social|care|team|full|standard|short|framework|"
    r"inspecting|inspectors?|visited|visit|inspected|inspections?|fieldwork|details?|item|ofsted|ILACS|HMIs?|"
    r"recent(?:ly)?|most|latest|last|previous|earlier|current|week|commencing|w/c|help|protection|who|need|working|"
    r"\d{1,2}(?:st|nd|rd|th)?|first|final|second|lead|led|undertook|department|trust|education|[A-Z][\w’'-]*|\d{4})",
)
_REPORT_BRIDGE: Final = re.compile(
    r"(?:the|its|their|his|her|our|this|that|a|full|final|formal(?:ly)?|inspection|report’?s?|reports|findings?|"
    r"outcome|"
    r"result|on|in|by|of|was|is|and|date|website|as|both|online|at|to|from|titled|[A-Z][\w’'-]*|monday|\d{4})"
)
_WORD: Final = re.compile(r"w/c|[\w’'-]+")
_START: Final = re.compile(
    r"(?:beg[aiu]n\w*|start\w*|commenc\w*|from|arriv\w+|w/c|first day(?: of the inspection)? was)[\s:]+"
    r"(?:on\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_END: Final = re.compile(
    r"(?:end(?:ed|ing|s)?|conclud\w+|finish\w+|complet\w+|until|up to|last day(?: of the inspection)? was)[\s:]+"
    r"(?:on\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
_DEADLINE: Final = re.compile(
    r"\b(?:by|before|after|since|no later than)\s+(?:the\s+)?(?:\w+day,?\s+)?$", re.IGNORECASE
)
_FARTHEST: Final = 300  # characters before a date, and after it; what stands farther off says nothing of it
_FARTHEST_AFTER: Final = 120
_LEAD_IN: Final = re.compile(r"\b(?:it|they|he|she|we)\b", re.IGNORECASE)
_NOT_REPORTS: Final = re.compile(
    r"\b(?:letters?|plans?|statements?|notices?|strateg\w+|guidance|framework|regulations?|agenda|statistics|data|"
    r"minutes|"
    r"policy|forward|must|should|will|would|shall|due|once|when|paper|handbook|white|bulletin|dashboard)\b",
    re.IGNORECASE,
)
# A council publishes the report too, as the Regulations ask of it, and on a later day.
_BY_COUNCIL: Final = re.compile(
    r"\b(?:council|authority|borough|county|city)[’'`]?s?\s+(?:own\s+)?(?:web\s?site|web\s?pages?|intranet)\b|"
    r"\bon\s+our\s+(?:own\s+)?web|\bby\s+(?:the|this|our)\s+(?:council|(?:local\s+)?authority|borough)\b|"
    r"\b(?:we|(?:the|this|our)\s+(?:\w+\s+)?(?:council|(?:local\s+)?authority))\s+(?:\w+\s+){0,2}published\b",
    re.IGNORECASE,
)
_REPORTS: Final = re.compile(r"\b(?:report|ofsted|findings|outcome|inspection|judgements?|result)\b", re.IGNORECASE)


def subject_of(sentence: Sentence, dates: SaidDates) -> Said | None:
    """What the date is said of, where the words between leave no doubt."""
    before = sentence.before + sentence.unmarked[: dates.start]
    near = max(0, len(before) - _FARTHEST)
    if _DEADLINE.search(before, near):
        return None
    cues = list(_CUE.finditer(before, near))
    if cues:
        return _said_before(before, cues)
    after = sentence.unmarked[dates.end :]
    cue = _CUE.search(after, 0, _FARTHEST_AFTER)
    if cue is None or cue["inspection"] is None:
        return None
    gap = after[: cue.start()]
    if len(gap) > 60 or not _only(_BRIDGE, gap) or re.search(r"[;:.]", gap):
        return None
    begin = len(before)
    return Said(Subject.INSPECTION, _edge(before), gap, begin)


def _said_before(before: str, cues: list[re.Match[str]]) -> Said | None:
    while len(cues) > 1 and cues[-1]["report"] and cues[-2]["publication"]:
        cues.pop()  # "Published the inspection report on": the date is said of the publishing.
    while len(cues) > 1 and cues[-1].group().lower().endswith("framework") and cues[-2]["inspection"]:
        cues.pop()  # "Inspected under the Single Inspection Framework between": the date is said of the inspecting.
    cue = cues[-1]
    gap = before[cue.end() :]
    if cue["publication"]:
        said_of = before[max(0, cue.start() - 80) :]
        about = before[max(0, cue.start() - 160) :]
        if _NOT_REPORTS.search(said_of) or not _REPORTS.search(about) or not _only(_REPORT_BRIDGE, gap):
            return None
        if _BY_COUNCIL.search(said_of):
            return None
        return Said(Subject.PUBLICATION, None, gap, cue.start())
    if cue["inspection"] is None or len(gap) > 140 or not _only(_BRIDGE, gap) or re.search("[;%£]", gap):
        return None
    return Said(Subject.INSPECTION, _edge(before), gap, cue.start())


def leads_over(gap: str) -> bool:
    """Whether the words between an inspection, or a visit, and a date only go on to say when it was."""
    return _only(_BRIDGE, gap)


def _only(words: re.Pattern[str], gap: str) -> bool:
    return all(
        words.fullmatch(word.lower()) or words.fullmatch(word) for word in _WORD.findall(gap.replace("\ufffc", ""))
    )


def _edge(before: str) -> Edge | None:
    before = re.sub(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+(?:the\s+)?$", "", before[-_FARTHEST:])
    if _START.search(before):
        return Edge.START
    return Edge.END if _END.search(before) else None
