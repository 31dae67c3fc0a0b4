"""Which published form a document has, told by its printed judgement table; other forms are refused by name."""

import re
from typing import Final

from cabinet_drafter.errors import FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.reading.judgement_table import JudgementTable
from cabinet_drafter.reading.printed_page import PrintedPages, join_lines
from cabinet_drafter.vocabulary import Framework, JudgementArea

_FEWEST_ROWS: Final = 3
_FIRST_PAGES: Final = 3
_OTHER_FORMS: Final = (
    (r"joint targeted area inspection", "a joint targeted area inspection (JTAI), which gives no grades"),
    (
        r"special educational needs|area SEND inspection",
        "an area inspection of special educational needs and disabilities (SEND)",
    ),
    (r"monitoring visit", "a letter on a monitoring visit, which gives no grades"),
    (r"focused visit", "a letter on a focused visit, which gives no grades"),
    (
        r"inspection of looked after children services|reporting inspector",
        "an inspection of looked after children services (2013), an earlier kind of inspection",
    ),
    (r"adoption agenc|fostering (?:agenc|service)|children[’']s home", "an inspection of one service, not of the area"),
)


def recognise_framework(printed: PrintedPages, table: JudgementTable) -> Framework:
    """The form whose judgement lines the table prints.

    Dates play no part: two reports published in one week can have two forms.

    Raises:
        SourceUnreadableError: a row of the table has no grade beside it, so that the form cannot be told.
        FormNotRecognisedError: the table is that of none of the forms; says what the document looks like.
    """
    keys = {judgement.key for judgement in table.judgements}
    if len(table.judgements) >= _FEWEST_ROWS:
        _check_that_every_row_has_its_grade(printed, table)
        if any(judgement.number for judgement in table.judgements):
            return Framework.SIF
        if JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS in keys:
            return Framework.ILACS_2018
        if JudgementArea.CARE_LEAVERS in keys:
            overall = JudgementArea.OVERALL_EFFECTIVENESS in keys
            return Framework.ILACS_2023 if overall else Framework.ILACS_2026
    raise FormNotRecognisedError(
        "source.form-not-recognised",
        f"this is not a report that is read; it looks like {_looks_like(printed)}",
        where=printed.name,
        remedy=(
            "Give a report of an inspection of local authority children’s services (ILACS, from 2018) "
            "or under the Single Inspection Framework (2013 to 2018), as Ofsted published it."
        ),
    )


def _check_that_every_row_has_its_grade(printed: PrintedPages, table: JudgementTable) -> None:
    if table.without_grade:
        raise SourceUnreadableError(
            "source.judgement-table-not-read",
            f"no grade is found beside “{table.without_grade[0]}” in the judgement table",
            where=f"{printed.name}, page {table.first_line.page}",
            remedy="Compare the page with the report as Ofsted published it; if it is the same, tell the maintainers.",
        )


def _looks_like(printed: PrintedPages) -> str:
    words = join_lines(line.text for page in printed.pages[:_FIRST_PAGES] for line in page.lines)
    found = [
        (match.start(), form) for pattern, form in _OTHER_FORMS if (match := re.search(pattern, words, re.IGNORECASE))
    ]
    return min(found)[1] if found else "some other document, for it prints no judgement table"
