"""`template diff`: what changed between two versions of a Word template."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from cabinet_drafter.checking.changes.told import SectionFate
from cabinet_drafter.cli.comparing import change_lines, change_record
from cabinet_drafter.cli.findings_told import wrapped
from cabinet_drafter.template_comparison import CameAndWent, TemplateComparison

_FATES = {SectionFate.ADDED: "  This section is new.", SectionFate.REMOVED: "  This section was taken out."}


def comparison_lines(comparison: TemplateComparison) -> Iterator[str]:
    """The comparison as lines of the terminal."""
    yield f"Old: {comparison.old}"
    yield f"New: {comparison.new}"
    if comparison.is_the_same:
        yield "\nThe words, styles, fields and conditions are the same."
    yield from _under("WORDS AND TAGS", _word_lines(comparison))
    yield from _under(
        "STYLES OF PARAGRAPHS",
        (
            wrapped(f"{each.place}: “{each.old}”, now “{each.new}”: “{each.words}”", "  ", "    ")
            for each in comparison.restyled
        ),
    )
    yield from _under(
        "FIELDS AND CONDITIONS",
        (*_names("fields", comparison.fields), *_names("conditions", comparison.conditions)),
    )
    yield from _under(
        "STYLES",
        (wrapped(f"{style.name}: {'; '.join(style.what)}", "  ", "    ") for style in comparison.styles),
    )


def _under(heading: str, lines: Iterable[str]) -> Iterator[str]:
    """The lines under a heading; nothing where there are none."""
    for number, line in enumerate(lines):
        if number == 0:
            yield f"\n{heading}"
        yield line


def _word_lines(comparison: TemplateComparison) -> Iterator[str]:
    for section in comparison.sections:
        if not section.tells_something:
            continue
        yield f"\n{wrapped(section.heading, '')}"
        if section.fate in _FATES:
            yield _FATES[section.fate]
        if section.was_called:
            yield wrapped(f"The heading was “{section.was_called}”.", "  ")
        if section.moved:
            yield "  This section stands in another place."
        for change in section.changes:
            yield from change_lines(change, change.role)


def _names(what: str, names: CameAndWent) -> Iterator[str]:
    for when, several in ((f"New {what}", names.came), (f"{what.capitalize()} used no more", names.went)):
        if several:
            yield f"  {when}:"
            yield from (f"    {name}" for name in several)


def comparison_record(comparison: TemplateComparison) -> dict[str, Any]:
    """The comparison as data."""
    return {
        "old": str(comparison.old),
        "new": str(comparison.new),
        "sections": [
            {
                "heading": section.heading,
                "fate": section.fate,
                "was_called": section.was_called or None,
                "moved": section.moved,
                "changes": [change_record(change) for change in section.changes],
            }
            for section in comparison.sections
            if section.tells_something
        ],
        "restyled": [asdict(each) for each in comparison.restyled],
        "fields": asdict(comparison.fields),
        "conditions": asdict(comparison.conditions),
        "styles": [{"name": style.name, "what": list(style.what)} for style in comparison.styles],
    }
