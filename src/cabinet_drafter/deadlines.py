"""What the law wants done by when, worked out from the day of receipt and the day of the meeting."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from cabinet_drafter import law
from cabinet_drafter.dates_in_words import long_date

KEY_DECISION_CLEAR_DAYS: Final = 28


@dataclass(frozen=True, slots=True)
class Deadline:
    """What is due, the last day for it, and the rule it was counted by; `doubt` is empty where the rule was seen.

    `runs_from` is the date of the brief that it is counted from, by its path.
    """

    what: str
    day: date
    runs_from: str
    rule: str
    doubt: str = ""


def deadlines(
    received: date | None, meeting: date | None, *, key_decision: bool | None, where: str = ""
) -> tuple[Deadline, ...]:
    """The last days that follow from the dates that are known.

    The report and the written statement are due 30 and 70 working days after receipt (SI 2007/462 regs 2 and 3). The
    notice of a key decision is due 28 clear days before the meeting (SI 2012/2089 reg 9): clear days count neither the
    day of the notice nor that of the meeting. When agenda and reports must be public (reg 7) is not worked out: nobody
    has yet seen that text, and councils differ in counting its five clear days.

    Args:
        received: when the council received the report.
        meeting: when the paper is decided on.
        key_decision: whether it is a key decision; None where nobody has said.
        where: the place of the date of receipt in the inputs, for the error.

    Raises:
        InputsInvalidError: the date of receipt lies outside the years whose bank holidays are known.
    """
    due = []
    if received is not None:
        periods = law.statutory_periods(received, where)
        due += [
            _after(
                received, law.PUBLISH_REPORT_WORKING_DAYS, periods.publish_by, "publish the report", law.PUBLISH_REPORT
            ),
            _after(
                received,
                law.PUBLISH_STATEMENT_WORKING_DAYS,
                periods.statement_by,
                "publish the written statement of proposed action",
                law.PUBLISH_STATEMENT,
            ),
        ]
    if meeting is not None and key_decision is not False:
        only_if = "" if key_decision else ", if this is a key decision"
        due.append(
            Deadline(
                f"publish the notice of the key decision{only_if}",
                meeting - timedelta(days=KEY_DECISION_CLEAR_DAYS + 1),
                "meeting.date",
                f"{KEY_DECISION_CLEAR_DAYS} clear days before the meeting ({_place(law.KEY_DECISION_NOTICE)})",
                law.KEY_DECISION_NOTICE.doubt,
            )
        )
    return tuple(due)


def _after(received: date, working_days: int, day: date, what: str, citation: law.Citation) -> Deadline:
    left_out = law.bank_holidays_between(received + timedelta(days=1), day)
    without = f"; bank holidays left out: {', '.join(map(long_date, left_out))}" if left_out else ""
    rule = f"{working_days} working days after receipt ({_place(citation)}){without}"
    return Deadline(what, day, "inspection.received", rule, citation.doubt)


def _place(citation: law.Citation) -> str:
    return f"{citation.number}, {citation.section}"
