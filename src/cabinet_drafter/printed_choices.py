"""What a pack's Word template prints for each choice of a brief, found by filling it: no sentence is copied here."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from pydantic import BaseModel

from cabinet_drafter.brief import Brief, BriefFile, Comments, PreviousReport
from cabinet_drafter.composing.paper import compose_paper
from cabinet_drafter.evidence import InputPlaces, Source
from cabinet_drafter.inspection import Inspection
from cabinet_drafter.pack import Pack
from cabinet_drafter.paper import ComposedPaper, MissingInput
from cabinet_drafter.preparing.printed_words import AWAITING, YOUR_WORDS, PrintedAnswer, PrintedWords
from cabinet_drafter.vocabulary import ClearanceRole
from cabinet_drafter.word.child.messages import Filling
from cabinet_drafter.word.document_properties import DraftProperties
from cabinet_drafter.word.filling import WordTemplateFile, fields_named, filled
from cabinet_drafter.word.read_back import read_written_paper
from cabinet_drafter.written_paper import Block, Table

# Characters of Unicode's private use: no template and no input prints them by any other way.
_MARK: Final = "\ue0c5{}\ue0c5"
_BETWEEN: Final = " | "
_FEW_WORDS: Final = 2
_MARKED: Final = re.compile("\ue0c5([0-9]+)\ue0c5")


@dataclass(frozen=True)
class _Answer:
    """An answer to one choice: what the brief says, and the brief with it.

    `named` is the field that a tag must name for it to print, where one tells; `beside` is what it is compared with.
    """

    path: str
    said: str
    given: Mapping[str, Any]
    named: str = ""
    beside: Mapping[str, Any] | None = None


def printed_choices(
    brief: Brief,
    inspection: Inspection,
    previous: Sequence[tuple[PreviousReport, Inspection]],
    pack: Pack,
    word_template: WordTemplateFile,
) -> dict[str, PrintedWords]:
    """For each choice that an unanswered brief leaves open, what prints, by the choice's dotted path.

    Args:
        brief: the brief with nothing chosen yet.
        inspection: the report that the paper is about.
        previous: the earlier reports that the brief names.
        pack: the council's pack.
        word_template: its Word template.

    Raises:
        WordTemplateError: the template cannot be used.
    """
    template = _Template(brief, inspection, previous, pack, word_template)
    fields: dict[str, int] = {}
    marked = template.lines({}, lambda composed: replace(composed, paper=_with_own_phrases(composed.paper, fields)))
    blank = [_MARKED.sub("", line) for line in marked]
    printed: dict[str, PrintedWords] = {}
    for field, number in fields.items():
        here = (line for line in marked if _MARK.format(number) in line)
        printed[field] = PrintedWords(awaiting=tuple(dict.fromkeys(_MARKED.sub("", line) for line in here)))
    for answer in _answers(brief):
        known = printed.setdefault(answer.path, PrintedWords())
        if not template.names(answer.named) or (known.awaiting and answer.said == YOUR_WORDS):
            continue
        beside = blank if answer.beside is None else template.lines(answer.beside)
        answered = template.lines(answer.given)
        # A line that goes because its marked phrase does is no news, nor one that waits as another does already.
        comes = (line for line in _beyond(answered, beside) if not (AWAITING.search(line) and line in blank))
        goes = (line for line in _beyond(beside, answered) if line not in known.awaiting)
        one = PrintedAnswer(answer.said, tuple(comes), tuple(goes))
        printed[answer.path] = replace(known, answers=(*known.answers, one))
    return printed


class _Template:
    """A Word template to be filled with one brief after another."""

    def __init__(
        self,
        brief: Brief,
        inspection: Inspection,
        previous: Sequence[tuple[PreviousReport, Inspection]],
        pack: Pack,
        word_template: WordTemplateFile,
    ) -> None:
        self._word_template = word_template
        self._values = brief.model_dump()
        self._inspection = inspection
        self._earlier = [earlier for _, earlier in previous]
        self._pack = pack
        self._titles = {role: pack.role_title(role) for role in ClearanceRole}
        self._fields = fields_named(word_template)

    def names(self, path: str) -> bool:
        """Whether a tag names the field at `path`, or one within it; what none names cannot print."""
        return not path or any(f"{name}.".startswith(f"{path}.") for name in self._fields)

    def lines(
        self, answered: Mapping[str, Any], change: Callable[[ComposedPaper], ComposedPaper] = lambda composed: composed
    ) -> list[str]:
        """What prints for the brief with these answers in it."""
        given = Brief.model_validate(_merged(self._values, answered))
        previous = list(zip(given.previous_reports or (), self._earlier, strict=False))
        composed = change(compose_paper(_without_places(given), self._inspection, previous, None, self._pack))
        properties = DraftProperties(title="", subject="", creator="")
        name = self._word_template.name
        draft = filled(self._word_template, Filling(name, composed, self._titles, properties))
        return list(_lines(read_written_paper(draft.content, name).blocks))


def _answers(brief: Brief) -> Iterator[_Answer]:
    """Every choice with its fixed answers; one in the officer's words has a place kept for them."""
    for path, answers in (
        ("meeting.body", (YOUR_WORDS,)),
        ("cover.key_decision", (True, False)),
        ("inspection.what_follows", (YOUR_WORDS,)),
        ("recommendations.note_outcome", (True,)),
        ("recommendations.endorse_statement", (True,)),
        ("recommendations.delegate_statement_to", (YOUR_WORDS,)),
        ("recommendations.progress_report_due", (YOUR_WORDS,)),
        ("recommendations.own", ([YOUR_WORDS],)),
        ("alternative_options", ("none",)),
        ("linked_reports", ([],)),
        ("background_documents", ([],)),
    ):
        yield from (_Answer(path, _as_written(answer), _at(path, answer)) for answer in answers)
    for in_force in (True, False):
        given = _at("inspection.dfe_intervention.in_force", in_force)
        yield _Answer("inspection.dfe_intervention", f"in_force: {_as_written(in_force)}", given)
    if brief.previous_reports is None:
        yield _Answer("previous_reports", "[]", {"previous_reports": []})
    for name in Comments.model_fields:
        path = f"comments.{name}"
        own: Mapping[str, Any] = _at(path, {"paragraphs": [YOUR_WORDS]})
        yield _Answer(path, YOUR_WORDS, own, path)
        # The answer that there is nothing to say excludes finance inputs.
        none = {**_at(path, {"no_direct_implications": True}), "finance": None}
        yield _Answer(f"{path}.no_direct_implications", "yes", none, f"{path}.no_direct_implications")
        in_place = _at(path, {"paragraphs": [YOUR_WORDS], "in_place_of_drafted": True})
        yield _Answer(f"{path}.in_place_of_drafted", "yes", in_place, f"{path}.prints_drafted_wording", beside=own)


