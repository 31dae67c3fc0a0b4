"""Which judgements a grade in a sentence is said of."""

import re
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.checking.facts.claim_words import CLAIMED, OVERALL_AFTER
from cabinet_drafter.checking.facts.grades import GRADE
from cabinet_drafter.checking.facts.judgement_names import Mention, mentions
from cabinet_drafter.checking.facts.sentences import Sentence
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.vocabulary import JudgementArea

_WHOLE: Final = re.compile(
    r"\b(?:children[’'`]?s (?:social care )?services?|services for children|the (?:council|authority|borough|county|"
    r"city|"
    r"local authority|inspection|outcome|result|service|overall)|local authority|council|ofsted|we|borough|overall|"
    r"it|services (?:were|was|are|is|have been|had been) (?:judged|rated|graded|found)|(?:judged|rated|graded|found) "
    r"(?:our |its |the )?services)\b|"
    r"(?:^|[,;]|\b(?:our|the|its|that|when|and|\d{4}))\s*services (?:were|was|are|is|have|had|has|remain\w*|"
    r"stay\w*|went|"
    r"moved|rose|fell|improved)\b",
    re.IGNORECASE,
)
_ALL: Final = re.compile(
    r"(?<!not )\b(?:all|every|each)(?: of)?(?: the| our| its)?(?: \w+){0,2} (?:areas?|judge?ments?|categor(?:y|"
    r"ies)|grades)\b|"
    r"\bacross the board\b",
    re.IGNORECASE,
)
_IN_ALL: Final = re.compile(
    r"[\s”\"'’]*(?:(?:judge?ments?|grades?|ratings?)(?:\s+(?:is|are|was|were|given|awarded))*\s+)?(?:(?:in|for|"
    r"across)\s+)?"
    rf"(?:{_ALL.pattern})",
    re.IGNORECASE,
)
_FOLLOWS: Final = re.compile(
    r"[\s”\"'’]*(?:(?:judge?ments?|ratings?|grades?)(?:\s+(?:is|are|was|were|given|both))*[\s,:–—-]*)?\s*"
    r"(?:for|in|on|in relation to|in respect of)\b",
    re.IGNORECASE,
)
_ANOTHER_FOLLOWS: Final = re.compile(r"[\s”\"'’]*(?:judge?ment |rating |grade )?(?:for|in|on)\b", re.IGNORECASE)
# "Rated inadequate in 2017, the council": who was rated comes after.
_WHO_AFTER: Final = re.compile(
    r"\W*(?:(?:since|after|from|having|previously|once|first|formerly|being|been)\s+)*(?:rated|judged|graded|"
    r"found)\b[^,.;:]*$",
    re.IGNORECASE,
)
# "The four areas that sit beneath the overall judgement are good": nothing is said of that judgement.
_BESIDE_OVERALL: Final = re.compile(
    r"\b(?:beneath|below|under|underneath|behind|besides?|alongside|apart from|other than|excluding|not counting)\s+"
    r"(?:(?:the|our|its|this|that)\s+)?overall(?:\s+(?:effectiveness|judge?ment|grade|grading|rating|one))*",
    re.IGNORECASE,
)
_NOT_OF_PLACE: Final = {
    "council", "borough", "county", "city", "london", "metropolitan", "district", "royal", "local", "authority", "of",
    "the", "children’s", "services", "and",
}  # fmt: skip
OVERALL: Final = (JudgementArea.OVERALL_EFFECTIVENESS,)
"""What a grade is said of that is said of the services as a whole."""


