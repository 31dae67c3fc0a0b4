"""The figures that a text says in digits or words: percentages, counts, ages, lengths of time, months and years."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final

from cabinet_drafter.checking.facts.said_dates import SaidDates, said_dates

_ONES: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORDED: Final = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[1:10])}))?|"
    rf"{'|'.join(sorted(_ONES[1:], key=len, reverse=True))})"
)
_NUMBER: Final = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{_WORDED})(?: hundred(?: and {_WORDED})?)?|a hundred)"
_PARTS: Final = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "tenth": 10.0}
_HEDGE: Final = (
    r"(?:(?P<over>just over|slightly over|a little over|little over|well over|more than|over|at least|upwards of|"
    r"above|exceeding|in excess of|some way over)|"
    r"(?P<under>just under|slightly under|a little under|less than|fewer than|under|nearly|almost|close to|below|"
    r"up to|not quite|as many as)|"
    r"(?P<about>about|around|approximately|roughly|some|circa|in the region of|or so))\s+(?:the\s+|a\s+)?"
)
_UNIT: Final = r"(?:working days?|hours?|days?|weeks?|fortnights?|months?|years?)"
_SAID: Final = re.compile(
    rf"(?:(?<![\w£$€.,/:–-])|(?<=\d[-–]))(?:{_HEDGE})?(?:"
    rf"(?P<part>(?:(?P<parts>one|two|three|four|nine|a)[ -])?(?P<whole>half|halves|thirds?|quarters?|fifths?|tenths?)"
    rf"(?=[\s,.;:)]|$)(?!-|\s+(?:year|month|term|day|time|hour|sibling|brother|sister|of \d{{4}})))|"
    rf"one in (?P<one_in>{_WORDED}|\d{{1,2}})(?![\w%])|"
    rf"(?P<number>{_NUMBER})(?:(?P<percent>\s?%|\s+per\s?cent\b)|"
    rf"[\s-](?P<unit>{_UNIT})(?P<old>[\s-]olds?\b|\s+of age\b)?\b(?!’?'?\s?olds?)|"
    rf"(?P<olds>[- ]?(?:years?[- ]olds?|yr[- ]olds?))\b|"
    rf"(?![\w%£]|\.\d|,\d|/\d|-[^\W\d]|[-–]\d{{3}}|:\d))"
    rf")",
    re.IGNORECASE,
)
_TIMES: Final = re.compile(
    r"\b(?P<times>halv(?:ed|ing)|doubl(?:ed|ing|es)|trebl(?:ed|ing)|tripl(?:ed|ing)|quadrupl(?:ed|ing))\b",
    re.IGNORECASE,
)
_MULTIPLES: Final = {"halv": 0.5, "doub": 2.0, "treb": 3.0, "trip": 3.0, "quad": 4.0}
_HYPHENED_AGES: Final = re.compile(r"\b(\d{1,2})-?,? (?:and|or|to) (\d{1,2})-years?-olds?\b", re.IGNORECASE)
_AGE_BEFORE: Final = re.compile(
    r"\b(?:age[sd]?|aged?(?: of)?|turn(?:s|ed|ing)?|reach(?:es|ed|ing)?|becom(?:es?|ing)|became)\s+"
    r"(?:(?:the age of|over|under|between|from|up to|about)\s+)*$",
    re.IGNORECASE,
)
_AGE_JOINED: Final = re.compile(r"\s*(?:to|and|or|[-–—])\s*", re.IGNORECASE)
_NAMES_A_PLACE: Final = re.compile(
    r"\b(?:sections?|ss?\.?|para(?:graph)?s?|pages?|pp?\.|regulations?|reg\.?|tables?|appendix|annex|parts?|articles?|"
    r"outcomes?|enablers?|options?|stages?|phases?|tiers?|levels?|priority|priorities|version|forms?|chapters?|"
    r"schedules?|steps?|rule|clause|item|no\.?|nos\.?|number|question|year|grades?|covid|working together|figure|"
    r"recommendations?|quarter|q|wave|act|band|unit|room|ward|class|key stage|key stages|ks|domain|objective|theme|"
    r"per|rate|scor\w+|likelihood|impact)\s*[(]?\s*$|"
    r"\b(?:sections|para(?:graph)?s|pages|regulations|recommendations|outcomes)\s+(?:\d+\s*(?:,|and|to|or|&|–|-)\s*)+$",
    re.IGNORECASE,
)
_OLDEST: Final = 30
_BIRTHDAY: Final = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th) birthdays?\b", re.IGNORECASE)
_RATE: Final = re.compile(r"\s*(?:per|in every|out of every)\s+(?:10,000|1,000|100)\b", re.IGNORECASE)
_A_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_YEAR: Final = re.compile(r"(?<![\d/£,.–-])(?:19|20)\d\d(?![\d/%]|[-–]\d|[.,]\d)")
_SPAN_OF_YEARS: Final = re.compile(r"(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)\b")
_UP: Final = r"(?P<up>\b(?:up|increas\w+|ris\w+|rose|gr[eo]wn?|growth|improve\w*))"
_DOWN: Final = r"(?P<down>\b(?:down|reduc\w+|fall\w*|fell|declin\w*|decreas\w*|drop\w*|cut))"
_FROM: Final = re.compile(
    rf"(?:{_UP}|{_DOWN})?\s*\b(?:from|compared (?:with|to)|against)\s+(?:the\s+)?(?:just\s+)?$", re.IGNORECASE
)
_BY: Final = re.compile(rf"(?:{_UP}|{_DOWN})\s+(?:by|of)\s+$", re.IGNORECASE)
_WHOLE: Final = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:out\s+)?of\s+(?:the\s+|these\s+|those\s+|all\s+)?(?:\w+\s+)?", re.IGNORECASE
)
_HOURS: Final = {
    "hour": 1.0,
    "day": 24.0,
    "working day": 24.0,
    "week": 168.0,
    "fortnight": 336.0,
    "month": 730.5,
    "year": 8766.0,
}


class Kind(Enum):
    """What a figure measures; only figures of one kind can contradict each other."""

    SHARE = auto()
    COUNT = auto()
    AGE = auto()
    TIME = auto()
    DATE = auto()
    TIMES = auto()


class Hedge(Enum):
    """How a figure is rounded by the words before it."""

    NONE = auto()
    OVER = auto()
    UNDER = auto()
    ABOUT = auto()


class Role(Enum):
    """What a figure is beside another: what it was before ("down from 196"), or the whole ("12 of 40")."""

    PLAIN = auto()
    BEFORE = auto()
    WHOLE = auto()


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and where it stands.

    `value` is a percentage, a count, years of age, hours, or how many times as much; a DATE has `dates` and the year
    as its value. `in_parts` says that a share is said as a fraction, which people round to. `change` is 1 for a figure
    from which, or by which, something rose, and -1 where it fell. `number` is that of a count, an age or a length of
    time as said.
    """

    kind: Kind
    value: float
    start: int
    end: int
    hedge: Hedge = Hedge.NONE
    role: Role = Role.PLAIN
    dates: SaidDates | None = None
    in_parts: bool = False
    change: int = 0
    number: float | None = None


