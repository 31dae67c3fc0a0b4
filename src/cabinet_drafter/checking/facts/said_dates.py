"""Days, months and spans of days named in running English, as far as the words say them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from cabinet_drafter.dates_in_words import MONTHS, month_number

_SHORT: Final = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
_WORDS_TOO: Final = {"march", "may", "august"}  # in small letters they are words of a sentence
_FULL: Final = (
    *MONTHS,
    *(month.upper() for month in MONTHS),
    *(month.lower() for month in MONTHS if month.lower() not in _WORDS_TOO),
)
MONTH: Final = rf"(?<![A-Za-z])(?:(?:{'|'.join(_FULL)})(?![A-Za-z])|(?:{'|'.join(_SHORT)})(?![A-Za-z])\.?)"
_WEEKDAY: Final = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s+)?(?:the\s+)?"
DAY: Final = r"\d{1,2}\s?(?:st|nd|rd|th)?(?![\d%/])(?!\.\d)(?!,\d)"
_ALONE: Final = r"(?<![\d£.,/’'-])"
_YEAR: Final = r"(?:(?:19|20)\d\d(?![\d/]|[-–]\d)|[’']\d\d(?!\d))"
_UNTIL: Final = r"\s*(?:[-‐‑‒–—−]+|to|until|till|through(?:\sto)?|up\sto|and\sended\son|and)\s*"
_OF: Final = r"\s+(?:of\s+)?"
_NUMERIC: Final = r"(?<![\d/.£])\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?![\d/])"
_ISO: Final = r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)"


def _day(name: str, *, month: str) -> str:
    said = rf"(?:{_OF}(?P<{name}m>{MONTH})(?:,?\s+(?P<{name}y>{_YEAR}))?)"
    return rf"{_WEEKDAY}(?P<{name}d>{DAY}){said}{month}"


_FORMS: Final = (
    # Forms are tried in this order at each place, the longest of them first.
    re.compile(rf"(?P<an>{_NUMERIC}|{_ISO}){_UNTIL}{_WEEKDAY}(?P<bn>{_NUMERIC}|{_ISO})"),
    re.compile(rf"{_ALONE}(?P<ad>{DAY}){_UNTIL}{DAY}\s+and\s+(?:from\s+)?{DAY}{_UNTIL}{_day('b', month='')}"),
    re.compile(rf"{_ALONE}{_day('a', month='?')}{_UNTIL}{_day('b', month='')}"),
    re.compile(rf"(?P<am>{MONTH})\s+(?P<ad>{DAY}){_UNTIL}(?:(?P<bm>{MONTH})\s+)?(?P<bd>{DAY})(?:,?\s+(?P<by>{_YEAR}))?"),
    re.compile(rf"(?P<an>{_NUMERIC}|{_ISO})"),
    re.compile(_ALONE + _day("a", month="")),
    re.compile(rf"(?P<am>{MONTH})\s+(?:the\s+)?(?P<ad>{DAY})(?:,?\s+(?P<ay>{_YEAR}))?"),
    re.compile(rf"(?P<am>{MONTH})(?:\s+(?:of\s+)?(?P<ay>{_YEAR}))"),
    re.compile(rf"(?:(?<=\bin )|(?<=\bduring ))(?P<am>{MONTH})"),
)  # fmt: skip
_BETWEEN: Final = re.compile(r"\bbetween\s+(?:\w+day,?\s+)?(?:the\s+)?$", re.IGNORECASE)
_LEAP_YEAR: Final = 2000
_NEXT_DAY: Final = {1, 3}  # or the Monday after a Friday


@dataclass(frozen=True, slots=True)
class SaidDay:
    """A day, or a month where `day` is None; the year None where none is said."""

    day: int | None
    month: int
    year: int | None

    def agrees(self, other: date) -> bool:
        """Whether what is said of it is true of that day."""
        return (
            self.day in (None, other.day)
            and self.month == other.month
            and (self.year is None or self.year == other.year)
        )

    def in_year(self, year: int) -> date | None:
        """The day itself, in that year where it names none; None for a day no calendar has."""
        try:
            return date(self.year or year, self.month, self.day or 1)
        except ValueError:
            return None

    def __str__(self) -> str:
        return " ".join(str(part) for part in (self.day, MONTHS[self.month - 1], self.year) if part)


@dataclass(frozen=True, slots=True)
class SaidDates:
    """A span of days, or a single day or month where `last` is None, and where in the text it stands."""

    first: SaidDay
    last: SaidDay | None
    start: int
    end: int

    @property
    def year(self) -> int | None:
        """The year said, the last one where two are."""
        return (self.last or self.first).year

    def __str__(self) -> str:
        return f"{self.first} to {self.last}" if self.last else str(self.first)


def said_dates(text: str) -> Iterator[SaidDates]:
    """Every date and span of dates that the text names, in order."""
    at = 0
    nexts = {form: form.search(text) for form in _FORMS}  # A form is sought anew only where its last match is used up.
    while at < len(text):
        found = None
        for form in _FORMS:
            match = nexts[form]
            if match and match.start() < at:
                match = nexts[form] = form.search(text, at)
            if match and (found is None or match.start() < found.start()):
                said = _said(match, text)
                if said is not None:
                    found, best = match, said
        if found is None:
            return
        yield best
        at = found.end()


def _said(match: re.Match[str], text: str) -> SaidDates | None:
    groups = match.groupdict()
    first, last = _part(groups, "a"), _part(groups, "b")
    if groups.get("bd") or groups.get("bn"):
        if last is None and groups.get("bd"):
            last = _part(groups | {"bm": groups["am"]}, "b")
        if last is None:
            return None
        first = first or _part(groups | {"am": groups.get("bm")}, "a")
        if first is None:
            return None
        if first.year is None and last.year is not None:
            first = SaidDay(first.day, first.month, last.year - 1 if first.month > last.month else last.year)
        if len(re.findall(rf"(?<!\d){DAY}", match.group())) == 2 and re.search(r"\band\s(?!ended)", match.group()):
            return _joined_by_and(match, text, first, last)
    if first is None or not _is_day(first) or (last is not None and not _is_day(last)):
        return None
    return SaidDates(first, last, match.start(), match.end())


def _joined_by_and(match: re.Match[str], text: str, first: SaidDay, last: SaidDay) -> SaidDates | None:
    """“Between … and …” is a span; else two days are one only where they follow on each other."""
    one, other = first.in_year(_LEAP_YEAR), last.in_year(_LEAP_YEAR)
    if one is None or other is None:
        return None
    if _BETWEEN.search(text[: match.start()] + match.group()[: match.group().find(match.groupdict()["ad"] or "")]):
        return SaidDates(first, last, match.start(), match.end())
    return SaidDates(first, last, match.start(), match.end()) if (other - one).days in _NEXT_DAY else None


def _part(groups: dict[str, str | None], name: str) -> SaidDay | None:
    numeric = groups.get(f"{name}n")
    if numeric:
        parts = [int(part) for part in re.split(r"[/.-]", numeric)]
        day, month, year = parts[::-1] if "-" in numeric else parts
        return SaidDay(day, month, year if year > 99 else 2000 + year)
    month_name = groups.get(f"{name}m")
    if not month_name:
        return None
    day_text, year_text = groups.get(f"{name}d"), groups.get(f"{name}y")
    year_said = int(f"20{year_text[1:]}" if year_text[0] in "’'" else year_text) if year_text else None
    number = re.match(r"\d+", day_text) if day_text else None
    return SaidDay(int(number.group()) if number else None, month_number(month_name.rstrip(".")), year_said)


def _is_day(said: SaidDay) -> bool:
    return 1 <= said.month <= 12 and replace(said, year=_LEAP_YEAR).in_year(_LEAP_YEAR) is not None
