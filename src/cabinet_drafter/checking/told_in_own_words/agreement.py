"""Whether a figure that a paper tells is one that people may give for a printed one: the same, or rounded."""

from typing import Final

from cabinet_drafter.checking.told_in_own_words.figures_said import Figure, Hedge, Kind

_NUMBERS: Final = (Kind.COUNT, Kind.AGE)
_POINTS: Final = 7.0  # by which a share said as a fraction may be off: "two thirds" of 63%
_NEAR: Final = 0.1
_FAR: Final = 0.5
_SAME: Final = 0.02
_ROUND: Final = 5
_SMALL: Final = 20


def agrees(told: Figure, printed: Figure) -> bool:
    """Whether the paper's figure is true of the printed one."""
    if told.kind in _NUMBERS and printed.kind in _NUMBERS:
        return _same_number(told, printed)
    if told.kind is not printed.kind:
        # "18" and "18 years": what is counted is said by one of the two only.
        return told.number is not None and told.number == printed.number
    if told.kind is Kind.SHARE:
        return _same_share(told, printed)
    if told.kind is Kind.TIME:
        return _same_number(told, printed) or abs(told.value - printed.value) <= _SAME * printed.value
    if told.kind is Kind.DATE:
        return _same_date(told, printed)
    return told.value == printed.value


def can_contradict(told: Figure, printed: Figure) -> bool:
    """Whether the two measure the same, so that one of them is wrong where they differ.

    A day is told of a printed day: that of a report or a meeting is not the month in which something was set up.
    """
    if told.kind is not printed.kind:
        return False
    return _day_of(told) is None or _day_of(printed) is not None


def _day_of(figure: Figure) -> int | None:
    return figure.dates.first.day if figure.dates else None


def _same_number(told: Figure, printed: Figure) -> bool:
    if told.value == printed.value:
        return True
    if told.hedge is Hedge.NONE or not _is_round(told):
        return False
    return _within_hedge(told, printed.value)


def _within_hedge(told: Figure, printed: float) -> bool:
    if told.hedge is Hedge.OVER:
        return told.value <= printed <= told.value * (1 + _FAR)
    if told.hedge is Hedge.UNDER:
        return told.value * (1 - _FAR) <= printed <= told.value
    return abs(told.value - printed) <= _NEAR * printed


def _is_round(figure: Figure) -> bool:
    return figure.kind is Kind.TIME or figure.value < _SMALL or figure.value % _ROUND == 0


def _same_share(told: Figure, printed: Figure) -> bool:
    if told.in_parts and printed.in_parts and abs(told.value - printed.value) < 1:
        return {told.hedge, printed.hedge} != {Hedge.OVER, Hedge.UNDER}
    if told.in_parts or printed.in_parts:
        return _is_part(told, printed) if told.in_parts else _is_part(printed, told)
    if told.value == printed.value:
        return True
    if told.value == round(told.value) and abs(told.value - printed.value) <= _FAR:
        return True
    return told.hedge is not Hedge.NONE and told.value % _ROUND == 0 and _within_hedge(told, printed.value)


def _is_part(part: Figure, share: Figure) -> bool:
    """Whether a share may be said as that fraction."""
    if part.hedge is Hedge.OVER:
        return part.value - 1 <= share.value <= part.value + 2 * _POINTS
    if part.hedge is Hedge.UNDER:
        return part.value - 2 * _POINTS <= share.value <= part.value + 1
    return abs(part.value - share.value) <= _POINTS


def _same_date(told: Figure, printed: Figure) -> bool:
    """A year agrees with any day in it; a month with the same month, of that year where both give one."""
    one, other = told.dates, printed.dates
    if one is None or other is None:
        years = {said.value for said in (told, printed)} | {
            float(dates.first.year) for dates in (one, other) if dates and dates.first.year
        }
        return told.value == printed.value or len(years) == 1
    for mine in filter(None, (one.first, one.last)):
        for theirs in filter(None, (other.first, other.last)):
            same_day = mine.day is None or theirs.day is None or mine.day == theirs.day
            if same_day and mine.month == theirs.month and mine.year == theirs.year:
                return True
    return False


def is_vaguer(told: Figure, printed: Figure) -> bool:
    """Whether print gives only the year where the paper gives the month too: it bears out neither."""
    return told.dates is not None and printed.dates is None and printed.kind is Kind.DATE
