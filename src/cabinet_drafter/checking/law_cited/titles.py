"""Titles of Acts and Regulations in a text: where each stands, and which known title it is or misses by a little."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache
from typing import Final

from cabinet_drafter.checking.clean_copy.marked_phrases import without_marked
from cabinet_drafter.checking.law_cited.known_titles import EXACT, KNOWN, UNSEEN, without_year, year_is_certain
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.checking.paper_under_check import PaperUnderCheck
from cabinet_drafter.same_words import normal_form

_ENDS: Final = re.compile(r"\b(?:Act|Measure|Regulations?|Rules|Order)\s+((?:18|19|20)\d{2})\b(?!/)")
_NAME_ENDS: Final = re.compile(r"\bAct\b(?!\s+(?:18|19|20)\d{2}\b|ion|s\b)")
_WORD: Final = re.compile(r"\([^()]{1,90}\)|&|[\w’'‘\-‑–]+(?:\.(?=\s?\d|\s?Act\b))?,?")
_JOINING: Final = {
    "and", "of", "the", "for", "to", "in", "on", "at", "with", "by", "from", "or", "&", "etc", "etc.", "a", "an",
}  # fmt: skip
_LEADS: Final = {
    "The", "Under", "In", "By", "See", "Both", "And", "This", "That", "As", "With", "Part", "Chapter", "Section",
    "Sections", "Schedule", "Regulation", "Regulations", "Given", "Following", "Pursuant", "Since", "When", "It", "If",
    "Of", "To", "On", "For", "Relevant", "Legislation", "Council", "Councils", "Local authorities",
}  # fmt: skip
_KINDS: Final = {"Act", "Measure", "Regulations", "Regulation", "Rules", "Order"}
_LONGEST: Final = 160
_SAME_YEAR: Final = 0.72
_OTHER_YEAR: Final = 0.9
_ENOUGH_WORDS: Final = 3
_SHARED: Final = 0.5
_STEM: Final = 5
_ACT_YEAR: Final = re.compile(r"^(.*?\b(?:Act|Measure|Regulations?|Rules|Order))\s+((?:18|19|20)\d{2})$")


@dataclass(frozen=True, slots=True)
class CitedTitle:
    """A title where it stands; `known` is the title that it is, or that it misses by a little unless `exact`.

    `certain` is whether a title that is missed by a little is surely wrong: it could be another that is not known.
    """

    start: int
    end: int
    text: str
    known: str | None
    exact: bool
    certain: bool = True


def lines_with_titles(paper: PaperUnderCheck) -> Iterator[tuple[PaperLine, str, tuple[CitedTitle, ...]]]:
    """Each line that may cite law, what the paper itself says in it, and the titles that it cites."""
    for line in paper.lines:
        text = without_marked(paper.prose[line.order])
        if any(word in text for word in ("Act ", "Act.", "Act,", "Act)", "Regulation", "SI ", "S.I", "Act\u00a0")):
            yield line, text, tuple(cited_titles(text))


def cited_titles(text: str) -> Iterator[CitedTitle]:
    """Every title of an Act or of Regulations in the text; one that stands within another is no title of its own."""
    ends = [found.end() for found in _ENDS.finditer(text)]
    found: list[CitedTitle] = []
    covered = len(text) + 1
    for end in reversed(ends):
        if end > covered:
            continue
        cited = _title_up_to(text, end)
        if cited is not None:
            found.append(cited)
            covered = cited.start
    yield from reversed(found)


def _title_up_to(text: str, end: int) -> CitedTitle | None:
    starts = _starts(text, end)
    for start in starts:
        known = _exactly(text[start:end])
        if known is not None:
            return CitedTitle(start, end, text[start:end], known, exact=True)
    near = [(start, found) for start in starts if (found := _nearest(text[start:end]))]
    if near:
        _, known = max(found for _, found in near)
        start = next(start for start, found in near if found[1] == known)
        return CitedTitle(
            start, end, text[start:end], known, exact=False, certain=_surely_missed(text[start:end], known)
        )
    return CitedTitle(starts[0], end, text[starts[0] : end], None, exact=False) if starts else None


def _starts(text: str, end: int) -> list[int]:
    """Where the title may begin, the longest first: at a capital letter, with no sentence or clause end behind it."""
    begin = max(0, end - _LONGEST)
    words = list(_WORD.finditer(text, begin, end))
    starts: list[int] = []
    before = end
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        if text[word.end() : before].strip() or (word.start() == begin and begin):
            break
        before = word.start()
        bare = word.group().rstrip(",")
        if bare[0].isupper():
            if bare not in _LEADS and bare not in _KINDS:
                starts.append(word.start())
            elif starts and bare not in _KINDS:
                break
        elif bare.isdigit():
            if not _is_year_of_an_act(words, place):
                break
        elif bare[0] != "(" and bare not in _JOINING:
            break
    # The last words are "Act 2006", or "Act", themselves.
    least = 2 if text[end - 1].isdigit() else 1
    return [start for start in reversed(starts) if text[start:end].count(" ") >= least]


def _is_year_of_an_act(words: Sequence[re.Match[str]], place: int) -> bool:
    last = place == len(words) - 1
    return last or (place > 0 and words[place - 1].group() in {"Act", "Measure"})


def _exactly(words: str) -> str | None:
    return _by_form().get(normal_form(words))


def _nearest(words: str) -> tuple[float, str] | None:
    """How near the nearest known title is, and which; None where it is another title altogether."""
    match = _ACT_YEAR.match(" ".join(words.split()))
    if match is None:
        return None
    title, year = match[1].casefold(), match[2]
    best: tuple[float, str] | None = None
    for known, known_title, known_year in _parted():
        if _kind(known_title) != _kind(title):
            continue
        same_year = year == known_year
        ratio = _likeness(title, known_title, same_year=same_year)
        if ratio < (_SAME_YEAR if same_year else _OTHER_YEAR):
            continue
        digits = sum(one == other for one, other in zip(year, known_year, strict=True))
        rank = ratio + (0.2 if same_year else 0.0) + (0.05 if known in EXACT else 0.0) + 0.02 * digits
        if best is None or rank > best[0]:
            best = (rank, known)
    return best


def _surely_missed(words: str, known: str) -> bool:
    given = normal_form(words)
    if given.replace("&", "and") == normal_form(known):
        return False  # an ampersand is how a house sets "and"
    year = int(given[-4:])
    if year != int(known[-4:]):
        return year_is_certain(known, year)
    return known not in UNSEEN


def _kind(title: str) -> str:
    return title.rpartition(" ")[2].rstrip("s")


def _likeness(one: str, other: str, *, same_year: bool) -> float:
    if one == other:
        return 1.0
    words, others = _content(one), _content(other)
    if same_year and len(words) >= _ENOUGH_WORDS and words <= others:
        return _SAME_YEAR
    if abs(len(one) - len(other)) > max(len(one), len(other)) / 2:
        return 0.0
    shared = len(words & others) / max(len(words | others), 1)
    # Titles that share a word or two are other Acts; a letter, an ending or one word of several off is a slip.
    if shared < _SHARED:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _content(title: str) -> set[str]:
    """The words that tell one title from another, without their endings."""
    words = re.findall(r"\w+", title)
    return {word[:_STEM] for word in words if word not in _JOINING and word not in {"act", "s"} and not word.isdigit()}


def titles_without_year(text: str) -> Iterator[CitedTitle]:
    """Names of Acts of the table that are given without their year, and miss it by an ending or an ampersand."""
    for end in _NAME_ENDS.finditer(text):
        for start in _starts(text, end.end()):
            name = text[start : end.end()]
            known = _by_stems().get(_stems(name))
            if known is not None:
                exact = normal_form(name) == normal_form(known)
                yield CitedTitle(start, end.end(), name, known, exact=exact, certain=False)
                break


def _stems(name: str) -> tuple[str, ...]:
    """The words of a name without their endings, in order."""
    return tuple(
        word[:_STEM] for word in re.findall(r"\w+", name.replace("&", "and").casefold()) if word not in {"s", "the"}
    )


@cache
def _by_stems() -> dict[tuple[str, ...], str]:
    names = (without_year(title) for title in EXACT if "(" not in title)
    return {_stems(name): name for name in names if name.endswith(" Act")}


@cache
def _by_form() -> dict[str, str]:
    return {normal_form(title): title for title in KNOWN}


@cache
def _parted() -> tuple[tuple[str, str, str], ...]:
    found = []
    for known in KNOWN:
        match = _ACT_YEAR.match(known)
        if match is not None:
            found.append((known, match[1].casefold(), match[2]))
    return tuple(found)
