"""The grades that a paper's sentences claim: of which judgement, of which inspection."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cabinet_drafter.checking.facts.grade_inspection import FROM, YEAR_OF_GRADE, before_first_grade, inspections_meant
from cabinet_drafter.checking.facts.grades import GRADE, grade_of, whole_grade
from cabinet_drafter.checking.facts.judgement_names import Mention, answering, mentions
from cabinet_drafter.checking.facts.numbers import NUMBER
from cabinet_drafter.checking.facts.sentences import Sentence, sentences_of
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.vocabulary import Grade, JudgementArea

_MARK: Final = r"[\s“\"'‘]*$"
_CLAIMED: Final = re.compile(
    r"(?:\b(?:rated|graded|judged|assessed|deemed|ranked)(?:\s+(?:the|our|its|council[’'`]?s|children[’'`]?s|"
    r"services?|social|"
    r"care|local|authority|to be|as being|as|overall|overall as|now|us|it|them|"
    r"the (?:council|authority|service|borough)|to have been|to|both))*|\bfound(?:\s+(?:our|the|its|"
    r"children[’'`]?s|social|care|services?|council|authority))*\s+to(?: be| have been)?|"
    r"\bhaving (?:previously |formerly )?been|"
    r"\b(?:judge?ments?|grades?|gradings?|ratings?|effectiveness|outcome|result)(?:\s+(?:of|is|was|are|were|as|now|"
    r"being))+|"
    r"\b(?:awarded|achieved|received|given|secured|retained|maintained|gave)(?:\s+(?:an?|the|us|overall|grade|rating|"
    r"judge?ment|of))*|"
    r"\b(?:moved|risen|rose|improved|gone|went|progressed|improvement|moving|improving|fell|declined|"
    r"dropped)(?:\s+\w+){0,3}"
    r"\s+from|\bfrom)" + _MARK,
    re.IGNORECASE,
)
_LINKED: Final = re.compile(
    r"[\s,]*(?:[:–—-]|\(|\bis\b|\bare\b|\bwas\b|\bwere\b|\bas\b|\bhas been\b|\bhave been\b|\bremains?\b|\bnow\b|"
    r"\bstill\b|\bboth\b|\ball\b|\balso\b|\bagain\b|\s|\brated\b|\bgraded\b|\bjudged\b|\bgrade\b|\bgrades\b|"
    r"\bto be\b|\bfor\b|\bat\b|\bremained\b|\bunchanged\b|\bnot changed\b|\bsince (?:the )?(?:inspection (?:in|of) )?(?:19|20)\d\d\b|"
    r"\bthat (?:children[’'`]?s )?services\b|"
    r"\bof (?:(?:the|our|its|council[’'`]?s|children[’'`]?s|social care|services?|local authority|borough)\s)+)+"
    r"[\s“\"'‘]*",
    re.IGNORECASE,
)
NEXT: Final = re.compile(
    r"[\s”\"'’]*(?:[.,;:()–—\]-]|$|(?:in|for|across|overall|by|at|and|with|since|from|following|under|as|to|but|while|"
    r"whilst|on|than|because|which|where|when|after|again|judge?ments?|grades?|gradings?|ratings?|outcome|before|"
    r"compared)\b|\ufffc)",
    re.IGNORECASE,
)
_NOUN_AFTER: Final = re.compile(r"[\s”\"'’]*(?:overall )?(?:judge?ments?|ratings?|grades?|gradings?)\b", re.IGNORECASE)
_OVERALL_AFTER: Final = re.compile(r"[\s”\"'’]*overall\b", re.IGNORECASE)
_IN_SOME: Final = re.compile(
    rf"[\s”\"'’]*(?:in|for|across)\s+(?:the\s+)?(?:other\s+|remaining\s+)?{NUMBER}(?!\s+(?:years?|months?))",
    re.IGNORECASE,
)
_SOME: Final = re.compile(rf"(?:{NUMBER}|\b(?:no|both))[\s“\"'‘]*$", re.IGNORECASE)
_STAYED: Final = re.compile(
    r"\b(?:services|judge?ments?|grades?|gradings?|ratings?|outcome|effectiveness|overall)\s+(?:(?:has|have|is|are|was|"
    r"were|also|again|therefore|overall|now)\s+)*(?:remain\w*|stay\w*|continues? to be|unchanged|again|still)"
    r"(?:\s+(?:graded|rated|judged|at|as))*" + _MARK,
    re.IGNORECASE,
)
_CHOICE: Final = re.compile(r"\bor[\s“\"'‘]*$", re.IGNORECASE)
NOT_CLAIMED: Final = re.compile(
    r"\b(?:if|would|could|should|aim\w*|aspir\w*|ambition\w*|journey|towards?|target\w*|expect\w*|becom\w*|want\w*|"
    r"seek\w*|until|authorities|councils|nationally|neighbours|per ?cent|pathway|scale|criteria|definition|"
    r"self-?\s?assess\w*|"
    r"self-?\s?eval\w*|fostering|adoption (?:services?|agency|support|panel)|schools?|homes?|agenc(?:y|ies)|providers?|nurser\w+|early years|CQC|SEND|colleges?|"
    r"practice audits?|audit\w*|grade above|grade below|grades above|peer|monitoring|focused|next inspection|"
    r"not (?:rated|judged|graded|yet)|"
    r"no longer|never|reaching|case files?|cases|plans? (?:was|were)|neither)\b|%",
    re.IGNORECASE,
)
_WHOLE: Final = re.compile(
    r"\b(?:children[’'`]?s (?:social care )?services?|services for children|the (?:council|authority|borough|county|"
    r"city|"
    r"local authority|inspection|outcome|result|service|overall)|local authority|council|ofsted|we|borough|overall|"
    r"it|services (?:were|was|are|is|have been|had been) (?:judged|rated|graded|found)|(?:judged|rated|graded|found) "
    r"(?:our |its |the )?services)\b|"
    r"(?:^|[,;]|\b(?:our|the|its|that|when|and|\d{4}))\s*services (?:were|was|are|is|have|had|has|remain\w*|stay\w*|went|"
    r"moved|rose|fell|improved)\b",
    re.IGNORECASE,
)
_ALL: Final = re.compile(
    r"\b(?:all|every|each)(?: of)?(?: the| our| its)?(?: \w+){0,2} (?:areas?|judge?ments?|categor(?:y|ies)|grades)\b|"
    r"\bacross the board\b",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(
    r"\s*\(\s*(?:in )?(?:\w+ )?(?:19|20)\d\d\s*[:–—-]?\s*(?:was |graded )?[“\"'‘]?", re.IGNORECASE
)
_LEAST_WORDS: Final = 4
_NO_PLACE: Final = {
    "council",
    "borough",
    "county",
    "city",
    "london",
    "metropolitan",
    "district",
    "royal",
    "local",
    "authority",
}


@dataclass(frozen=True)
class GradeClaim:
    """A grade as said: `areas` are the judgements it is said of (None: all), `of` the inspections it may be of."""

    sentence: Sentence
    start: int
    end: int
    grade: Grade
    areas: tuple[JudgementArea, ...] | None
    of: tuple[Inspection, ...]

    @property
    def words(self) -> str:
        """The grade as written."""
        return self.sentence.text[self.start : self.end]


@lru_cache(maxsize=1)
def grade_claims(paper: PaperUnderCheck) -> tuple[GradeClaim, ...]:
    """Each grade that a sentence gives a judgement or the services as a whole."""
    return tuple(
        claim
        for line in paper.lines
        if not is_entry(line)
        for sentence in sentences_of(paper, line)
        for claim in _claims(paper, sentence)
    )


def is_entry(line: PaperLine) -> bool:
    """Whether it is an entry of a table; whole papers are set in tables too, and their sentences are sentences."""
    return line.cell is not None and (_is_short(line.text) or whole_grade(line.text) is not None)


def _is_short(text: str) -> bool:
    return len(text.split()) < _LEAST_WORDS and ":" not in text


def grade_words(paper: PaperUnderCheck, sentence: Sentence) -> Iterator[tuple[re.Match[str], tuple[Inspection, ...]]]:
    """Every grade in a sentence, said of anything, and the inspections that it may be of."""
    for match in GRADE.finditer(sentence.text):
        if grade_of(match):
            yield match, inspections_meant(paper, sentence, match)


def _claims(paper: PaperUnderCheck, sentence: Sentence) -> Iterator[GradeClaim]:
    text = sentence.text
    if NOT_CLAIMED.search(text):
        return
    named = mentions(text, (paper.against.inspection, *paper.against.previous))
    authority = paper.against.inspection.authority
    named = [mention for mention in named if not _is_in_passing(text, mention, authority)]
    segment = 0
    areas_before: tuple[JudgementArea, ...] | None = ()
    for match in GRADE.finditer(text):
        grade = grade_of(match)
        inside = any(mention.start <= match.start() < mention.end for mention in named)
        before, after = text[: match.start()], text[match.end() :]
        if grade is None or inside or _CHOICE.search(before) or re.match(r"[\s”\"'’]*or\b", after):
            continue
        here = [mention for mention in named if segment <= mention.start and mention.end <= match.start()]
        second_of_two = bool(segment) and FROM.search(before_first_grade(before)) is not None
        aside = bool(segment and _ASIDE.fullmatch(text[segment : match.start()]))
        while len(here) > 1 and re.search("[:;]", text[here[0].end : here[-1].start]):
            here = here[1:]  # "Both were judged by themselves: care leavers are good."
        linked = bool(here) and _LINKED.fullmatch(text[here[-1].end : match.start()]) is not None
        claimed = linked or second_of_two or aside or _CLAIMED.search(before) or _STAYED.search(before)
        claimed = claimed or _NOUN_AFTER.match(after) or _OVERALL_AFTER.match(after)
        of_year = YEAR_OF_GRADE.match(after)
        from_alone = FROM.search(before) and not re.match(r"[\s”\"'’]*to\b", after[of_year.end() if of_year else 0 :])
        if not claimed or from_alone or not NEXT.match(after):
            continue
        if _IN_SOME.match(after) or (_SOME.search(before) and _NOUN_AFTER.match(after)):
            segment = match.end()  # How many judgements have a grade is a claim of its own.
            continue
        areas = _areas(text, segment, match, here, named, authority)
        if (second_of_two or aside) and not here:
            areas = areas_before
        if areas != ():
            of = _that_judged(paper, areas, inspections_meant(paper, sentence, match))
            yield GradeClaim(sentence, match.start(), match.end(), grade, areas, of)
        areas_before, segment = areas, match.end()


def _areas(
    text: str, segment: int, match: re.Match[str], here: list[Mention], named: list[Mention], authority: str
) -> tuple[JudgementArea, ...] | None:
    """The judgements a grade is said of; None for all of them, none where that cannot be told."""
    if (
        here
        and re.search(r"\bincluding\b", text[segment : here[0].start])
        and _ALL.search(text[segment : here[0].start])
    ):
        return None
    if here:
        return tuple(dict.fromkeys(mention.area for mention in here))
    after = text[match.end() :]
    if _OVERALL_AFTER.match(after) and (
        _CLAIMED.search(text[: match.start()]) or _is_whole(text[: match.start()], authority)
    ):
        return (JudgementArea.OVERALL_EFFECTIVENESS,)
    following = [mention for mention in named if mention.start >= match.end()]
    link = re.match(r"[\s”\"'’]*(?:(?:judge?ment|rating|grade) )?(?:for|in|on|in relation to|in respect of)\b", after)
    if following and link and not GRADE.search(text[match.end() : following[0].start]):
        return (
            tuple(dict.fromkeys(mention.area for mention in following))
            if not GRADE.search(after)
            else (following[0].area,)
        )
    if _ALL.search(text[segment : match.start()]) or _ALL.match(after.strip(" ”\"'’").removeprefix("in ").lstrip()):
        return None
    if _WHOLE.search(text[segment : match.start()]) or (link is None and _WHOLE.search(text[: match.start()])):
        return (JudgementArea.OVERALL_EFFECTIVENESS,)
    return ()


def _is_in_passing(text: str, mention: Mention, authority: str) -> bool:
    """Whether a judgement's short name is no more than a word: “assessments overall are good”, “most children in care”."""
    before = text[: mention.start]
    if mention.area is JudgementArea.OVERALL_EFFECTIVENESS and text[mention.start : mention.end].lower() == "overall":
        spoken = re.search(r"[^.;:,(]*$", before)
        linked = re.match(r"\s+(?:is|are|was|were|has|have|remains?)\b", text[mention.end :])
        return bool(linked and spoken and spoken.group().strip()) and not _is_whole(before, authority)
    return (
        not mention.exact and re.search(r"\b(?:most|many|some|more|few|several)\s+$", before, re.IGNORECASE) is not None
    )


def _is_whole(before: str, authority: str) -> bool:
    """Whether the services as a whole are what is spoken of; people call them by the council's name too."""
    place = [
        word for word in re.findall(r"[^\W\d_]{4,}", authority) if word[0].isupper() and word.lower() not in _NO_PLACE
    ]
    return _WHOLE.search(before) is not None or any(re.search(rf"\b{re.escape(word)}\b", before) for word in place)


def _that_judged(
    paper: PaperUnderCheck, areas: tuple[JudgementArea, ...] | None, of: tuple[Inspection, ...]
) -> tuple[Inspection, ...]:
    """Those meant; where this inspection gave no such judgement and an earlier one did, that one."""
    unanswered = bool(areas) and not any(answering(each, area) for each in of for area in areas or ())
    if not unanswered or of != (paper.against.inspection,) or areas == (JudgementArea.OVERALL_EFFECTIVENESS,):
        return of
    return (
        tuple(each for each in paper.against.previous if any(answering(each, area) for area in areas or ()))[:1] or of
    )
