"""The example's finance workbook says what its finance inputs in YAML say."""

from cabinet_drafter.reading.inputs.finance_file import read_finance
from tests.conftest import ROOT

ALDERBROOK = ROOT / "examples" / "alderbrook"


def test_the_example_workbook_and_the_example_yaml_hold_the_same_figures():
    workbook, yaml = read_finance(ALDERBROOK / "finance.xlsx"), read_finance(ALDERBROOK / "finance.yaml")
    assert workbook is not None
    assert yaml is not None
    assert workbook.inputs == yaml.inputs
    assert workbook.remarks == ()
