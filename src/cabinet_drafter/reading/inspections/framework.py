"""Which published form a document has, told by its printed judgement table; other forms are refused by name."""

import re
from typing import Final

from cabinet_drafter.errors import FormNotRecognisedError, SourceUnreadableError
from cabinet_drafter.inspection import Judgement
from cabinet_drafter.reading.inspections.judgement_table import FEWEST_ROWS, JudgementTable
from cabinet_drafter.reading.inspections.judgement_words import says_that_there_is_no_grade
from cabinet_drafter.reading.other_documents import is_front_of_inspection_report, other_document
from cabinet_drafter.reading.pdf.printed_page import PrintedPages
from cabinet_drafter.vocabulary import Framework, JudgementArea

_COMPARE: Final = "Compare the page with the report as Ofsted published it; if it is the same, tell the maintainers."
_ROWS: Final = {
    Framework.ILACS_2018: (
        JudgementArea.LEADERS,
        JudgementArea.HELP_AND_PROTECTION,
        JudgementArea.CHILDREN_IN_CARE_AND_CARE_LEAVERS,
        JudgementArea.OVERALL_EFFECTIVENESS,
    ),
    Framework.ILACS_2023: (
        JudgementArea.LEADERS,
        JudgementArea.HELP_AND_PROTECTION,
        JudgementArea.CHILDREN_IN_CARE,
        JudgementArea.CARE_LEAVERS,
        JudgementArea.OVERALL_EFFECTIVENESS,
    ),
    Framework.ILACS_2026: (
        JudgementArea.LEADERS,
        JudgementArea.HELP_AND_PROTECTION,
        JudgementArea.CHILDREN_IN_CARE,
        JudgementArea.CARE_LEAVERS,
    ),
}
"""What the tables of the ILACS forms judge, in any order; a row more or less is a row read wrong."""
_KEY_JUDGEMENTS_OF_SIF: Final = {
    JudgementArea.HELP_AND_PROTECTION,
    JudgementArea.CHILDREN_LOOKED_AFTER,
    JudgementArea.LEADERS,
}


def recognise_framework(printed: PrintedPages, table: JudgementTable) -> Framework:
    """The form whose judgement lines the table prints.

    Dates play no part: two reports published in one week can have two forms.

    Raises:
        SourceUnreadableError: a row of the table has no grade beside it, or rows stand together that no form has, so
            that the form cannot be told.
        FormNotRecognisedError: the table is that of none of the forms; says what the document looks like.
    """
    keys = [judgement.key for judgement in table.judgements]
    if table.rows >= FEWEST_ROWS and is_front_of_inspection_report(printed, table.first_line):
        _check_that_every_row_has_its_grade(printed, table)
        if set(keys) >= _KEY_JUDGEMENTS_OF_SIF and any(_is_row_of_sif(judgement) for judgement in table.judgements):
            return Framework.SIF
        for framework, rows in _ROWS.items():
            if sorted(key or "" for key in keys) == sorted(rows):
                return framework
        names = "; ".join(f"“{judgement.name}”" for judgement in table.judgements)
        raise SourceUnreadableError(
            "source.judgement-table-not-read",
            f"the judgement table prints rows that no published form has together: {names}",
            where=f"{printed.name}, page {table.first_line.page}",
            remedy=_COMPARE,
        )
    raise FormNotRecognisedError(
        "source.form-not-recognised",
        f"this is not a report that is read; it looks like {other_document(printed)}",
        where=printed.name,
        remedy=(
            "Give a report of an inspection of local authority children’s services as Ofsted published it: ILACS "
            "(from 2018), the Single Inspection Framework (2013 to 2018), or the inspections before it of looked "
            "after children services and of the protection of children. Letters on monitoring and focused visits "
            "are read by `read` only."
        ),
    )


def _is_row_of_sif(judgement: Judgement) -> bool:
    """Whether a row has a number or is about "Leadership, management and governance", as in no table of ILACS."""
    return judgement.number is not None or bool(
        re.match(r"leadership\b.*\bgovernance\b", judgement.name, re.IGNORECASE)
    )


def _check_that_every_row_has_its_grade(printed: PrintedPages, table: JudgementTable) -> None:
    if table.without_grade:
        raise SourceUnreadableError(
            "source.judgement-table-not-read",
            f"no grade is found beside “{table.without_grade[0]}” in the judgement table, or more than one",
            where=f"{printed.name}, page {table.first_line.page}",
            remedy=_COMPARE,
        )
    for judgement in table.judgements:
        if judgement.grade is None and not says_that_there_is_no_grade(judgement.grade_printed):
            raise SourceUnreadableError(
                "source.judgement-table-not-read",
                f"what stands beside “{judgement.name}” in the judgement table is no grade: "
                f"“{judgement.grade_printed}”",
                where=f"{printed.name}, page {judgement.page}",
                remedy=_COMPARE,
            )