@dataclass(frozen=True)
class Subjects:
    """A sentence with the judgements that it names, and the place whose services it speaks of."""

    text: str
    named: list[Mention]
    place: str
    authority: str

    def are_of(self, place: str) -> bool:
        """Whether a place as written is that of the authority: the City of London, Slough Borough."""
        words = set(place.lower().split()) - {"the", "of", "borough", "council", "county"}
        return self.place.lower() in place.lower() and words <= set(self.authority.lower().split())

    def before(self, segment: int, end: int) -> list[Mention]:
        """Those named before a grade that ends there, since the grade before it ended at `segment`."""
        here = [mention for mention in self.named if segment <= mention.start and mention.end <= end]
        while len(here) > 1 and re.search("[:;]", self.text[here[0].end : here[-1].start]):
            here = here[1:]  # "Both were judged by themselves: care leavers are good."
        return here

    def of(self, segment: int, match: re.Match[str]) -> tuple[JudgementArea, ...] | None:
        """The judgements that the grade is said of; None for all of them, none where that cannot be told."""
        here = self.before(segment, match.start())
        if self.lists_on(segment, match):
            return _areas(self._following(match)[0])
        if here:
            among = self.text[segment : here[0].start]
            return None if re.search(r"\bincluding\b", among) and _ALL.search(among) else _areas(here)
        return self._without_names(segment, match)

    def lists_on(self, segment: int, match: re.Match[str]) -> bool:
        """Whether grades go before what they are for, one after the other: “Good for leaders, and Good for care …”."""
        before = segment and _FOLLOWS.match(self.text, segment) and self.before(segment, match.start())
        return bool(before) and bool(self._following(match)[0])

    def _without_names(self, segment: int, match: re.Match[str]) -> tuple[JudgementArea, ...] | None:
        before, after = self.text[: match.start()], self.text[match.end() :]
        if OVERALL_AFTER.match(after) and (CLAIMED.search(before) or is_whole(before, self.place)):
            return OVERALL
        following, linked = self._following(match)
        if following:
            return _areas(following)
        if _ALL.search(before[segment:]) or _IN_ALL.match(after):
            return None
        whole = is_whole(before[segment:], self.place) or (not linked and is_whole(before, self.place))
        return OVERALL if whole or (_WHO_AFTER.fullmatch(before) and is_whole(after, self.place)) else ()

    def _following(self, match: re.Match[str]) -> tuple[list[Mention], bool]:
        """Those named after the grade as what it is for, and whether anything is said there to be."""
        link = _FOLLOWS.match(self.text, match.end())
        following = [mention for mention in self.named if mention.start >= match.end()]
        if not link or not following:
            return [], link is not None
        another = GRADE.search(self.text, match.end())
        if another is None:
            return following, True
        following = [mention for mention in following if mention.end <= another.start()]
        # "Good for leaders and help and protection outstanding": the last ones may be the next grade's.
        return following if _ANOTHER_FOLLOWS.match(self.text, another.end()) else following[:1], True


def subjects_of(paper: PaperUnderCheck, sentence: Sentence) -> Subjects:
    """What a sentence can give grades to."""
    text = _BESIDE_OVERALL.sub(lambda beside: " " * len(beside.group()), sentence.text)
    named = mentions(text, (paper.against.inspection, *paper.against.previous))
    authority = paper.against.inspection.authority
    words = re.findall(r"[\w’'-]+", authority)
    place = " ".join(word for word in words if word.lower() not in _NOT_OF_PLACE)
    return Subjects(text, [each for each in named if not _is_in_passing(text, each, place)], place, authority)


def is_whole(words: str, place: str) -> bool:
    """Whether the services as a whole are what is spoken of; people call them by the name of the place too."""
    by_place = place and re.search(
        rf"(?<!\bin )(?<!\bfor )(?<!\bacross )(?<!\bof )(?<!\bto )\b{re.escape(place)}\b", words
    )
    return _WHOLE.search(words) is not None or bool(by_place)


def _areas(named: list[Mention]) -> tuple[JudgementArea, ...]:
    return tuple(dict.fromkeys(mention.area for mention in named))


def _is_in_passing(text: str, mention: Mention, place: str) -> bool:
    """Whether a short name is no more than a word: “assessments overall are good”, “most children in care”."""
    before = text[: mention.start]
    if mention.area is JudgementArea.OVERALL_EFFECTIVENESS and text[mention.start : mention.end].lower() == "overall":
        spoken = re.search(r"[^.;:,(]*$", before)
        linked = re.match(r"\s+(?:is|are|was|were|has|have|remains?)\b", text[mention.end :])
        return bool(linked and spoken and spoken.group().strip()) and not is_whole(before, place)
    some = re.search(r"\b(?:most|many|some|more|few|several)\s+$", before, re.IGNORECASE)
    return not mention.exact and some is not None
