"""A letter's text below its title: introduction, headed parts, closing words, and who signed it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from cabinet_drafter.reading.letters.visit_wording import names_in
from cabinet_drafter.reading.pdf.blocks import goes_on
from cabinet_drafter.reading.pdf.numbering import Numbering
from cabinet_drafter.reading.pdf.printed_items import Item, Mark, read_items
from cabinet_drafter.reading.pdf.printed_page import Line, join_lines
from cabinet_drafter.reading.pdf.sentences import split_sentences
from cabinet_drafter.visit import LetterPassage, Signatory, VisitSection

_AREAS: Final = re.compile(r"areas? (?:covered|reviewed|considered|looked at)\b.*", re.IGNORECASE)
_HEADLINE: Final = re.compile(
    r"headline findings?|overview|overall(?: findings?)?|summary(?: of (?:the )?findings)?", re.I
)
_IMPROVE: Final = re.compile(r"what needs to improve\b.*|areas? for improvement", re.IGNORECASE)
_PRIORITY: Final = re.compile(r"areas? for priority action\b.*", re.IGNORECASE)
_FINDINGS: Final = re.compile(
    r"(?:main )?findings(?: and (?:evaluation of )?progress)?|evaluation of progress|progress since .*", re.IGNORECASE
)
_KNOWN: Final = (_AREAS, _HEADLINE, _IMPROVE, _PRIORITY, _FINDINGS)
_LONGEST_HEADING: Final = 3  # printed lines
_SHORT: Final = 0.75  # of the longest line: text that runs on would fill more of its line
_SENTENCE_ENDS: Final = re.compile(r"[.!?;][’”\"')\]]*$")
_SIGNS_OFF: Final = re.compile(r"yours (?:sincerely|faithfully|truly)\b", re.IGNORECASE)
_CLOSES: Final = re.compile(
    r"(?:i am copying|(?:this|the) letter (?:will|has)|a copy of this letter|ofsted will (?:take|publish|share)"
    r"|(?:i|we) (?:would like|wish|want) to thank|thank you|please (?:pass|convey|extend|do not)|i look forward"
    r"|i hope|if you have any)\b",
    re.IGNORECASE,
)
_LOOKED_AT: Final = re.compile(
    r"(?:(?:during|in|over) (?:the course of )?(?:this|the)(?: \w+)? visit, )?"
    r"(?:(?:the )?inspectors|we|this visit|the visit) (?:also )?"
    r"(?:looked at|reviewed|evaluated|considered|examined|focus{1,2}ed on)\b"
    r"|(?:the |this )?(?:main )?focus of (?:this|the)(?: \w+)? visit (?:was|included)\b",
    re.IGNORECASE,
)
_RANK: Final = re.compile(r"\b(?:inspectors?|HMI|director|ofsted)\b", re.IGNORECASE)
_LINES_OF_A_SIGNATURE: Final = 8
_LINES_ABOVE_THE_NAME: Final = 2


@dataclass(slots=True)
class _Part:
    """A heading, of one or more lines, and the lines below it; the first part has no heading."""

    heading: list[Line] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def words(self) -> str:
        return join_lines(line.text for line in self.heading)

    def is_headed(self, *wordings: re.Pattern[str]) -> bool:
        return bool(self.heading) and _says(self.words, *wordings)


@dataclass(slots=True)
class LetterBody:
    """The parts of the letter's text; `in_prose` are the headings of lists that have no bullets, with their page."""

    introduction: tuple[LetterPassage, ...] = ()
    areas_covered: tuple[LetterPassage, ...] = ()
    headline_findings: tuple[LetterPassage, ...] = ()
    areas_for_improvement: tuple[LetterPassage, ...] = ()
    areas_for_priority_action: tuple[LetterPassage, ...] = ()
    sections: tuple[VisitSection, ...] = ()
    closing: tuple[LetterPassage, ...] = ()
    signatory: Signatory | None = None
    signed_on_page: int | None = None
    in_prose: list[tuple[str, int]] = field(default_factory=list)


def heads_a_list_of_areas(heading: str) -> bool:
    """Whether below this heading stand areas for improvement or for priority action."""
    return _says(heading, _IMPROVE, _PRIORITY)


def _says(heading: str, *wordings: re.Pattern[str]) -> bool:
    return any(wording.fullmatch(heading.rstrip(" :?")) for wording in wordings)


def read_letter_body(text: Sequence[Line]) -> LetterBody:
    """The letter's text, from below the title to the signature."""
    body = LetterBody()
    end = _sign_off(text)
    signature = text[end:]
    body.signatory = _signatory(signature)
    if body.signatory:
        body.signed_on_page = signature[0].page
    numbering = Numbering()
    parts = [(part, _passages(part.lines, numbering)) for part in _parts(text[:end])]
    last = parts[-1][1]
    kept = _without_closing(last)
    body.closing = tuple(last[kept:])
    del last[kept:]
    for part, passages in parts:
        _take(body, part, passages)
    body.areas_covered = body.areas_covered or tuple(_what_was_looked_at(body.introduction))
    return body


