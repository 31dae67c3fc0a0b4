"""Finance inputs as the YAML file that reads back as the very same inputs, laid out as a person would write it."""

import re
from datetime import date
from enum import Enum
from typing import Final

from cabinet_drafter.finance import FinanceEntry, FinanceInputs
from cabinet_drafter.preparing.yaml_lines import in_double_marks

# A plain word or phrase, which no rule of YAML takes for anything else; every other text stands in quotation marks.
_PLAIN: Final = re.compile(r"[A-Za-z0-9£][A-Za-z0-9£ ’‘/().,&–—;+_-]*")
_MEANS_NOTHING: Final = {"null", "~"}


def finance_yaml(inputs: FinanceInputs) -> str:
    """`inputs` as YAML text, amounts in exact digits; what nobody supplied is left out."""
    lines = [f"{name}: {_scalar(value)}" for name in ("as_at", "budget_type") if (value := getattr(inputs, name))]
    lines.append("entries:")
    for entry in inputs.entries:
        values = ((name, getattr(entry, name)) for name in FinanceEntry.model_fields)
        given = [f"{name}: {_scalar(value)}" for name, value in values if value is not None]
        lines += [f"{'    ' if place else '  - '}{line}" for place, line in enumerate(given)]
    if inputs.sums:
        lines.append("sums:")
    for stated in inputs.sums:
        lines.append(f"  - result: {_scalar(stated.result)}")
        lines.append(f"    plus: {_references(stated.plus)}")
        if stated.minus:
            lines.append(f"    minus: {_references(stated.minus)}")
    return "\n".join(lines) + "\n"


def _references(ids: tuple[str, ...]) -> str:
    return f"[{', '.join(_scalar(entry_id) for entry_id in ids)}]"


def _scalar(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    if not isinstance(value, str):
        return f"{value:f}"
    text = str(value.value) if isinstance(value, Enum) else value
    if _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _MEANS_NOTHING:
        return text
    return in_double_marks(text)
