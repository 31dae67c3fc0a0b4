"""Finance inputs from the file that finance supplies into the noun `FinanceInputs`."""

from pathlib import Path

from cabinet_drafter.finance import FinanceFile
from cabinet_drafter.reading.finance_checks import checked_finance
from cabinet_drafter.reading.problems_found import ProblemsFound
from cabinet_drafter.reading.yaml_file import read_yaml


def read_finance(path: Path, content: bytes | None = None) -> FinanceFile:
    """The finance inputs in the YAML file at `path`, with the place of each value.

    `content` is given where the file was read already, so that what was held to the brief's digest is what counts.

    Raises:
        InputsInvalidError: the file is not one that is read (see `read_yaml`), values are wrong, or a stated sum does
            not add up to the penny: `problems` then holds a sentence for each.
    """
    tree, places = read_yaml(path, content)
    return checked_finance(tree, ProblemsFound(places))
