"""Follows the tags of one part of a template in order, knowing which conditions and loops are open at each."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Final

from jinja2 import nodes
from lxml import etree

from cabinet_drafter.findings import Finding
from cabinet_drafter.word.tag_blocks import (
    Block,
    ended_by_other_word,
    moved_before_its_beginning,
    not_begun,
    not_ended,
    stands_wrong,
    still_open,
)
from cabinet_drafter.word.tag_fields import Fields, halved_field
from cabinet_drafter.word.tag_findings import TagFindings, Told
from cabinet_drafter.word.tag_guess import expression_of
from cabinet_drafter.word.tag_limits import MOST_TAGS, too_deep, too_many, too_many_turns
from cabinet_drafter.word.tag_lost import lost_beginning, lost_within
from cabinet_drafter.word.tag_meant import as_it_stands
from cabinet_drafter.word.tag_places import must_stay_within, outside_table, text_lost
from cabinet_drafter.word.tag_reading import ends_later, read_story
from cabinet_drafter.word.tag_rules import BrokenRule
from cabinet_drafter.word.tag_scopes import asked, inside_loop
from cabinet_drafter.word.tag_split import is_cut
from cabinet_drafter.word.tag_surroundings import Surroundings
from cabinet_drafter.word.tag_text import problems_of_form, tags_in
from cabinet_drafter.word.tag_typed import Tag
from cabinet_drafter.word.tag_words import END, JINJA
from cabinet_drafter.word.template_names import (
    OUTSIDE_LOOP,
    Scope,
    problems_of_print,
)
from cabinet_drafter.word.template_source import (
    SourceParagraph,
    TemplateStory,
    named_outside_text,
    tags_between_paragraphs,
)
from cabinet_drafter.word.word_parts import W

_FAR_AHEAD: Final = 500
_FIRST_WORD: Final = re.compile(r"\w+")


class TagFlow:
    """Goes through the tags of one part in order."""

    def __init__(self, story: TemplateStory) -> None:
        self._story = story
        self._read = read_story(story)
        self._known = self._read.known
        self._scope = Scope(loops=self._read.loops)
        self._open: list[Block] = []
        self._told = TagFindings()
        self._ends_alone: list[Told] = []
        self._lost: set[etree._Element] = set()
        self._of_others: list[str] = []
        self._last: tuple[str, etree._Element] | None = None
        self._outside: set[tuple[etree._Element, str]] = set()
        self._tags = self._read.tags()
        self._closed: list[tuple[Block, int]] = []
        self._read_so_far = 0
        self._fields = Fields(story)

    def findings(self) -> list[Finding]:
        """What there is to mend in the part, in its order."""
        story = self._story
        around = SourceParagraph(0, "", story.part, None, story.what, story.root)
        for what, text in tags_between_paragraphs(story.root):
            self._look_outside_text(what, text, around)
        if self._follow_all():
            self._close()
        return self._told.in_order()

    def _follow_all(self) -> bool:
        """False where a limit was broken: what follows cannot be judged without following what the limit forbids."""
        for read in self._read.paragraphs:
            paragraph = read.paragraph
            self._told.add(read.strays, paragraph)
            around = Surroundings(paragraph.element)
            for typed in read.tags:
                tag = as_it_stands(typed, paragraph, self._open)
                rule = self._beyond_limits(tag)
                if rule is not None:
                    self._add([rule], paragraph, tag)
                    return False
                if not is_cut(tag):
                    self._add(text_lost(tag, paragraph, self._lost), paragraph, tag)
                form = list(problems_of_form(tag))
                self._add(form, paragraph, tag)
                self._add(around.problems(tag), paragraph, tag)
                if is_cut(tag):
                    self._forgive(paragraph)
                self._follow(tag, paragraph, well_formed=not set(form) - set(tag.slips))
            for what, outside in named_outside_text(paragraph.element):
                self._look_outside_text(what, outside, paragraph)
        return True

    def _forgive(self, paragraph: SourceParagraph) -> None:
        """Enter has moved what comes after it out of the paragraph: that its blocks end elsewhere is no other fault."""
        for block in self._open:
            block.accused = block.accused or block.paragraph is paragraph

    def _close(self) -> None:
        """What is open at the end was never ended, or has its end above it."""
        for block in self._open:
            alone = next(
                (
                    each
                    for each in self._ends_alone
                    if each.tag is not None
                    and (each.tag.word, each.tag.place) == (END[block.tag.word], block.tag.place)
                    and must_stay_within(each.tag, each.at) is block.within
                ),
                None,
            )
            if alone is None or alone.tag is None:
                self._add([not_ended(block)], block.paragraph, block.tag)
                continue
            self._ends_alone.remove(alone)
            self._told.take_back([alone])
            self._add([moved_before_its_beginning(alone.tag, block)], alone.at, alone.tag)
            gives = f"“{block.gives}”"
            self._told.take_back(
                told for told in self._told.so_far if told.rule.code == OUTSIDE_LOOP and gives in told.rule.found
            )

    def _beyond_limits(self, tag: Tag) -> BrokenRule | None:
        """The limit on the number or the depth of tags that this tag, the next in order, breaks."""
        self._read_so_far += 1
        if self._read_so_far > MOST_TAGS:
            return too_many()
        if tag.word == "elif" and self._open:
            self._open[-1].turns += 1
            return too_many_turns(self._open[-1].turns)
        return too_deep([*(block.tag.word for block in self._open), tag.word]) if tag.word in END else None

    def _add(self, rules: Iterable[BrokenRule], at: SourceParagraph, tag: Tag) -> None:
        self._told.add(rules, at, tag, self._scope)

    def _look_outside_text(self, what: str, text: str, paragraph: SourceParagraph) -> None:
        """Check an alternative text or field code, in which tags may print and do nothing else."""
        place = replace(paragraph, text=text, block=f"{paragraph.block}, {what}")
        tags, strays = tags_in(text, self._known)
        self._told.add((stray.rule for stray in strays), place)
        for tag in tags:
            form = list(problems_of_form(tag))
            self._add(form, place, tag)
            if tag.word == "print":
                self._follow(tag, place, well_formed=not set(form) - set(tag.slips))
            elif not tag.slips:
                rule = BrokenRule(
                    "tag.crossed",
                    f"“{tag.text}” stands outside of the text ({what}), where tags can only print.",
                    f"Take it out there, and type {tag.meant} in the text around the picture or field.",
                )
                self._add([rule], place, tag)

    def _follow(self, tag: Tag, paragraph: SourceParagraph, *, well_formed: bool) -> None:
        twice = bool(tag.place) and self._last == (tag.text, paragraph.element)
        self._last = (tag.text, paragraph.element)
        if twice:
            # Copied into its own paragraph, where each would take the place of the other: that was told.
            return
        match tag.word:
            case "print":
                expression = expression_of(tag)
                if expression is not None and not isinstance(expression, nodes.For):
                    problems = self._once_in_a_row(problems_of_print(expression, self._scope), paragraph)
                    # Of a filter that is typed wrong, what it is given says nothing more.
                    self._add(
                        (each for each in problems if well_formed or each.code != "tag.wrong-kind"), paragraph, tag
                    )
            case "if" | "for":
                self._begin(tag, paragraph)
            case "elif" | "else":
                self._turn(tag, paragraph)
            case "endif" | "endfor":
                self._end(tag, paragraph)
            case word if JINJA.get(word):
                self._of_others.append(JINJA[word])
            case word if word in self._of_others:
                self._of_others.remove(word)
                self._told.take_back(told for told in self._told.so_far if told.tag is tag)

    def _once_in_a_row(self, problems: Iterable[BrokenRule], paragraph: SourceParagraph) -> Iterator[BrokenRule]:
        """Without the name of a loop outside of it where its row or paragraph was told of: all its cells were moved."""
        place = next(paragraph.element.iterancestors(W + "tr"), paragraph.element)
        for rule in problems:
            if rule.code != OUTSIDE_LOOP or (place, rule.found) not in self._outside:
                yield rule
            if rule.code == OUTSIDE_LOOP:
                self._outside.add((place, rule.found))

    def _begin(self, tag: Tag, paragraph: SourceParagraph) -> None:
        wrong = outside_table(tag, paragraph)
        within = must_stay_within(tag, paragraph)
        block = Block(tag, paragraph, within, self._scope, accused=wrong is not None or is_cut(tag))
        self._add([wrong] if wrong else [], paragraph, tag)
        expression = expression_of(tag)
        if isinstance(expression, nodes.For):
            problems, scope = inside_loop(expression, self._scope)
            if any(block.tag.meant == tag.meant for block in self._open):
                # The same loop again: the one before it has no end, which is told.
                problems = [rule for rule in problems if rule.code != "tag.loop-names"]
            self._add(problems, paragraph, tag)
            self._scope = scope
            block.gives = expression.target.name if isinstance(expression.target, nodes.Name) else ""
        elif tag.word == "for":
            self._scope = self._scope.within_loop(next(iter(_FIRST_WORD.findall(tag.expression)), ""), None)
        else:
            self._ask(expression, paragraph, block, tag)
        self._open.append(block)

    def _tell_of_lost_beginning(self, tag: Tag, paragraph: SourceParagraph, words: tuple[str, ...]) -> None:
        """Told once for an `else` and the end that belong to what is not there."""
        within = must_stay_within(tag, paragraph)
        before = [each for each in self._ends_alone if each.tag is not None and not each.tag.word.startswith("end")]
        before = [each for each in before if must_stay_within(each.tag or tag, each.at) is within]
        rule: BrokenRule | None = None
        explained: list[Told] = []
        if tag.word in END.values():
            rule, explained = lost_beginning(tag, paragraph, self._told.so_far)
            self._ends_alone = [each for each in self._ends_alone if each not in before]
            if rule is None:
                rule, explained = lost_within(tag, paragraph, self._told.so_far, self._closed)
        if before and rule is None:
            return
        self._told.take_back([*explained, *(before if rule else ())])
        self._add([rule or not_begun(tag, words, reversed(self._open))], paragraph, tag)
        self._ends_alone.append(self._told.so_far[-1])

    def _ask(self, condition: nodes.Node | None, paragraph: SourceParagraph, block: Block, tag: Tag) -> None:
        """Enter the branch of a condition; the block learns what is known where it does not hold."""
        problems, facts = ([], ()) if condition is None else asked(condition, self._scope)
        self._add(problems, paragraph, tag)
        block.doubtful = block.doubtful or not facts
        block.denied += tuple(fact.denied() for fact in facts)
        self._scope = replace(self._scope.knowing(*facts), doubtful=self._scope.doubtful or not facts)

    def _turn(self, tag: Tag, paragraph: SourceParagraph) -> None:
        """`elif` or `else`: what the branches before asked is now known to be otherwise."""
        block = self._matching(tag, paragraph, ("if", "for") if tag.word == "else" else ("if",))
        if block is None:
            return
        if block.had_else:
            twice = tag.word == "else"
            rule = BrokenRule(
                "tag.crossed",
                f"“{tag.text}” comes after the “else” of “{block.tag.text}”.",
                f"Delete one {{%{tag.place} else %}}: “else” stands once, last." if twice else
                f"Put “else” last: type {tag.meant} and its words above {{%{tag.place} else %}}.",
            )  # fmt: skip
            self._add([rule], paragraph, tag)
        block.had_else = block.had_else or tag.word == "else"
        around = block.around.knowing(*block.denied)
        self._scope = replace(around, doubtful=around.doubtful or block.doubtful)
        if tag.word == "elif":
            self._ask(expression_of(tag), paragraph, block, tag)

    def _end(self, tag: Tag, paragraph: SourceParagraph) -> None:
        block = self._matching(tag, paragraph, (tag.word.removeprefix("end"),))
        if block is not None:
            self._open.remove(block)
            self._scope = block.around
            self._closed.append((block, paragraph.line))

    def _matching(self, tag: Tag, paragraph: SourceParagraph, words: tuple[str, ...]) -> Block | None:
        """The open block that a tag belongs to, the innermost; those left open inside it are reported and closed."""
        if not any(block.tag.word in words for block in self._open):
            innermost = self._open[-1] if self._open else None
            ends = tag.word in END.values() and innermost and stands_wrong(tag, paragraph, innermost) is None
            if ends and innermost and not ends_later(innermost, islice(self._tags, self._read_so_far, _FAR_AHEAD)):
                self._add([ended_by_other_word(tag, innermost)], paragraph, tag)
                return innermost
            self._tell_of_lost_beginning(tag, paragraph, words)
            return None
        while self._open[-1].tag.word not in words:
            crossed = self._open.pop()
            self._add([still_open(crossed, tag)], crossed.paragraph, crossed.tag)
        block = self._open[-1]
        since, at = block.since or (block.tag, block.paragraph)
        if self._fields.halved((at.line, since.end), (paragraph.line, tag.start)):
            self._add([halved_field(since, tag)], paragraph, tag)
        block.since = (tag, paragraph)
        block.accused = block.accused or is_cut(tag)
        wrong = None if block.accused else stands_wrong(tag, paragraph, block)
        if wrong is not None:
            block.accused = True
            self._add([wrong], paragraph, tag)
        return block
