"""Finance comments in the manner of five unlike councils, with made-up sums: a passage, its right figure, a wrong one.

In each passage “{}” stands for the figure: with the first it is true, with the second it is not.
"""

from collections.abc import Sequence
from typing import Final

Passage = str | tuple[str | Sequence[Sequence[str]], ...]
"""A paragraph; or paragraphs, and tables as rows of cells."""

_COUNTY: Final[tuple[tuple[Passage, str, str], ...]] = (
    (
        (
            "Children’s Services is reporting a full-year forecast of £184.6m against a budget of £171.9m, which "
            "is {} above budget."
        ),
        "£12.7m",
        "£11.7m",
    ),
    (
        (
            "The approved budget for children’s social care in 2024/25 is £171.9m. The forecast outturn at month "
            "8 is £184.6m, so the service is expected to overspend by {}."
        ),
        "£12.7m",
        "£17.2m",
    ),
    (
        "External placements are forecast to cost £68.4m, {} higher than the £61.0m spent in 2023/24.",
        "£7.4m",
        "£4.7m",
    ),
    (
        (
            "The Improvement Reserve stood at £8.3m at 1 April 2024. Drawdowns of £2.1m and £1.4m are planned in "
            "the year, so that it will stand at {} at 31 March 2025."
        ),
        "£4.8m",
        "£5.8m",
    ),
    (
        "Of the additional £9.6m, £5.2m is for placements, £2.9m for the workforce and the other {} for legal costs.",
        "£1.5m",
        "£2.5m",
    ),
    (
        "The cost of the plan is £1,450,000, of which {} is recurrent and £530,000 is one-off.",
        "£920,000",
        "£290,000",
    ),
    (
        (
            "Agency spend in the first half of the year came to £6.2m, compared with £7.5m in the same period "
            "last year: {} lower."
        ),
        "£1.3m",
        "£3.1m",
    ),
    (
        (
            "An allocation of £2.25m was approved by Council in February. To date £1.6m has been spent and {} "
            "remains uncommitted."
        ),
        "£0.65m",
        "£0.95m",
    ),
)
_UNITARY: Final[tuple[tuple[Passage, str, str], ...]] = (
    (
        "Budget £000: the directorate’s net budget is £43,120k and the projected outturn is £46,870k (overspend {}).",
        "£3,750k",
        "£3,570k",
    ),
    (
        (
            "# Financial implications",
            [
                ["£000", "Budget", "Forecast", "Variance"],
                ["Residential placements", "9,410", "11,260", "1,850"],
                ["Fostering", "7,330", "7,120", "(210)"],
                ["Social work teams", "8,240", "8,905", "{}"],
                ["Total", "24,980", "27,285", "2,305"],
            ],
        ),
        "665",
        "656",
    ),
    (
        (
            "# Financial implications",
            [
                ["Funding source", "2025/26 £000", "2026/27 £000", "Total £000"],
                ["Transformation reserve", "450", "310", "760"],
                ["Base budget growth", "200", "400", "600"],
                ["Supporting Families grant", "85", "0", "85"],
                ["Total", "735", "710", "{}"],
            ],
        ),
        "1,445",
        "1,545",
    ),
    (
        (
            "# Financial implications",
            "The improvement plan costs {} in 2025/26, as the table shows.",
            [
                ["Funding source", "2025/26 £000", "2026/27 £000", "Total £000"],
                ["Transformation reserve", "450", "310", "760"],
                ["Base budget growth", "200", "400", "600"],
                ["Total", "650", "710", "1,360"],
            ],
        ),
        "£650,000",
        "£560,000",
    ),
    (
        (
            "Savings of £1,240k were required in 2024/25; £880k has been achieved, and {} is now considered "
            "unachievable."
        ),
        "£360k",
        "£460k",
    ),
    (
        (
            "The budget was increased by £2.4m in 2023/24, £1.9m in 2024/25 and £3.3m in 2025/26: {} over the "
            "three years."
        ),
        "£7.6m",
        "£6.7m",
    ),
    (
        "The base budget rises from £39.8m in 2024/25 to £43.1m in 2025/26, i.e. by {}.",
        "£3.3m",
        "£2.3m",
    ),
    (
        "The council has invested £4.1m since the inspection: £1.2m in 2022/23, £1.6m in 2023/24 and £1.3m in {}.",
        "2024/25",
        "2023/24",
    ),
)
_LONDON_BOROUGH: Final[tuple[tuple[Passage, str, str], ...]] = (
    (
        "The Children and Families Service overspent its £58.2m budget by {} in 2023/24; final spend was £63.4m.",
        "£5.2m",
        "£6.2m",
    ),
    (
        (
            "Overspends on placements (£3.6m) and transport (£1.1m), offset by vacancies (£0.9m), give a net "
            "overspend of {}."
        ),
        "£3.8m",
        "£5.8m",
    ),
    (
        (
            "The service is forecasting a net pressure of £2.9m. This is made up of a £4.3m pressure on "
            "placements, less a {} underspend on early help."
        ),
        "£1.4m",
        "£2.4m",
    ),
    (
        (
            "After applying {} of one-off grant against the pressure of £4.7m, £2.6m will need to be met from "
            "general balances."
        ),
        "£2.1m",
        "£1.2m",
    ),
    (
        (
            "The unaccompanied asylum-seeking children grant was £3.45m and expenditure £3.9m, leaving {} to be "
            "met by the Council."
        ),
        "£0.45m",
        "£0.75m",
    ),
    (
        (
            "The growth bid of £1.32m has been agreed. £0.5m of it funds the family safeguarding model, £0.47m "
            "the front door, and the remaining {} the quality assurance team."
        ),
        "£0.35m",
        "£0.53m",
    ),
    (
        (
            "Provision of £0.9m was made in the 2024/25 budget. Actual costs were £1.15m; the {} shortfall was "
            "met from the contingency."
        ),
        "£0.25m",
        "£0.52m",
    ),
    (
        "Fourteen posts at an average cost of £61,000 give a full-year cost of {}.",
        "£854,000",
        "£584,000",
    ),
)
_METROPOLITAN_BOROUGH: Final[tuple[tuple[Passage, str, str], ...]] = (
    (
        "The high needs block was £62.7m and spend £71.3m, giving an in-year deficit of {}.",
        "£8.6m",
        "£6.8m",
    ),
    (
        (
            "The cumulative DSG deficit was £21.4m at March 2024. With the in-year deficit of £8.6m, it had "
            "grown to {} by March 2025."
        ),
        "£30.0m",
        "£32.0m",
    ),
    (
        "The DSG deficit at the end of 2024/25 was £30.0m, up from £21.4m a year before, an increase of {}.",
        "£8.6m",
        "£9.6m",
    ),
    (
        (
            "The DSG management plan reduces the high needs overspend by £6.4m over three years: £1.1m in "
            "2025/26, £2.2m in 2026/27 and {} in 2027/28."
        ),
        "£3.1m",
        "£1.3m",
    ),
    (
        (
            "The number of high-cost placements rose to 84, at a total cost of £26.9m, an increase of {} (12.1%) "
            "on the £24.0m of the year before."
        ),
        "£2.9m",
        "£3.9m",
    ),
    (
        "Spending on agency social workers fell by £1.7m, from £5.8m to {}.",
        "£4.1m",
        "£4.9m",
    ),
    (
        "The reserve was reduced from £12.6m to {} by the use of £3.9m to balance the 2024/25 budget.",
        "£8.7m",
        "£7.8m",
    ),
    (
        (
            "£410,000 was drawn from the Social Care Reserve and £275,000 from the contingency to fund the {} "
            "cost of the programme."
        ),
        "£685,000",
        "£865,000",
    ),
)
_PROSE: Final[tuple[tuple[Passage, str, str], ...]] = (
    (
        (
            "When the budget was set it was assumed that placements would cost £14.2m; it is now thought that "
            "they will cost £16.9m, {} more."
        ),
        "£2.7m",
        "£3.7m",
    ),
    (
        "Staffing accounts for £0.8m of the £2.3m overspend and placements for the other {}.",
        "£1.5m",
        "£1.8m",
    ),
    (
        "Over the three years of the plan £750,000 will be spent each year, {} in all.",
        "£2.25m",
        "£2.75m",
    ),
    (
        "The outturn for 2023/24 was £31.6m against a budget of £32.1m, an {} of £0.5m.",
        "underspend",
        "overspend",
    ),
    (
        (
            "We have put £3.4m into the service: £1.9m to reduce caseloads, £0.9m for placements and a further "
            "{} for the virtual school."
        ),
        "£0.6m",
        "£1.6m",
    ),
    (
        "The Council underspent by {} on this service last year: its budget was £27.5m and it spent £26.8m.",
        "£0.7m",
        "£1.7m",
    ),
    (
        "Cabinet set aside £1.5m. So far £640,000 has been used, and {} is still available.",
        "£860,000",
        "£680,000",
    ),
    (
        (
            "The full cost of £2.05m is shared between the Council (£1.3m), the Integrated Care Board ({}) and "
            "the Police (£0.25m)."
        ),
        "£0.5m",
        "£0.7m",
    ),
)
ONE_WRONG: Final = (*_COUNTY, *_UNITARY, *_LONDON_BOROUGH, *_METROPOLITAN_BOROUGH, *_PROSE)
