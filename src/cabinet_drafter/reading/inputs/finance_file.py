"""Finance inputs from the file that finance supplies, a workbook or YAML, into the noun `FinanceInputs`."""

from pathlib import Path
from typing import Final

from cabinet_drafter.finance import FinanceFile
from cabinet_drafter.reading.inputs.finance_checks import checked_finance
from cabinet_drafter.reading.inputs.finance_workbook import read_finance_workbook
from cabinet_drafter.reading.inputs.named_files import bytes_within, refuse_larger
from cabinet_drafter.reading.inputs.problems_found import ProblemsFound
from cabinet_drafter.reading.inputs.workbook_guard import LARGEST_WORKBOOK
from cabinet_drafter.reading.inputs.yaml_file import read_yaml

_OF_SPREADSHEETS: Final = {
    ".csv",
    ".numbers",
    ".ods",
    ".tsv",
    ".xls",
    ".xlsb",
    ".xlsm",
    ".xlsx",
    ".xlt",
    ".xltm",
    ".xltx",
}
_PACKAGES: Final = (b"PK", b"\xd0\xcf\x11\xe0")
"""How a workbook begins, a new one and an old one, whatever the file is called."""


def read_finance(path: Path, content: bytes | None = None) -> FinanceFile | None:
    """The finance inputs in the workbook or YAML file at `path`, with the place of each value.

    None is a workbook in which nobody has filled in anything yet: the figures are still to come.

    `content` is given where the file was read already, so that what was held to the brief's digest is what counts.

    Raises:
        InputsInvalidError: the file is not one that is read (see `read_yaml`, `read_finance_workbook`), values are
            wrong, or a stated sum does not add up to the penny: `problems` then holds a sentence for each.
    """
    if content is None:
        content = bytes_within(path, LARGEST_WORKBOOK)
    if path.suffix.lower() in _OF_SPREADSHEETS or content.startswith(_PACKAGES):
        refuse_larger(path, content, LARGEST_WORKBOOK, where=str(path))
        return read_finance_workbook(path, content)
    tree, places = read_yaml(path, content)
    return checked_finance(tree, ProblemsFound(places))
