"""Sentences on variances, changes, reserves and counts, with made-up sums that do not agree."""

from typing import Final

from cabinet_drafter.vocabulary import Severity

VARIANCES_WRONG: Final[tuple[tuple[str | tuple[str, ...], str, Severity], ...]] = (
    ("The service overspent by £5.3m: the budget was £88.1m and actual spend £94.4m.", "£5.3m", Severity.MUST_FIX),
    ("After using £1.1m of the £2.5m reserve, £1.6m is left.", "£1.6m", Severity.MUST_FIX),
    (
        "The outturn was £29.4m on a budget of £27.6m, so that the service overspent by £1.3m.",
        "£1.3m",
        Severity.MUST_FIX,
    ),
    ("The outturn was £31.6m against a budget of £32.1m, an overspend of £0.5m.", "£0.5m", Severity.MUST_FIX),
    (
        "The budget is £38.4m, which is £1.6m higher than the £40.0m of the year before.",
        "£38.4m, which is £1.6m higher than the £40.0m",
        Severity.MUST_FIX,
    ),
    (
        "The budget for 2024/25 was £208.1m. The budget for 2025/26 is £226.0m, £19.7m more than the year before.",
        "£226.0m, £19.7m",
        Severity.TO_CONFIRM,
    ),
    (
        "The net budget is £33.25m. The latest projection is £35.95m, i.e. £3.7m over budget.",
        "£3.7m",
        Severity.TO_CONFIRM,
    ),
    (
        "The pressure is £0.8m. Placements account for £1.1m of pressure, offset by a £0.5m underspend on staffing.",
        "£1.1m of pressure, offset by a £0.5m",
        Severity.TO_CONFIRM,
    ),
    (
        "Agency staff cost £1.8m. This has been met from the risk reserve, which is now £4.3m, having been £5.2m.",
        "£4.3m",
        Severity.TO_CONFIRM,
    ),
    (
        "An improvement fund of £750k was approved. To date £310k has been committed and £540k is uncommitted.",
        "£540k",
        Severity.TO_CONFIRM,
    ),
    (
        "We have trained 180 practitioners and 32 managers, 222 people in all.",
        "180 practitioners and 32 managers, 222 people in all",
        Severity.TO_CONFIRM,
    ),
    (
        "The fund adds £15.0m over two years: £8.9m in 2018/19 and a further £5.2m in 2019/20.",
        "£15.0m over two years: £8.9m in 2018/19 and a further £5.2m",
        Severity.TO_CONFIRM,
    ),
    (
        (
            "# Finance",
            "The service has a net budget of £33.25m. The latest projection is £35.95m.",
            "The budget strategy provides a further £3.1m for the service, and takes the net budget to £36.53m.",
        ),
        "£36.53m",
        Severity.TO_CONFIRM,
    ),
)