def figures_said(text: str) -> list[Figure]:
    """Every figure that the text says, in order; no sum of money, and no number that only names a place or a law."""
    dates = [_date(said) for said in said_dates(text)]
    taken = [(each.start, each.end) for each in dates]
    taken += [match.span() for match in _SPAN_OF_YEARS.finditer(text)]
    years = [
        Figure(Kind.DATE, float(match.group()), match.start(), match.end())
        for match in _YEAR.finditer(text)
        if not _within(match.start(), taken) and not _is_of_a_title(text, match.start())
    ]
    taken += [match.span() for match in _YEAR.finditer(text)]
    ages = {number for match in _HYPHENED_AGES.finditer(text) for number in (match.start(1), match.start(2))}
    others = list(_numbers(text, taken, ages))
    for match in _BIRTHDAY.finditer(text):
        others.append(_aged(float(match[1]), match.start(), match.end()))
    for match in _TIMES.finditer(text):
        others.append(Figure(Kind.TIMES, _MULTIPLES[match.group()[:4].lower()], match.start(), match.end()))
    dated = [each for each in dates if each.dates and each.dates.first.year]
    return sorted((*dated, *years, *others), key=lambda figure: figure.start)


def _numbers(text: str, taken: list[tuple[int, int]], ages: set[int]) -> Iterator[Figure]:
    previous: Figure | None = None
    for match in _SAID.finditer(text):
        start = match.start("number") if match["number"] else match.start()
        if _within(start, taken):
            continue
        if match["number"] and _A_YEAR.fullmatch(match["number"]) and not match["percent"]:
            continue
        before = text[max(0, match.start() - 60) : match.start()]
        if match["number"] and not match["percent"] and _NAMES_A_PLACE.search(before):
            continue
        if _RATE.match(text, match.end()):
            continue
        figure = _figure(match, before)
        if previous is not None and _WHOLE.fullmatch(text, previous.end, figure.start):
            figure = replace(figure, role=Role.WHOLE)
        if start in ages or _is_age(text, figure, match["unit"], before, previous):
            figure = _aged(figure.number or 0, figure.start, figure.end)
        yield figure
        previous = figure


