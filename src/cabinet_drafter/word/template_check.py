"""Everything that is wrong with a Word template, found in one pass, each with its place and what to write instead."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from jinja2 import nodes
from jinja2.exceptions import TemplateSyntaxError
from lxml import etree

from cabinet_drafter.findings import Finding, Where
from cabinet_drafter.vocabulary import Severity
from cabinet_drafter.word.contract import YES_NO, field_at
from cabinet_drafter.word.margin_notes import MISSING_STYLE
from cabinet_drafter.word.styles import Styles
from cabinet_drafter.word.tag_limits import MOST_TAGS, too_deep, too_many, too_many_turns
from cabinet_drafter.word.tag_places import CAN_END, must_stay_within, text_lost
from cabinet_drafter.word.tag_rules import BrokenRule, field_path
from cabinet_drafter.word.tag_text import Tag, problems_of_form, read, tags_in
from cabinet_drafter.word.template_names import Fact, Scope, kind_of, not_asked, problems_of_name, problems_of_print
from cabinet_drafter.word.template_source import (
    SourceParagraph,
    TemplateStory,
    opened_template,
    tags_between_paragraphs,
    tags_outside_text,
    template_stories,
)
from cabinet_drafter.word.word_parts import W

_CHANGES: Final = (W + "ins", W + "del", W + "moveFrom", W + "moveTo")


@dataclass
class _Block:
    """An open condition or loop: where it began, in what it must end, and the scope around it."""

    tag: Tag
    paragraph: SourceParagraph
    within: etree._Element
    around: Scope
    denied: tuple[Fact, ...] = ()
    had_else: bool = False
    turns: int = 0


def check_word_template(content: bytes, name: str) -> tuple[Finding, ...]:
    """What a template maintainer must mend before the template can be filled; empty where nothing.

    Args:
        content: the template's bytes.
        name: its file name, for errors.

    Raises:
        WordTemplateError: not a Word file, or one that is not safe to open.
    """
    word = opened_template(content, name)
    styles = Styles.of(word)
    return check_stories(template_stories(word, styles), styles)


def check_stories(stories: tuple[TemplateStory, ...], styles: Styles) -> tuple[Finding, ...]:
    """The same for a template that is open already."""
    findings: list[Finding] = []
    if styles.id_of(MISSING_STYLE, "character") is None:
        rule = BrokenRule(
            "template.no-missing-style",
            f"The template has no character style “{MISSING_STYLE}”, in which missing inputs are marked.",
            f"In Word, make a character style named “{MISSING_STYLE}”.",
        )
        findings.append(_finding(rule, Where()))
    for story in stories:
        if next(story.root.iter(*_CHANGES), None) is not None:
            rule = BrokenRule(
                "template.tracked-changes",
                "The template holds tracked changes, which would stand in every draft with their authors’ names.",
                "In Word, accept or reject all changes and save.",
            )
            findings.append(_finding(rule, Where(block=story.what)))
        findings += _PartCheck().findings(story)
    return tuple(findings)


class _PartCheck:
    """Goes through the tags of one part in order, knowing which conditions and loops are open."""

    def __init__(self) -> None:
        self._scope = Scope()
        self._open: list[_Block] = []
        self._findings: list[tuple[int, Finding]] = []
        self._tags = 0

    def findings(self, story: TemplateStory) -> list[Finding]:
        around = SourceParagraph(0, "", story.part, None, story.what, story.root)
        for text in tags_between_paragraphs(story.root):
            self._look_outside_text(text, around)
        for paragraph in story.paragraphs:
            tags, problems = tags_in(paragraph.text)
            self._add(problems, paragraph)
            for tag in tags:
                rule = self._beyond_limits(tag)
                if rule is not None:
                    # What follows cannot be judged without following this tag, which is what the limit forbids.
                    self._add([rule], paragraph)
                    return self._in_order()
                self._add(text_lost(tag, paragraph), paragraph)
                self._add(problems_of_form(tag), paragraph)
                self._follow(tag, paragraph)
            for text in tags_outside_text(paragraph.element):
                self._look_outside_text(text, paragraph)
        for block in self._open:
            rule = BrokenRule(
                "tag.not-ended",
                f"“{block.tag.text}” is never ended.",
                f"Add {{%{block.tag.place} {_END[block.tag.word]} %}} where it ends.",
            )
            self._add([rule], block.paragraph)
        return self._in_order()

    def _in_order(self) -> list[Finding]:
        return [finding for _, finding in sorted(self._findings, key=lambda found: found[0])]

    def _beyond_limits(self, tag: Tag) -> BrokenRule | None:
        """The limit on the number or the depth of tags that this tag, the next in order, breaks."""
        self._tags += 1
        if self._tags > MOST_TAGS:
            return too_many()
        if tag.word == "elif" and self._open:
            self._open[-1].turns += 1
            return too_many_turns(self._open[-1].turns)
        return too_deep([*(block.tag.word for block in self._open), tag.word]) if tag.word in _END else None

    def _add(
        self, rules: Iterator[BrokenRule] | list[BrokenRule] | tuple[BrokenRule, ...], at: SourceParagraph
    ) -> None:
        self._findings += [(at.line, _finding(rule, at.where)) for rule in rules]

    def _look_outside_text(self, text: str, paragraph: SourceParagraph) -> None:
        """Check an alternative text or field code, in which tags may print and do nothing else."""
        place = replace(paragraph, text=text, block=f"{paragraph.block}, alternative text or field code")
        tags, problems = tags_in(text)
        self._add(problems, place)
        for tag in tags:
            self._add(problems_of_form(tag), place)
            if tag.word == "print":
                self._follow(tag, place)
            else:
                rule = BrokenRule(
                    "tag.crossed",
                    f"“{tag.text}” stands in an alternative text or field code, where tags can only print.",
                    "Put the condition or loop around the picture or field.",
                )
                self._add([rule], place)

    def _follow(self, tag: Tag, paragraph: SourceParagraph) -> None:
        match tag.word:
            case "print":
                expression = _read(tag)
                if expression is not None and not isinstance(expression, nodes.For):
                    self._add(problems_of_print(expression, self._scope), paragraph)
            case "if" | "for":
                self._begin(tag, paragraph)
            case "elif" | "else":
                self._turn(tag, paragraph)
            case "endif" | "endfor":
                self._end(tag, paragraph)

    def _begin(self, tag: Tag, paragraph: SourceParagraph) -> None:
        block = _Block(tag, paragraph, must_stay_within(tag, paragraph), self._scope)
        self._open.append(block)
        expression = _read(tag)
        if isinstance(expression, nodes.For):
            self._scope = self._inside_loop(expression, paragraph)
        elif tag.word == "for":
            self._scope = self._scope.within_loop("", None)
        elif expression is not None:
            facts = self._asked(expression, paragraph)
            self._scope = self._scope.knowing(*facts)
            block.denied = tuple(fact.denied() for fact in facts)

    def _inside_loop(self, loop: nodes.For, paragraph: SourceParagraph) -> Scope:
        items: str | None = None
        listed = field_path(loop.iter)
        if listed is not None:
            problems = list(problems_of_name(listed, self._scope))
            kind = kind_of(listed, self._scope)
            path = self._scope.resolved(listed)
            if kind is not None and not kind.startswith("list of "):
                problems.append(
                    BrokenRule("tag.wrong-kind", f"“{listed}” is a {kind}, not a list.", "Go through a list.")
                )
            elif kind is not None and path is not None:
                items = f"{path}[]"
            self._add(problems, paragraph)
        target = loop.target.name if isinstance(loop.target, nodes.Name) else ""
        if target == "loop" or field_at(target) is not None:
            rule = BrokenRule(
                "tag.loop-names", f"The loop’s name “{target}” already means something else.", "Choose another name."
            )
            self._add([rule], paragraph)
        return self._scope.within_loop(target, items)

    def _turn(self, tag: Tag, paragraph: SourceParagraph) -> None:
        """`elif` or `else`: what the branches before asked is now known to be otherwise."""
        block = self._matching(tag, paragraph, ("if", "for") if tag.word == "else" else ("if",))
        if block is None:
            return
        if block.had_else:
            rule = BrokenRule(
                "tag.crossed", f"“{tag.text}” comes after the “else” of “{block.tag.text}”.", "Put “else” last."
            )
            self._add([rule], paragraph)
        block.had_else = block.had_else or tag.word == "else"
        self._scope = block.around.knowing(*block.denied)
        if tag.word == "elif":
            expression = _read(tag)
            if expression is not None and not isinstance(expression, nodes.For):
                facts = self._asked(expression, paragraph)
                self._scope = self._scope.knowing(*facts)
                block.denied += tuple(fact.denied() for fact in facts)

    def _end(self, tag: Tag, paragraph: SourceParagraph) -> None:
        block = self._matching(tag, paragraph, (tag.word.removeprefix("end"),))
        if block is not None:
            self._open.remove(block)
            self._scope = block.around

    def _matching(self, tag: Tag, paragraph: SourceParagraph, words: tuple[str, ...]) -> _Block | None:
        """The open block that a tag belongs to, the innermost; those left open inside it are reported and closed."""
        if not any(block.tag.word in words for block in self._open):
            rule = BrokenRule(
                "tag.not-begun",
                f"“{tag.text}” has nothing to belong to: no {' or '.join(words)} is open here.",
                f"Add the {words[0]} before it, or delete this tag.",
            )
            self._add([rule], paragraph)
            return None
        while self._open[-1].tag.word not in words:
            crossed = self._open.pop()
            rule = BrokenRule(
                "tag.crossed",
                f"“{crossed.tag.text}” is still open where “{tag.text}” stands.",
                f"End it before that with {{%{crossed.tag.place} {_END[crossed.tag.word]} %}}.",
            )
            self._add([rule], crossed.paragraph)
        block = self._open[-1]
        if block.tag.place != tag.place or block.within is not must_stay_within(tag, paragraph):
            rule = BrokenRule(
                "tag.crossed",
                f"“{tag.text}” does not stand where “{block.tag.text}” (in {block.paragraph.block}) can end.",
                CAN_END[block.tag.place],
            )
            self._add([rule], paragraph)
        return block

    def _asked(self, condition: nodes.Node, paragraph: SourceParagraph) -> tuple[Fact, ...]:
        """What is known where the condition holds; its names are checked on the way."""
        holds = not isinstance(condition, nodes.Not)
        if isinstance(condition, nodes.Not):
            condition = condition.node
        asked = YES_NO
        if isinstance(condition, nodes.Test):
            asked, condition = "missing", condition.node
        name = field_path(condition)
        if name is None:
            return ()
        problems = list(problems_of_name(name, self._scope))
        kind = kind_of(name, self._scope)
        if asked == YES_NO and kind is not None and not problems:
            if kind != YES_NO:
                problems.append(
                    BrokenRule(
                        "tag.wrong-kind",
                        f"“{name}” is a {kind}; a condition asks a yes/no.",
                        "Ask a yes/no field (often named has_…), or “is missing”.",
                    )
                )
            problems += not_asked(name, self._scope, "asked as a yes/no")
        self._add(problems, paragraph)
        path = self._scope.resolved(name)
        return () if path is None else (Fact(path, asked, holds),)


_END: Final = {"if": "endif", "for": "endfor"}


def _read(tag: Tag) -> nodes.Expr | nodes.For | None:
    try:
        return read(tag)
    except TemplateSyntaxError:
        return None


def _finding(rule: BrokenRule, where: Where) -> Finding:
    return Finding(code=rule.code, severity=Severity.MUST_FIX, where=where, message=rule.found, remedy=rule.remedy)
