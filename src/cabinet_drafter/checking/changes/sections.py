"""Finds the sections of two papers that belong together: by heading, then by what stands in them."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from cabinet_drafter.checking.changes.differences import longest_rising
from cabinet_drafter.checking.changes.wording import likeness, words_of
from cabinet_drafter.checking.paper_lines import PaperLine
from cabinet_drafter.same_words import normal_form

COVER: Final = "Cover"
_NUMBER: Final = re.compile(r"^\d{1,2}(?:\.\d{1,3})*[.):]?\s+")
_ALIKE: Final = 0.7
_SHARED: Final = 0.5
_MOST_COMPARED: Final = 10_000
"""Pairs of sections; beyond, where hundreds are gone and as many new, none is said to have been renamed."""


@dataclass(frozen=True)
class PaperSection:
    """A heading without its number, and the lines under it that say something."""

    heading: str
    lines: tuple[PaperLine, ...]

    @cached_property
    def key(self) -> str:
        """What headings that say the same share."""
        return normal_form(self.heading).casefold()

    @cached_property
    def texts(self) -> Counter[str]:
        """Its paragraphs and cells, for telling how much two sections share."""
        return Counter(normal_form(words_of(line)) for line in self.lines)


@dataclass(frozen=True)
class SectionPair:
    """A section as it was and as it is; None where it is new, or gone. `moved` if it stands in another order."""

    was: PaperSection | None
    became: PaperSection | None
    moved: bool = False


def sections_of(lines: Sequence[PaperLine]) -> tuple[PaperSection, ...]:
    """The sections in order: what stands before the first heading as the cover, headers and notes after the body."""
    found: list[tuple[str, list[PaperLine]]] = [(COVER, [])]
    parts: defaultdict[str, list[PaperLine]] = defaultdict(list)
    for line in lines:
        if line.part != "body":
            if line.text.strip():
                parts[line.part].append(line)
        elif line.is_heading:
            found.append((" ".join(_NUMBER.sub("", line.text.strip()).split()).strip("* :"), []))
        elif line.text.strip():
            found[-1][1].append(line)
    found += [(part.capitalize(), held) for part, held in parts.items()]
    return tuple(PaperSection(heading, tuple(held)) for heading, held in found)


def matched(was: Sequence[PaperSection], now: Sequence[PaperSection]) -> Iterator[SectionPair]:
    """The sections as pairs, in the order of the returned paper; one that is gone after what stood before it."""
    partner = _by_heading(was, now)
    _add_renamed(was, now, partner)
    kept = sorted(partner)  # places in the returned paper
    in_order = longest_rising([partner[place] for place in kept])
    back = {old: new for new, old in partner.items()}
    gone_after: defaultdict[int, list[PaperSection]] = defaultdict(list)
    last = -1
    for place, section in enumerate(was):
        if place in back:
            last = back[place]
        else:
            gone_after[last].append(section)
    yield from (SectionPair(section, None) for section in gone_after[-1])
    for place, section in enumerate(now):
        if place in partner:
            yield SectionPair(was[partner[place]], section, moved=partner[place] not in in_order)
        else:
            yield SectionPair(None, section)
        yield from (SectionPair(gone, None) for gone in gone_after[place])


def _by_heading(was: Sequence[PaperSection], now: Sequence[PaperSection]) -> dict[int, int]:
    """The place in the draft by the place in the returned paper; of equal headings the first with the first."""
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for place, section in enumerate(was):
        waiting[section.key].append(place)
    return {place: waiting[section.key].pop(0) for place, section in enumerate(now) if waiting[section.key]}


def _add_renamed(was: Sequence[PaperSection], now: Sequence[PaperSection], partner: dict[int, int]) -> None:
    taken = set(partner.values())
    new_ones = [new for new in range(len(now)) if new not in partner]
    if len(new_ones) * (len(was) - len(taken)) > _MOST_COMPARED:
        return
    for new in new_ones:
        section = now[new]
        likely = max(
            ((_likeness(old_section, section), -old) for old, old_section in enumerate(was) if old not in taken),
            default=(0.0, 0),
        )
        if likely[0] > 0:
            partner[new] = -likely[1]
            taken.add(partner[new])


def _likeness(was: PaperSection, now: PaperSection) -> float:
    """How sure it is that a section was renamed; 0 where it is not likely."""
    shared = (was.texts & now.texts).total() / max(was.texts.total(), now.texts.total(), 1)
    heading = likeness(was.key, now.key)
    return shared + heading if shared >= _SHARED or heading >= _ALIKE else 0.0