def _take(body: LetterBody, part: _Part, passages: list[LetterPassage]) -> None:
    """Put the passages of a part where its heading says."""
    if not part.heading:
        body.introduction += tuple(passages)
    elif part.is_headed(_AREAS):
        body.areas_covered += tuple(passages)
    elif part.is_headed(_HEADLINE):
        body.headline_findings += tuple(passages)
    elif part.is_headed(_IMPROVE, _PRIORITY):
        items = tuple(passage for passage in passages if passage.bullet or passage.number)
        if part.is_headed(_IMPROVE):
            body.areas_for_improvement += items
        else:
            body.areas_for_priority_action += items
        if not items:
            body.in_prose.append((part.words, part.heading[0].page))
        if prose := tuple(passage for passage in passages if passage not in items):
            body.sections += (VisitSection(heading=part.words, page=part.heading[0].page, passages=prose),)
    else:
        body.sections += (VisitSection(heading=part.words, page=part.heading[0].page, passages=tuple(passages)),)


def _parts(lines: Sequence[Line]) -> list[_Part]:
    parts = [_Part()]
    longest = max((len(line.text) for line in lines), default=0)
    place = 0
    while place < len(lines):
        if heading := _heading_at(lines, place, longest, after_heading=not parts[-1].lines):
            parts.append(_Part(heading))
            place += len(heading)
        else:
            parts[-1].lines.append(lines[place])
            place += 1
    return parts


def _heading_at(lines: Sequence[Line], place: int, longest: int, *, after_heading: bool) -> list[Line]:
    """The lines of the heading that begins here; none where text goes on.

    Bold alone makes none, for a sentence may open with bold words; those of a known wording need not be bold.
    """
    first = lines[place]
    above = lines[place - 1] if place and not after_heading else None
    if above is not None and goes_on(above, first) and not (first.bold and _SENTENCE_ENDS.search(above.text)):
        return []
    heading = [first]
    for line in lines[place + 1 : place + _LONGEST_HEADING]:
        if line.bold != first.bold or not goes_on(heading[-1], line):
            break
        if _is_known(heading) and line.text[:1].isupper():  # the heading below it
            break
        heading.append(line)
    if _is_known(heading):
        return heading
    words = join_lines(line.text for line in heading)
    below = lines[place + len(heading)] if place + len(heading) < len(lines) else None
    stands_alone = below is None or not goes_on(heading[-1], below) or len(heading[-1].text) < longest * _SHORT
    return heading if first.bold and words[:1].isalpha() and stands_alone and not words.endswith((".", ";")) else []


def _is_known(heading: Sequence[Line]) -> bool:
    words = join_lines(line.text for line in heading)
    return not words.endswith(".") and _says(words, *_KNOWN)


def _passages(lines: Sequence[Line], numbering: Numbering) -> list[LetterPassage]:
    return [_passage(item) for item in read_items(lines, numbering)]


def _passage(item: Item) -> LetterPassage:
    return LetterPassage(
        page=item.page,
        text=item.text,
        sentences=split_sentences(item.text),
        bullet=item.mark is Mark.BULLET,
        number=item.number if item.mark is Mark.NUMBER else None,
    )


def _without_closing(passages: Sequence[LetterPassage]) -> int:
    """How many of the passages come before the letter's closing words."""
    kept = len(passages)
    while kept and _CLOSES.match(passages[kept - 1].text) and not passages[kept - 1].bullet:
        kept -= 1
    return kept


def _what_was_looked_at(introduction: Iterable[LetterPassage]) -> Iterator[LetterPassage]:
    """The sentences of the introduction that say what inspectors looked at, and the bullets after them."""
    listing = False
    for passage in introduction:
        if passage.bullet:
            if listing:
                yield passage
            continue
        listing = False
        for sentence in passage.sentences:
            if listing := bool(_LOOKED_AT.match(sentence)):
                yield passage.model_copy(update={"text": sentence, "sentences": (sentence,)})


def _sign_off(text: Sequence[Line]) -> int:
    """The place of "Yours sincerely"; without it, of a name that has its rank below it at the letter's end."""
    for place, line in enumerate(text):
        if _SIGNS_OFF.match(line.text):
            return place
    for place in range(len(text) - 1, max(len(text) - _LINES_OF_A_SIGNATURE, 0), -1):
        if _RANK.search(text[place].text) and not names_in(text[place].text) and names_in(text[place - 1].text):
            return place - 1
    return len(text)


def _signatory(signature: Sequence[Line]) -> Signatory | None:
    lines = [line.text for line in signature if not _SIGNS_OFF.match(line.text)][:_LINES_OF_A_SIGNATURE]
    for place, words in enumerate(lines[:_LINES_ABOVE_THE_NAME]):
        if not names_in(words):
            continue
        beside = _RANK.search(words)
        if beside:
            name = names_in(words)[0]
            return Signatory(name=name, rank=words.partition(name)[2].strip(" ,()") or None)
        below = lines[place + 1] if place + 1 < len(lines) else ""
        return Signatory(name=words, rank=below if _RANK.search(below) else None)
    return None
