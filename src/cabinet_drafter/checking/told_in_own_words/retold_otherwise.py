"""What a paper tells in its own words with one word turned: the opposite, another number, another name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from cabinet_drafter.checking.facts.numbers import NUMBER, number_of
from cabinet_drafter.checking.facts.telling import TO_CONFIRM, quoted, told
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.checking.told_in_own_words.content_words import content_words, stem_of
from cabinet_drafter.checking.told_in_own_words.like_sentences import Alike, LikeSentences, like_sentences
from cabinet_drafter.checking.told_in_own_words.opposites import OPPOSITE_STEMS
from cabinet_drafter.checking.told_in_own_words.telling_sentences import Telling, tellings
from cabinet_drafter.evidence import Evidence
from cabinet_drafter.findings import Finding

_CLAUSE: Final = re.compile(
    r";\s|:\s|,\s(?:and|but|while|whereas|although|though|so|who|which|where|whose|when)\s|\.\s|\s[–—]\s"
)
_CITED: Final = re.compile(r"\((?:paragraphs?|pages?|paras?\.?|pp?\.)\s[^()]*\)", re.IGNORECASE)
_COVER: Final = 0.72
_COVER_ELSEWHERE: Final = 0.85
"""In sections that do not speak of the report, nearly all the words are to be printed."""
_COVER_BESIDE: Final = 0.5
"""Where two words beside a number are printed beside another."""
_FEWEST: Final = 3
_LONGEST: Final = 45
"""Words of a printed sentence; a longer one is a list."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_NEGATION: Final = re.compile(
    r"\b(?:not|no|never|nor|neither|cannot|without|fail\w*|lack\w*|absen\w+|gaps?|n[’']t)\b|n[’']t\b", re.IGNORECASE
)
_PER: Final = re.compile(r"\s*per (?:10|100|1),?000\b")
_NUMBER: Final = re.compile(rf"{NUMBER}|(?<![\d.,£/-])\b\d{{1,3}}(?:,\d{{3}})*\b(?![.,]\d|[/%])", re.IGNORECASE)
_NAME: Final = re.compile(r"(?<=[a-z,(] )[A-Z][\w’-]*(?: (?:(?:in|and|of|the) )?[A-Z][\w’-]*)*")
_FRAMEWORK: Final = re.compile(r"\b(?:outcome|enabler)s? \d|national framework", re.IGNORECASE)
_OFFICES: Final = (
    "Council", "Councils", "Director", "Director of Children’s Services", "DCS", "Lead Member", "Member", "Members",
    "Cabinet", "Executive", "Service", "Services", "Board", "Team", "Teams", "Officer", "Officers", "Assistant", "Head",
    "Group", "Committee", "Plan", "Strategy", "Children", "Care", "Leavers", "Leader", "Leaders", "Ofsted", "Inspector",
    "Inspectors", "Chief", "City", "Borough", "County", "Local", "Authority", "Government", "HMI", "Her", "His",
    "Majesty’s", "The", "A", "An", "In", "It", "This", "That", "They", "He", "She", "We", "I", "Of", "And",
)  # fmt: skip
_OFFICE: Final = re.compile(rf"(?:(?:{'|'.join(_OFFICES)})\s*)+".replace("’", "[’']"), re.IGNORECASE)
"""Words with capitals that are no names of anything of its own."""
_COVER_NAME: Final = 0.9
_BOTH: Final = 2
_MANY: Final = 4
_BACK: Final = 40  # characters
_OF_TIME: Final = re.compile(r"\b(?:19|20)\d\d\b")


@dataclass(frozen=True, slots=True)
class _Clause:
    """A part of a telling sentence: where it begins, its text and its content words."""

    start: int
    text: str
    stems: frozenset[str]
    tells: bool
    """Whether it stands where the paper tells of the report."""


def check_retold_otherwise(paper: PaperUnderCheck) -> Iterator[Finding]:
    """What a paper tells of a printed sentence is the same: no opposite, no other small number, no other name."""
    index = like_sentences(paper)
    quoting = {paper.line(each.parts[0].order).section for each in paper.quotations if each.is_of_a_report}
    for telling in tellings(paper):
        if index.prints(telling.text.strip(" .;:•–-*")):
            continue
        for clause in _clauses(telling, telling.sentence.line.section in quoting):
            if len(clause.stems) > _FEWEST and not telling.is_own(clause.start, clause.start + len(clause.text)):
                found = next(
                    chain(*(each(index, telling, clause) for each in (_opposite, _negation, _number, _name))), None
                )
                if found is not None:
                    yield found


def _clauses(telling: Telling, quotes_it: bool) -> Iterator[_Clause]:
    tells = quotes_it or telling.of_the_report or telling.attributed
    begin = 0
    whole = _CITED.sub(lambda cited: " " * len(cited.group()), telling.text)
    for end in (*_CLAUSE.finditer(whole), None):
        text = whole[begin : end.start() if end else None]
        yield _Clause(begin, text, frozenset(word.stem for word in content_words(text)), tells)
        begin = end.end() if end else 0


def _near(index: LikeSentences, clause: _Clause, but: frozenset[str], least: float) -> list[Alike]:
    """The printed sentences that the clause may tell, `but` words aside."""
    least = least if clause.tells else _COVER_ELSEWHERE
    every = index.alike(clause.stems, but)
    return [
        each
        for each in every
        if each.cover >= least
        and len(each.printed.text.split()) <= _LONGEST
        and not _FRAMEWORK.search(each.printed.text)
    ]


