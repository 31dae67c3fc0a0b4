"""Fills a Word template: one that comes with the tool here, one from elsewhere in a process held to limits.

Jinja's sandbox has no limit on time or memory; a template from outside may be made to eat both.
"""

import atexit
import os
import struct
import sys
import threading
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.errors import WordTemplateError
from cabinet_drafter.limited_child.pipes import OUT_OF_MEMORY
from cabinet_drafter.limited_child.process import ChildGoneError, ChildLateError, LimitedChild, program_of
from cabinet_drafter.word.child.messages import (
    FIELDS,
    FILL,
    FILLED,
    LARGEST_ANSWER,
    NAME_FIELDS,
    Filling,
    asked_to_fill,
    asked_to_name_fields,
    draft_of,
    fields_of,
    is_of_a_sound_child,
    refusal_of,
)
from cabinet_drafter.word.render import FilledDraft, fill, prepare

MOST_SECONDS: Final = 20
"""To fill one template; the longest paper on the largest shipped one takes about a second."""
PROGRAM: Final = program_of("cabinet_drafter.word.child.entry")


@dataclass(frozen=True)
class WordTemplateFile:
    """A Word template: its bytes, its file's name, and whether it comes with the tool."""

    content: bytes
    name: str
    shipped: bool


def filled(template: WordTemplateFile, filling: Filling) -> FilledDraft:
    """The draft that a template and a composed paper make, as `render.fill` says.

    Raises:
        WordTemplateError: the template cannot be used, or takes far more time or memory than any paper needs.
        InputsInvalidError: a text of the paper holds a character that a Word file cannot hold.
    """
    if template.shipped:
        return fill(template.content, template.name, filling.composed, filling.role_titles, filling.properties)
    kind, answer = _asked(FILL, asked_to_fill(template.content, filling), template.name)
    try:
        if kind == FILLED:
            return draft_of(answer)
        refusal = refusal_of(kind, answer)
    except (ValueError, KeyError, TypeError, struct.error) as problem:
        raise _broken_off(template.name, str(problem)) from problem
    raise refusal or _without_an_answer(template.name, kind, answer)


def fields_named(template: WordTemplateFile) -> frozenset[str]:
    """The dotted names that the tags of a template hold; what is not among them cannot print.

    Raises:
        WordTemplateError: the template cannot be used.
    """
    if template.shipped:
        return prepare(template.content, template.name).fields_named
    kind, answer = _asked(NAME_FIELDS, asked_to_name_fields(template.content, template.name), template.name)
    try:
        if kind == FIELDS:
            return fields_of(answer)
        refusal = refusal_of(kind, answer)
    except (ValueError, KeyError, TypeError, struct.error) as problem:
        raise _broken_off(template.name, str(problem)) from problem
    raise refusal or _without_an_answer(template.name, kind, answer)


class _Kept:
    """The child of this process: kept for the next template as long as it answers."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.child: LimitedChild | None = None

    def ready(self, name: str) -> LimitedChild:
        if self.child is None or not self.child.runs():
            self.end()
            try:
                self.child = LimitedChild(PROGRAM, LARGEST_ANSWER)
                if self.child.wait_until_ready():
                    return self.child
            except OSError:
                pass
            self.end()
            raise WordTemplateError(
                "template.filler-not-started",
                "the Word template is filled in a process of its own, and that cannot be started",
                where=name,
                remedy=f"Check that you may run {sys.executable or 'Python'}; if you may, tell the maintainers.",
            )
        return self.child

    def end(self) -> None:
        if self.child is not None:
            self.child.end()
            self.child = None

    def abandon(self) -> None:
        """Leaves the child to the process that this one was forked off: its pipes and lock are not this one's own."""
        if self.child is not None:
            self.child.abandon()
        self.lock, self.child = threading.Lock(), None


_kept = _Kept()


def _asked(word: str, content: bytes, name: str) -> tuple[str, bytes]:
    with _kept.lock:
        child = _kept.ready(name)
        try:
            kind, answer = child.answer_to(word, content, MOST_SECONDS)
        except ChildLateError as silence:
            _kept.end()
            raise _takes_too_much(name) from silence
        except ChildGoneError as silence:
            _kept.end()
            raise _broken_off(name, str(silence)) from silence
        if not is_of_a_sound_child(kind):
            _kept.end()
        return kind, answer


def _without_an_answer(name: str, kind: str, answer: bytes) -> WordTemplateError:
    if kind == OUT_OF_MEMORY:
        return _takes_too_much(name)
    return _broken_off(name, answer.decode(errors="replace"))


def _takes_too_much(name: str) -> WordTemplateError:
    return WordTemplateError(
        "template.takes-too-much",
        "filling this Word template takes far more time or memory than any paper needs",
        where=name,
        remedy="A loop within a loop repeats everything: take the inner one out. If you did not make this template, do "
        "not use it.",
    )


def _broken_off(name: str, diagnosis: str) -> WordTemplateError:
    """The refusal of a template on which filling ended without an answer; the diagnosis is a note for maintainers."""
    refusal = WordTemplateError(
        "template.filling-broke-off",
        "filling this Word template broke off: it is damaged, or asks for far more memory than any paper needs",
        where=name,
        remedy="Open it in Word, save it again and try once more; if it is refused again, tell the maintainers.",
    )
    refusal.add_note(diagnosis)
    return refusal


atexit.register(_kept.end)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_kept.abandon)
