"""`compare`: what changed between a draft and the paper that came back."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import fill
from typing import Annotated, Any, Final

import typer

from cabinet_drafter.checking.changes.told import Change, ChangeKind, SectionChanges, SectionFate
from cabinet_drafter.cli.telling import Format, FormatOption, as_json, print_data, say, told_to_the_user
from cabinet_drafter.paper_comparison import PaperComparison, compare_papers
from cabinet_drafter.shown_text import beginning
from cabinet_drafter.vocabulary import ClearanceRole
from cabinet_drafter.written_paper import WordComment

_WIDTH: Final = 80
_LONGEST_TOLD: Final = 400
_LONGEST_MOVED: Final = 72
_LONGEST_ANCHOR: Final = 60
_MARKS: Final = {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "-", ChangeKind.MOVED: ">"}


def compare(
    draft: Annotated[Path, typer.Argument(metavar="DRAFT.docx", help="The paper as it went out.")],
    returned: Annotated[Path, typer.Argument(metavar="RETURNED.docx", help="The paper as it came back.")],
    output_format: FormatOption = Format.TEXT,
) -> None:
    """Tell what changed between a draft and the paper that came back, by section and whose it is.

    Tracked changes count as accepted. Numbers that moved on are no change; changes of look are counted, not listed.
    """
    with told_to_the_user(output_format):
        comparison = compare_papers(draft, returned)
        if output_format is Format.JSON:
            print_data(as_json(_record(comparison)))
        else:
            say("\n".join(_lines(comparison)))


def _lines(comparison: PaperComparison) -> Iterator[str]:
    yield f"Draft:    {comparison.draft}"
    yield f"Returned: {comparison.returned}"
    told = [section for section in comparison.sections if section.tells_something]
    counts = [(kind, sum(c.kind is kind for s in told for c in s.changes)) for kind in ChangeKind]
    summary = ", ".join(f"{number} {kind}" for kind, number in counts if number)
    yield ""
    if not told:
        yield "The words are the same."
    else:
        differ = f"{_counted(len(told), 'section')} {'differs' if len(told) == 1 else 'differ'}."
        yield _wrapped(f"{differ} Paragraphs, cells and rows: {summary}." if summary else differ)
    for section in told:
        yield ""
        yield from _section_lines(section)
    yield ""
    if comparison.formatting:
        yield _wrapped(f"Changed in look only, not listed: {_counted(comparison.formatting, 'paragraph or cell')}.")
    if comparison.tracked_changes:
        yield _wrapped(
            f"Still to be accepted or rejected in the returned paper: "
            f"{_counted(comparison.tracked_changes, 'tracked change')}."
        )
    yield from _comment_lines("Comments added", comparison.comments_added)
    told_of = (
        ("Comments added", comparison.comments_added),
        ("Comments ticked as resolved", comparison.comments_resolved),
        ("Comments opened again", comparison.comments_reopened),
        ("Comments deleted", comparison.comments_deleted),
    )
    for what, comments in told_of:
        yield from _comment_lines(what, comments)
    if comparison.comments_kept:
        yield f"Comments that stand as before: {comparison.comments_kept}."
    elif not any(comments for _, comments in told_of):
        yield "Neither paper has comments."


def _section_lines(section: SectionChanges) -> Iterator[str]:
    yield _wrapped(f"{section.heading} ({_title(section.role)})")
    match section.fate:
        case SectionFate.ADDED:
            yield "  This section is new."
        case SectionFate.REMOVED:
            yield "  This section was taken out."
        case SectionFate.RENAMED:
            yield _wrapped(f"The heading was “{section.was_called}”.", "  ")
        case SectionFate.KEPT:
            pass
    if section.moved:
        yield "  This section stands in another place."
    for change in section.changes:
        yield from change_lines(change, section.role)


def change_lines(change: Change, role: ClearanceRole) -> Iterator[str]:
    """One change as lines of the terminal; whose it is, is said where it is not that role."""
    whose = "" if change.role is role else f" ({_title(change.role)})"
    place = f"paragraph {change.place}" if change.place[:1].isdigit() else change.place
    place = f"{place[:1].upper()}{place[1:]}"
    came_from = f" from “{change.elsewhere}”" if change.kind is ChangeKind.MOVED else ""
    yield _wrapped(f"{place}: {change.kind}{came_from}{whose}", "  ")
    if change.text:
        # What was moved says what it said; its beginning is enough to know it by.
        text = beginning(change.text, _LONGEST_TOLD if change.kind is not ChangeKind.MOVED else _LONGEST_MOVED)
        yield _wrapped(text, "      ", f"    {_MARKS[change.kind]} ")
    for words in change.words:
        yield _wrapped(words.was, "           ", "    - was: ")
        yield _wrapped(words.became, "           ", "    + now: ")
    for each in change.supplied:
        if each.words:
            yield _wrapped(each.words, "      ", f"    + {each.phrase}: ")
        else:
            yield _wrapped(f"This answers what was awaited: {each.phrase}", "    ")


def _comment_lines(what: str, comments: tuple[WordComment, ...]) -> Iterator[str]:
    if comments:
        yield f"{what}: {len(comments)}"
    for each in comments:
        words = " ".join(each.anchored_text.split())
        at = f" on “{beginning(words, _LONGEST_ANCHOR)}”" if words else ""
        text = beginning(" ".join(each.text.split()), _LONGEST_TOLD)
        yield _wrapped(f"{each.author or 'somebody'}{at}: {text}", "    ", "  - ")


def _title(role: ClearanceRole) -> str:
    return role.plain_name.capitalize()


def _counted(number: int, what: str) -> str:
    """A number and what is counted; "paragraph or cell" becomes "paragraphs or cells"."""
    return f"{number} {what if number == 1 else ' or '.join(f'{word}s' for word in what.split(' or '))}"


def _wrapped(text: str, indent: str = "", first: str | None = None) -> str:
    return fill(
        text,
        _WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,  # An address is to be copied whole.
        break_on_hyphens=False,
    )


def _record(comparison: PaperComparison) -> dict[str, Any]:
    return {
        "draft": str(comparison.draft),
        "returned": str(comparison.returned),
        "sections": [
            {
                "heading": section.heading,
                "role": section.role,
                "fate": section.fate,
                "was_called": section.was_called or None,
                "moved": section.moved,
                "formatting_only": section.formatting,
                "changes": [change_record(change) for change in section.changes],
            }
            for section in comparison.sections
            if section.tells_something or section.formatting
        ],
        "formatting_only": comparison.formatting,
        "tracked_changes": comparison.tracked_changes,
        "comments": {
            "added": [_comment_record(each) for each in comparison.comments_added],
            "deleted": [_comment_record(each) for each in comparison.comments_deleted],
            "resolved": [_comment_record(each) for each in comparison.comments_resolved],
            "reopened": [_comment_record(each) for each in comparison.comments_reopened],
            "kept": comparison.comments_kept,
        },
    }


def change_record(change: Change) -> dict[str, Any]:
    """One change as data."""
    return {
        "kind": change.kind,
        "place": change.place,
        "role": change.role,
        "text": change.text or None,
        "words": [{"was": words.was, "now": words.became} for words in change.words],
        "supplied": [{"phrase": each.phrase, "words": each.words or None} for each in change.supplied],
        "moved_from": change.elsewhere or None,
    }


def _comment_record(each: WordComment) -> dict[str, Any]:
    return {"author": each.author, "text": each.text, "anchored_text": each.anchored_text}
