"""The findings about the tags of one part of a template, some of which a later tag takes back."""

from collections.abc import Iterable
from dataclasses import dataclass

from cabinet_drafter.findings import Finding
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.tag_advice import with_what_to_type
from cabinet_drafter.word.tag_rules import BrokenRule
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.template_names import Scope
from cabinet_drafter.word.template_source import SourceParagraph


@dataclass(frozen=True)
class Told:
    """A rule that was broken, by which tag, and where."""

    rule: BrokenRule
    at: SourceParagraph
    tag: Tag | None

    @property
    def finding(self) -> Finding:
        """The same for the person who mends it."""
        start, end = (0, len(self.at.text)) if self.tag is None else (self.tag.start, self.tag.end)
        return Finding(
            code=self.rule.code,
            severity=Severity.MUST_FIX,
            where=self.at.where_of(start, end),
            message=self.rule.found,
            remedy=self.rule.remedy,
        )


class TagFindings:
    """What was told so far."""

    def __init__(self) -> None:
        self._told: list[Told] = []

    def add(
        self, rules: Iterable[BrokenRule], at: SourceParagraph, tag: Tag | None = None, scope: Scope | None = None
    ) -> None:
        """Tell of rules broken at a place; by a tag in its scope, with what to type in its place."""
        for rule in rules:
            typed = rule if tag is None else with_what_to_type(rule, tag, scope or Scope())
            self._told.append(Told(typed, at, tag))

    @property
    def so_far(self) -> tuple[Told, ...]:
        """What was told and not taken back, in the order of telling."""
        return tuple(self._told)

    def take_back(self, explained: Iterable[Told]) -> None:
        """Forget what something found later explains better."""
        for told in explained:
            self._told.remove(told)

    def in_order(self) -> list[Finding]:
        """The findings in the order of the part. Word keeps a text box twice: the copy not shown says nothing new."""
        told = sorted(self._told, key=lambda each: each.at.line)
        shown = {(each.rule.code, each.rule.found) for each in told if each.at.order is not None}
        return [
            each.finding
            for each in told
            if each.at.order is not None or each.at.line == 0 or (each.rule.code, each.rule.found) not in shown
        ]
