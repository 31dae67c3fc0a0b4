"""Every rule of fitness, and what all of them find in a template."""

from collections.abc import Callable, Iterator
from typing import Final

from cabinet_drafter.findings import Finding
from cabinet_drafter.word.template_fitness.look import headings_by_look, set_by_hand, typed_numbers
from cabinet_drafter.word.template_fitness.readable import small_text, text_on_colours
from cabinet_drafter.word.template_fitness.references import references_to_what_may_not_print, typed_references
from cabinet_drafter.word.template_fitness.spacing import blank_within_blocks
from cabinet_drafter.word.template_fitness.traces import (
    bound_controls,
    comments_and_names,
    hidden_and_highlighted,
    watermarked,
)
from cabinet_drafter.word.template_fitness.under_check import TemplateUnderCheck

RULES: Final[tuple[Callable[[TemplateUnderCheck], Iterator[Finding]], ...]] = (
    blank_within_blocks,
    headings_by_look,
    set_by_hand,
    typed_numbers,
    text_on_colours,
    small_text,
    typed_references,
    references_to_what_may_not_print,
    hidden_and_highlighted,
    bound_controls,
    watermarked,
    comments_and_names,
)


def fitness_of(template: TemplateUnderCheck) -> tuple[Finding, ...]:
    """What makes a template unfit to make papers from, or should be known of it; rule by rule."""
    return tuple(finding for rule in RULES for finding in rule(template))
