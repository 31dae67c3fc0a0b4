"""Which condition or loop has been lost where only its end is left: told by what stands above the end and needs it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from cabinet_drafter.word.contract import TEXT, contract_fields, field_at
from cabinet_drafter.word.tag_blocks import Block
from cabinet_drafter.word.tag_findings import Told
from cabinet_drafter.word.tag_places import must_stay_within
from cabinet_drafter.word.tag_rules import BrokenRule
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.template_names import OUTSIDE_LOOP
from cabinet_drafter.word.template_source import SourceParagraph

_FOR_WANT_OF_IT: Final = ("tag.missing-not-asked", "tag.not-given", OUTSIDE_LOOP)
_FIRST_STEP: Final = re.compile(r"\w+")


def lost_beginning(end: Tag, at: SourceParagraph, told: Iterable[Told]) -> tuple[BrokenRule | None, list[Told]]:
    """What to type above, and what was told that this explains; None where nothing above needs a condition or loop.

    Args:
        end: an `endif` or `endfor` that ends nothing.
        at: where it stands.
        told: what was told of the tags above it.
    """
    within = must_stay_within(end, at)
    kind = end.word.removeprefix("end")
    needing = [
        each
        for each in told
        if each.rule.needs.startswith(f"{kind} ")
        and each.tag is not None
        and must_stay_within(replace(each.tag, place=end.place), each.at) is within
    ]
    if not needing:
        return None, []
    needs = [each.rule.needs.removeprefix(f"{kind} ") for each in needing]
    said = needs[0]
    if kind == "for":
        first = next(iter(_FIRST_STEP.findall(needs[0])), "item")
        needing = [each for each, name in zip(needing, needs, strict=True) if name.partition(".")[0] == first]
        said = f"{first} in {_list_of_such([name for name in needs if name.partition('.')[0] == first], first)}"
    else:
        needing = [each for each, name in zip(needing, needs, strict=True) if name == said]
    begin = Tag("", kind, end.place, said).meant
    first_told = needing[0]
    needed_by = "" if first_told.tag is None else f" “{first_told.tag.text}” ({first_told.at.block}) needs it."
    rule = BrokenRule(
        "tag.not-begun",
        f"“{end.text}” has nothing to end: what began it is gone.{needed_by}",
        f"Type {begin} above that, or delete “{end.text}”.",
    )
    return rule, needing


def lost_within(
    end: Tag, at: SourceParagraph, told: Iterable[Told], closed: Sequence[tuple[Block, int]]
) -> tuple[BrokenRule | None, list[Told]]:
    """The same where the end of what was lost has ended the one around it, so that all after that seems unasked.

    Args:
        end: an `endif` or `endfor` that ends nothing.
        at: where it stands.
        told: what was told of the tags above it.
        closed: the conditions and loops that have ended, each with the line of its end.
    """
    within = must_stay_within(end, at)
    kind = end.word.removeprefix("end")
    told = tuple(told)
    wanting = [each for each in told if each.rule.code in _FOR_WANT_OF_IT]
    first = min((each.at.line for each in wanting), default=0)
    ended = [
        (block, line)
        for block, line in closed
        if (block.tag.word, block.tag.place) == (kind, end.place) and block.within is within and line <= (first or line)
    ]
    if not ended:
        return None, []
    block, line = ended[-1]
    explained = [each for each in wanting if each.at.line >= line]
    explained += [each for each in told if f"“else” of “{block.tag.text}”" in each.rule.found]
    if not explained:
        return None, []
    begin = f"{{%{end.place} for item in list %}}" if kind == "for" else f"{{%{end.place} if field %}}"
    rule = BrokenRule(
        "tag.not-begun",
        f"“{end.text}” has nothing to end: below “{block.tag.text}” ({block.paragraph.block}) stands one more "
        f"“{end.word}” than “{kind}”.",
        f"Where a “{kind}” was cut between the two, type it again ({begin}); or delete this tag.",
    )
    return rule, explained


def _list_of_such(names: list[str], first: str) -> str:
    """The list whose items have all these fields; the one most like the name where several have."""
    inner = [name.partition(".")[2] for name in names]
    fitting = [
        each.path
        for each in contract_fields()
        if each.is_list
        and "[]" not in each.path
        and all(field_at(f"{each.path}[].{step}" if step else f"{each.path}[]") for step in inner)
        and (any(inner) or each.item_kind == TEXT)
    ]
    like = [path for path in fitting if first in path.rpartition(".")[2]]
    return next(iter((*like, *fitting)), "list")
