"""The sentences of a paper that tell what the report says, and the words in them that are the council's own."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.facts.sentences import Sentence, sentences
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck

_INSPECTORS: Final = (
    r"(?:ofsted|(?:the )?(?:lead )?inspectors?|HMIs?|(?:the )?inspection(?: report| team)?|the (?:\w+ )?report|"
    r"the (?:visit|letter)|its report|the findings|the judgement)"
)
_TELL: Final = (
    r"(?:f[oi]u?nds?|not(?:es?|ed|ing)|sa(?:ys?|id|w)|sees?|states?|stated|reports?|reported|records?|recorded|"
    r"highlight\w*|identif\w+|recogni[sz]\w+|acknowledg\w+|observ\w+|comment\w*|conclu\w+|describ\w+|prais\w+|"
    r"commend\w*|critici[sz]\w+|consider\w*|regard\w*|thought|think\w*|heard|was told|were told|tells?|told|gives?|"
    r"gave|add(?:s|ed)|puts?|points? (?:out|to)|pointed|mention\w*|warn\w*|judge\w*|cit(?:es|ed)|count(?:s|ed)|"
    r"sets? out|explain\w*|refer\w*|call(?:s|ed)|credit\w*|list(?:s|ed)|welcom\w+)"
)
_GIVEN_TO: Final = r"(?:according to|in the (?:words|view|opinion) of|as (?:noted|found) by|told|by|on the evidence of)"
_ATTRIBUTED: Final = re.compile(
    rf"\b{_INSPECTORS}\b(?:\W+(?!that\b)[\w’'-]+){{0,4}}?\W+{_TELL}\b|\b{_GIVEN_TO}\s+{_INSPECTORS}\b|"
    rf"^\W*(?:they|it|he|she)(?:\s+(?:also|further|then|did|do|does|have|has))?\s+{_TELL}\b",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(r"\b(?:ofsted|inspectors?|HMIs?|inspection)\b", re.IGNORECASE)
_OWN: Final = re.compile(
    r"[£$€]|\b(?:we|our|ours|us|my|will|shall|would|plans? to|intend\w*|propos\w+|targets?|aims?|budget\w*|forecast\w*|"
    r"outturn|overspen\w*|underspen\w*|reserves?|grants?|MTFS|dashboards?|scorecards?|"
    r"(?:our|council|internal|own|local|performance|management|latest|more recent|published|provisional|validated) "
    r"(?:\w+ )?(?:data|figures|statistics|information|audits?|monitoring|reporting)|performance (?:report|board|at)|"
    r"by (?:the )?end of|to date|since the inspection|since (?:then|publication)|following (?:the )?(?:inspection|"
    r"publication)|after the inspection|as (?:at|of)|currently|at present|at the time of writing|today|"
    r"this (?:year|month|quarter)|ha(?:s|ve) (?:since|now|already)|now (?:stands?|has|have)|cabinet|scrutiny|committee|"
    r"members are|recommend\w*|resolv\w+|quarter (?:one|two|three|four|\d)|Q[1-4]|action plan|"
    r"improvement plan|statement|deadline|due (?:by|on|in|before)|"
    r"regulations?|"
    r"working days?|DfE|department for education|census|national statistics|ONS|LAIT|SSDA\w*|CIPFA|CQC|NHS|HMICFRS|"
    r"police (?:data|figures)|statistical)\b",
    re.IGNORECASE,
)
_ITS_OWN_NUMBER: Final = re.compile(r"\s*(?:-\s+)?\(?(?:\d{1,2}(?:\.\d{1,3})*|[a-z]|[ivx]+)[.)]?\s+(?=\W*[A-Z0-9])")
_PAUSE: Final = re.compile(r";|,\s+(?:and|but|while|whereas|although|though)\b|\.\s")
_OTHER_SECTION: Final = re.compile(
    r"financ|resourc|budget|legal|statut|risk|equalit|equity|diversity|EDI\b|option|next step|what happens next|"
    r"timetable|timeline|action|response|implication|consult|communicat|procure|workforce (?:plan|implication)|HR\b|"
    r"human resources|background papers|appendi|recommendation|decision|contact|environment|climate|data protection|"
    r"privacy|performance|since the inspection|value for money|ward|governance|purpose|priorit|what we",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A sentence with the one before it in its paragraph.

    `text` is its own, the number typed before it blanked. `attributed` says that it, or the paragraph up to it, gives
    what it tells to inspectors or the report; `of_the_report` that it stands where the paper tells of the report.
    """

    sentence: Sentence
    text: str
    before: str
    attributed: bool
    of_the_report: bool

    def is_own(self, start: int, end: int) -> bool:
        """Whether the words around a place say that the figure there is the council's own, or another body's."""
        text = self.text
        begin = max((match.end() for match in _PAUSE.finditer(text, 0, start)), default=0)
        stop = _PAUSE.search(text, end)
        return _OWN.search(text, begin, stop.start() if stop else len(text)) is not None


@lru_cache(maxsize=1)
def tellings(paper: PaperUnderCheck) -> tuple[Telling, ...]:
    """Every sentence of the paper's body, in running text and tables, with whose it is."""
    return tuple(_tellings(paper))


def _tellings(paper: PaperUnderCheck) -> Iterator[Telling]:
    of_the_report = {each.line.section for each in sentences(paper) if _NAMED.search(each.text)}
    order, before, attributed = -1, "", False
    for sentence in sentences(paper):
        line = sentence.line
        if line.is_heading or line.part != "body":
            continue
        if line.order != order:
            order, before, attributed = line.order, "", False
        here = _ATTRIBUTED.search(sentence.text) is not None
        attributed = here or (attributed and not _OWN.search(sentence.text))
        told_there = line.section in of_the_report and not _OTHER_SECTION.search(line.section or "")
        text = sentence.text
        typed = _ITS_OWN_NUMBER.match(text) if not sentence.start else None
        if typed:
            text = " " * typed.end() + text[typed.end() :]
        yield Telling(sentence, text, before, attributed, told_there)
        before = sentence.text
