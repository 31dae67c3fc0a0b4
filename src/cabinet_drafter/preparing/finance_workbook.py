"""The finance workbook that a finance officer fills in, blank or with the figures of finance inputs in it."""

from typing import Final

from cabinet_drafter.allowed_text import without_forbidden
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.finance import FinanceInputs
from cabinet_drafter.finance_sheet import ENTRIES, EXAMPLE_PREFIX, GUIDE, MOST_MINUS, MOST_PLUS, SUMS

_MOST_CHARACTERS: Final = 32_000
"""In one cell: Excel takes 32,767, some of which an escape may need."""


def finance_workbook(
    council: str, inspection_title: str, inspection_dates: str, inputs: FinanceInputs | None = None
) -> bytes:
    """The finance workbook (.xlsx) for one paper; the same arguments give the same bytes.

    Args:
        council: whose figures they are, as the workbook is to print it.
        inspection_title: which inspection the paper is about.
        inspection_dates: when it was, in words; empty if not known.
        inputs: the figures that stand in it already; without them it is blank.

    Raises:
        InputsInvalidError: the workbook has no room for some of `inputs`, or would not be read back as they are.
    """
    # Heavy, so loaded where a workbook is really made.
    from openpyxl import Workbook  # noqa: PLC0415
    from openpyxl.packaging.core import DocumentProperties  # noqa: PLC0415
    from openpyxl.workbook.protection import WorkbookProtection  # noqa: PLC0415

    from cabinet_drafter.preparing.finance_entries_sheet import lay_out_entries  # noqa: PLC0415
    from cabinet_drafter.preparing.finance_guide_sheet import lay_out_guide  # noqa: PLC0415
    from cabinet_drafter.preparing.finance_sums_sheet import lay_out_sums  # noqa: PLC0415
    from cabinet_drafter.preparing.workbook_saving import saved_workbook  # noqa: PLC0415

    if inputs is not None:
        _refuse_what_does_not_fit(inputs)
    title = f"Finance figures: {' '.join(council.split())}"
    inspection = ", ".join(text for text in (inspection_title, inspection_dates) if text)
    workbook = Workbook()
    lay_out_entries(workbook.active, title, inspection, inputs)
    workbook.active.title = ENTRIES
    lay_out_sums(workbook.create_sheet(SUMS), title, inspection, inputs)
    lay_out_guide(workbook.create_sheet(GUIDE), title, inspection)
    workbook.properties = DocumentProperties(
        title=without_forbidden(title),
        subject=without_forbidden(inspection),
        creator="cabinet-drafter",
        language="en-GB",
    )
    workbook.security = WorkbookProtection(lockStructure=True)
    workbook.calculation.fullCalcOnLoad = True
    return saved_workbook(workbook)


def _refuse_what_does_not_fit(inputs: FinanceInputs) -> None:
    problems = [
        f"Entry {entry.id}: its id begins with {EXAMPLE_PREFIX}, as those of the made-up rows do."
        for entry in inputs.entries
        if entry.id.startswith(EXAMPLE_PREFIX)
    ]
    problems += [
        f"Entry {entry.id}: its {field.replace('_', ' ')} has more than {_MOST_CHARACTERS:,} characters."
        for entry in inputs.entries
        for field, value in entry
        if isinstance(value, str) and len(value) > _MOST_CHARACTERS
    ]
    problems += [
        f"The sum of {stated.result} has {len(stated.plus)} plus and {len(stated.minus)} minus; "
        f"a row takes {MOST_PLUS} and {MOST_MINUS}."
        for stated in inputs.sums
        if len(stated.plus) > MOST_PLUS or len(stated.minus) > MOST_MINUS
    ]
    if problems:
        raise InputsInvalidError(
            "inputs.not-for-workbook",
            "The finance inputs do not fit into the finance workbook.",
            remedy="Change them, or keep the figures in a YAML file.",
            problems=tuple(problems),
        )