def _as_written(answer: object) -> str:
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    return YOUR_WORDS if answer == [YOUR_WORDS] else str(answer)


def _at(path: str, value: object) -> dict[str, Any]:
    """The value within the groups that its path names."""
    first, _, rest = path.partition(".")
    return {first: _at(rest, value) if rest else value}


def _merged(values: dict[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(values)
    for name, value in more.items():
        held = merged.get(name)
        merged[name] = _merged(held or {}, value) if isinstance(value, dict) and name != "quotations" else value
    return merged


def _without_places(brief: Brief) -> BriefFile:
    return BriefFile(brief=brief, places=InputPlaces(source=Source(name="brief.yaml", sha256="0" * 64), places={}))


def _with_own_phrases(value: Any, fields: dict[str, int]) -> Any:
    """The value with a number in each marked phrase, one for each missing field, because two may have like phrases."""
    match value:
        case MissingInput():
            number = fields.setdefault(value.field, len(fields))
            return value.model_copy(update={"phrase": f"{value.phrase[:-1]}{_MARK.format(number)}{value.phrase[-1]}"})
        case BaseModel():
            return value.model_copy(
                update={name: _with_own_phrases(getattr(value, name), fields) for name in type(value).model_fields}
            )
        case list():
            return [_with_own_phrases(item, fields) for item in value]
    return value


def _lines(blocks: Iterable[Block | Table]) -> Iterator[str]:
    """Each paragraph with words in it, after its heading where it has few of its own; each table row as one line."""
    heading = ""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield _BETWEEN.join(" / ".join(_lines(cell.blocks)) for cell in row.cells)
        elif text := " ".join(block.text.split()):
            few = len(AWAITING.sub("", text).split()) <= _FEW_WORDS
            heading = text if block.heading_level else heading
            yield f"{heading}{_BETWEEN}{text}" if few and heading and heading != text else text


def _beyond(lines: Sequence[str], others: Sequence[str]) -> Iterator[str]:
    """The lines that are not among the others, each as often as it is more."""
    left = Counter(others)
    for line in lines:
        if left[line] > 0:
            left[line] -= 1
        else:
            yield line