def _opposite(index: LikeSentences, telling: Telling, clause: _Clause) -> Iterator[Finding]:
    words = [(stem_of(word.group()), word) for word in _WORD.finditer(clause.text)]
    for stem, word in words:
        opposites = OPPOSITE_STEMS.get(stem)
        if not opposites:
            continue
        near = _near(index, clause, frozenset({stem}), _COVER)
        if not near:
            continue
        likest = near[0]
        both = opposites & likest.printed.stems & clause.stems
        if both and stem in likest.printed.stems:
            if _order(clause.text, stem, both) != _order(likest.printed.text, stem, both):
                yield _told(telling, clause, word.span(), likest)
        elif any(stem in each.printed.stems for each in near):
            continue
        elif opposites & likest.printed.stems and _negated(clause.text) == _negated(likest.printed.text):
            yield _told(telling, clause, word.span(), likest)


def _negation(index: LikeSentences, telling: Telling, clause: _Clause) -> Iterator[Finding]:
    """“Do not work well” where print has “are working well”, and the other way round."""
    every = index.alike(clause.stems, frozenset())
    said = _NEGATION.search(clause.text)
    if not every or any(each.cover >= _COVER and _negated(each.printed.text) == (said is not None) for each in every):
        return
    likest = every[0]
    is_whole = len(likest.shared) >= _COVER * len(likest.printed.stems)
    alone = len(clause.text.strip()) == len(telling.text.strip())  # Print may say the negation in another clause.
    if alone and clause.tells and likest.cover >= _COVER_NAME and len(likest.shared) >= _MANY and is_whole:
        yield _told(telling, clause, said.span() if said else (0, len(clause.text.rstrip())), likest)


def _order(text: str, stem: str, others: frozenset[str]) -> bool:
    """Whether the word stands before its opposite."""
    stems = [word.stem for word in content_words(text)]
    return next((each == stem for each in stems if each == stem or each in others), True)


def _number(index: LikeSentences, telling: Telling, clause: _Clause) -> Iterator[Finding]:
    if _OF_TIME.search(clause.text) or _FRAMEWORK.search(clause.text):
        return
    for said in _NUMBER.finditer(clause.text):
        beside = _beside(clause.text, said.span())
        own = frozenset({stem_of(said.group()) or said.group().lower()})
        near = _near(index, clause, own, _COVER_BESIDE) if beside else []
        value = _value(said.group())
        meant = None
        for each in near:
            others = [
                (_value(other.group()), len(_beside(each.printed.text, other.span()) & beside))
                for other in _NUMBER.finditer(each.printed.text)
            ]
            if any(number == value for number, _ in others):
                meant = None
                break
            least = 1 if each.cover >= _COVER else _BOTH
            if meant is None and any(shared >= least for _, shared in others):
                meant = each
        if meant is not None:
            yield _told(telling, clause, said.span(), meant)


def _name(index: LikeSentences, telling: Telling, clause: _Clause) -> Iterator[Finding]:
    for said in _NAME.finditer(clause.text):
        own = frozenset(word.stem for word in content_words(said.group()))
        if (
            not own
            or _OFFICE.fullmatch(said.group())
            or all(index.prints(each) for each in said.group().split(" and "))
        ):
            continue
        beside = _beside(clause.text, said.span())
        unknown = frozenset(stem for stem in own if not index.has(stem))
        near = _near(index, clause, unknown, _COVER)
        for each in near[:1]:
            for other in _NAME.finditer(each.printed.text):
                stems = {word.stem for word in content_words(other.group())}
                at_one_place = _beside(each.printed.text, other.span()) & beside or each.cover >= _COVER_NAME
                if at_one_place and stems - clause.stems and not _OFFICE.fullmatch(other.group()):
                    yield _told(telling, clause, said.span(), each)
                    break


def _value(words: str) -> int:
    return int(words.replace(",", "")) if words[0].isdigit() else number_of(words)


def _beside(text: str, place: tuple[int, int]) -> frozenset[str]:
    """The content words that follow a number within two words, and the last one before it."""
    after = [stem_of(each) for each in _WORD.findall(text[place[1] : place[1] + 40])[:2]]
    words = [stem_of(each) for each in _WORD.findall(text[max(0, place[0] - _BACK) : place[0]])[-4:]]
    before = [each for each in words if each][-1:]
    per = _PER.match(text, place[1])
    return frozenset(each for each in (*after, *before, per and " ".join(per.group().split())) if each)


def _negated(text: str) -> bool:
    return _NEGATION.search(text) is not None


def _told(telling: Telling, clause: _Clause, place: tuple[int, int], likest: Alike) -> Finding:
    printed = likest.printed
    words = clause.text[place[0] : place[1]]
    return told(
        "retold-otherwise",
        TO_CONFIRM,
        telling.sentence.where(clause.start + place[0], clause.start + place[1]),
        f"The paper says {quoted(words)}. On page {printed.passage.passage.page} is printed: {quoted(printed.text)}",
        "Tell it as it is printed, or say whose it is.",
        Evidence(
            source=printed.passage.publication.source,
            page=printed.passage.passage.page,
            paragraph=printed.passage.address,
        ),
    )