def _figure(match: re.Match[str], before: str) -> Figure:
    hedge = next((Hedge[name.upper()] for name in ("over", "under", "about") if match[name]), Hedge.NONE)
    earlier = _FROM.search(before)
    role = Role.BEFORE if earlier else Role.PLAIN
    change = 0
    by = earlier or _BY.search(before)
    if by is not None:
        change = bool(by["up"]) - bool(by["down"])
    at = match.start(), match.end()
    if match["part"]:
        parts = {"a": 1, None: 1}.get(match["parts"].lower() if match["parts"] else None) or number_of(match["parts"])
        whole = match["whole"].lower().replace("halves", "half").removesuffix("s")
        return Figure(Kind.SHARE, parts * _PARTS[whole], *at, hedge, role, in_parts=True, change=change)
    if match["one_in"]:
        return Figure(Kind.SHARE, 100 / max(number_of(match["one_in"]), 1), *at, hedge, role, in_parts=True)
    value = number_of(match["number"])
    if match["percent"]:
        return Figure(Kind.SHARE, value, *at, hedge, role, change=change)
    if match["olds"] or match["old"]:
        return _aged(value, *at)
    if match["unit"]:
        unit = match["unit"].lower().removesuffix("s")
        return Figure(Kind.TIME, value * _HOURS[unit], *at, hedge, role, change=change, number=value)
    return Figure(Kind.COUNT, value, *at, hedge, role, change=change, number=value)


def _aged(years: float, start: int, end: int) -> Figure:
    return Figure(Kind.AGE, years, start, end, number=years)


def _is_age(text: str, figure: Figure, unit: str | None, before: str, previous: Figure | None) -> bool:
    if figure.number is None or figure.number > _OLDEST or (unit and not unit.lower().startswith("year")):
        return False
    if _AGE_BEFORE.search(before) or _AGE_BEFORE.search(
        text[max(0, figure.start - 40) : figure.end].rstrip("0123456789")
    ):
        return True
    return (
        previous is not None
        and previous.kind is Kind.AGE
        and _AGE_JOINED.fullmatch(text[previous.end : figure.start]) is not None
    )


def _date(said: SaidDates) -> Figure:
    return Figure(Kind.DATE, float(said.year or 0), said.start, said.end, dates=said)


def _within(at: int, spans: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


def _is_of_a_title(text: str, at: int) -> bool:
    """Whether a year belongs to the name of an Act, of regulations or of guidance."""
    return (
        re.search(r"\b(?:Act|Regulations|Order|Rules|Framework|Together|Index)\s+[(‘'’]*$", text[max(0, at - 20) : at])
        is not None
    )


def number_of(words: str) -> float:
    """The number that such words give.

    Raises:
        ValueError: words that give none.
    """
    words = words.lower().replace(",", "")
    if words[0].isdigit():
        return float(words)
    if words == "a hundred":
        return 100.0
    hundreds, _, rest = words.partition(" hundred")
    if " hundred" in words:
        return number_of(hundreds) * 100 + (number_of(rest.removeprefix(" and ")) if rest else 0)
    tens, _, ones = words.replace("-", " ").partition(" ")
    if tens in _TENS:
        return float((_TENS.index(tens) + 2) * 10 + (_ONES.index(ones) if ones else 0))
    return float(_ONES.index(words))
