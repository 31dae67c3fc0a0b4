"""Compares what was read of a published report with its label, field by field: the one place where a miss is told.

A label is a JSON object with any of the labelled fields; a record is what `read --json` prints. Nothing but the same
value counts as right.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, Final

PLAIN_FIELDS: Final = (
    "framework",
    "authority",
    "title",
    "inspection_start",
    "inspection_end",
    "inspection_periods",
    "lead_inspectors",
    "areas_for_improvement",
    "areas_for_priority_action",
)
JUDGEMENT_PARTS: Final = ("name", "key", "grade", "grade_printed", "number")
_SHOWN: Final = 40  # characters of a text on either side of the place where two readings part


@dataclass(frozen=True, slots=True)
class Miss:
    """A labelled field that was read otherwise; `refusal` is the reason where the whole report was refused."""

    field: str
    expected: Any
    found: Any
    refusal: str | None = None


def expected_fields(label: Mapping[str, Any]) -> dict[str, Any]:
    """What a right reading gives, by field; a field that the label does not have is not there.

    The judgements count as one field for each thing printed of them, a list in printed order. A publication date is
    expected only where the report itself prints it. A null count of paragraphs says that nobody counted them.
    """
    expected = {name: label[name] for name in PLAIN_FIELDS if name in label}
    if "judgements" in label:
        rows = label["judgements"]
        labelled = {part for row in rows for part in row} | {"number"}  # a row without a number has none printed
        expected |= {f"judgements: {part}": parts(rows, part) for part in JUDGEMENT_PARTS if part in labelled}
    if label.get("n_numbered_paragraphs") is not None:
        expected["n_numbered_paragraphs"] = label["n_numbered_paragraphs"]
    if "published" in label and "published_source" in label:
        expected["published"] = label["published"] if label["published_source"] == "text" else None
    return expected


def found_fields(record: Mapping[str, Any]) -> dict[str, Any]:
    """The same fields of what `read --json` prints."""
    found = {name: record[name] for name in (*PLAIN_FIELDS, "published")}
    found |= {f"judgements: {part}": parts(record["judgements"], part) for part in JUDGEMENT_PARTS}
    found["n_numbered_paragraphs"] = sum(len(section["paragraphs"]) for section in record["sections"])
    return found


def parts(rows: Sequence[Mapping[str, Any]], part: str) -> list[Any]:
    return [row.get(part) for row in rows]


def compare(label: Mapping[str, Any], record: Mapping[str, Any]) -> list[Miss]:
    """The labelled fields that a reading gives otherwise; nothing but the same value counts as right."""
    found = found_fields(record)
    return [Miss(name, value, found[name]) for name, value in expected_fields(label).items() if found[name] != value]


def refused(label: Mapping[str, Any], reason: str) -> list[Miss]:
    """Every labelled field, missed because the report was refused."""
    return [Miss(name, value, None, refusal=reason) for name, value in expected_fields(label).items()]


def difference(expected: Any, found: Any) -> str:
    """The first place where two values part, long texts cut to the words around it."""
    if isinstance(expected, str) and isinstance(found, str):
        same = next((at for at, (one, other) in enumerate(zip_longest(expected, found)) if one != other), 0)
        return f"expected {around(expected, same)}, found {around(found, same)}"
    if isinstance(expected, list) and isinstance(found, list):
        return "; ".join(list_differences(expected, found))
    return f"expected {shown(expected)}, found {shown(found)}"


def list_differences(expected: Sequence[Any], found: Sequence[Any]) -> list[str]:
    told = [] if len(expected) == len(found) else [f"expected {len(expected)} items, found {len(found)}"]
    matcher = SequenceMatcher(None, [json.dumps(item) for item in expected], [json.dumps(item) for item in found])
    for what, start, end, found_start, found_end in matcher.get_opcodes():
        if what == "equal":
            continue
        pairs = list(zip(expected[start:end], found[found_start:found_end], strict=False))
        told += [f"item {start + place + 1}: {difference(*pair)}" for place, pair in enumerate(pairs)]
        told += [f"not found: {shown(item)}" for item in expected[start + len(pairs) : end]]
        told += [f"not expected: {shown(item)}" for item in found[found_start + len(pairs) : found_end]]
    return told


def around(text: str, place: int) -> str:
    start, end = max(0, place - _SHOWN), place + _SHOWN
    return f"“{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}”"


def shown(value: Any) -> str:
    return around(value, 0) if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
