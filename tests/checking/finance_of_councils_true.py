"""True finance comments that are easily taken for wrong, in the manner of five councils and close to each rule."""

from typing import Final

from tests.checking.finance_of_councils import Passage

TRUE: Final[tuple[Passage, ...]] = (
    "The forecast is £184.6m, £12.7m above the budget and £3.1m more than was reported at month 6.",
    "The overspend of £12.7m is £1.1m more than that of £11.6m at month 6, and placements are £9.9m of it.",
    "The service has a budget of £171.9m. It includes £6.2m of grant, and £4.0m of growth was added in the year.",
    "The reserve stands at £4.8m. A further £2m is held for the building, and £1.5m a year is paid into it.",
    (
        "Placements are £7.4m higher than last year. The budget for placements was raised by £5.0m, and the rest "
        "of the pressure is met from contingency."
    ),
    "The budget is £171.9m, £9.6m more than 2023/24, after savings of £3.4m.",
    "The overspend is £1.3m (£1.2m at month 6), of which £0.9m is on placements.",
    (
        "Children’s Services overspent by £6.2m and Adults by £4.1m; the council as a whole overspent by £8.8m, "
        "because other services underspent."
    ),
    "£1.3m and £1.2m were spent in the two halves of the year, £2.6m in total (sums are rounded).",
    "The plan costs £2.35m: £1.2m for staff, £0.8m for placements and £0.4m for systems, all rounded.",
    (
        "# Finance",
        [
            ["£m", "2025/26", "2026/27", "Total"],
            ["Pressures", "4.2", "3.9", "8.1"],
            ["Savings", "(1.1)", "(1.6)", "(2.7)"],
            ["Net", "3.1", "2.3", "5.4"],
        ],
    ),
    (
        "# Finance",
        "Placements overspent by £1,850k and fostering underspent by £210k.",
        [
            ["£000", "Budget", "Outturn", "Variance"],
            ["Placements", "9,410", "11,260", "1,850"],
            ["Fostering", "7,330", "7,120", "(210)"],
            ["Total", "16,740", "18,380", "1,640"],
        ],
    ),
    (
        "# Finance",
        "The budget is £16.7m and the outturn £18.4m, £1.6m over.",
        [["£000", "Budget", "Outturn", "Variance"], ["All services", "16,740", "18,380", "1,640"]],
    ),
    "Savings of £1.24m were required: £0.88m has been achieved, £0.2m is at risk, and £0.16m will not be achieved.",
    "The contract is £24.6m a year; for the nine months to March it was £18.5m, including £50k of inflation.",
    "£0.9m was spent in 2023/24 on agency staff and £0.6m in 2023/24 on recruitment.",
    "The budget of £58.2m was overspent by £5.2m, £1.4m of which was on legal costs.",
    (
        "Placements overspent by £3.6m and transport by £1.1m. The net overspend for the directorate is £3.8m "
        "after underspends elsewhere."
    ),
    "Grant of £2.1m reduces the call on balances from £4.7m to £2.6m.",
    "The pressure of £4.7m has been reduced by management action of £1.8m and grant of £2.1m to £0.8m.",
    "The Council contributed £1.3m, and its partners £0.75m between them; the police gave £0.25m of that.",
    "The growth of £1.32m includes £0.5m for family safeguarding, which will cost £0.6m in a full year.",
    "The reserve was £5.0m in March. It will fall to £1.2m by 2027, as the Medium Term Financial Strategy shows.",
    "Of the £3.9m spent on unaccompanied children, grant met £3.45m. The grant was £3.2m in 2022/23.",
    "The high needs block overspent by £8.6m, and the cumulative deficit is now £30.0m, or £28.1m after recoupment.",
    "The deficit is £30.0m, £2.1m lower than the £32.1m in the management plan and £8.6m higher than last year.",
    "The DSG allocation is £310.4m, of which £62.7m is for high needs. High needs spend is £71.3m.",
    "The deficit rose from £21.4m to £30.0m in the year, and by £15.2m since 2022.",
    "£5.8m was spent on agency staff in 2022/23, £4.1m in 2023/24 and £3.9m in 2024/25, a fall of £1.9m.",
    "The average cost of a placement is £5,900 a week, £700 more than in 2022/23 and £1,200 above the national mean.",
    "The Safety Valve agreement gives £36m over five years, with £14m paid in the first, £5.5m a year thereafter.",
    "The budget gap of £8.9m was closed by savings of £6.0m; a further £1.5m of savings is held in reserve.",
    "It was assumed that placements would cost £14.2m; the latest forecast is £16.9m, £0.4m more than in December.",
    "The underspend of £0.5m, together with £0.3m from 2022/23, was carried forward; £0.6m of it is now committed.",
    "The £1.5m set aside by Cabinet will last until 2026; £640,000 was used in 2024/25 and £500,000 is planned.",
    (
        "The budget for 2024/25 was £27.5m. The service spent £26.8m on pay and £4.1m on placements, and had "
        "income of £3.6m."
    ),
    "The outturn of £31.6m is £0.5m under the revised budget and £1.1m over the budget first approved.",
    "We spend £750,000 a year on the scheme, £2m since it began.",
    "Reducing agency staff from 40 to 25 saves £0.9m a year, and the cost per post falls by £18,000 to £52,000.",
    "The plan was to save £2.0m by 2026; £1.4m was saved by 2024 and savings of £2.3m are now expected.",
)
TRUE_BUT_CLOSE: Final[tuple[str, ...]] = (
    "The budget is £58.2m and the forecast £63.4m, with an overspend of £3.6m on placements and £1.6m on transport.",
    "The budget is £58.2m and the forecast £63.4m, including an overspend of £5.4m on placements.",
    "The budget is £58.2m against a forecast of £63.4m, a variance of £5.2m after a transfer of £0.4m.",
    "Budget £71.2m, forecast £74.5m, overspend £3.3m.",
    "The budget is £71.2m and the forecast £74.5m; the overspend of £3.1m reported at month 6 has grown.",
    "The overspend of £3.3m is set against a budget of £71.2m. The forecast for placements is £30.1m.",
    "The net budget is £71.2m. Spending to date is £41.0m, an overspend of £1.2m against the profiled budget.",
    (
        "The service spent £41.0m in the first seven months of its £71.2m budget, an underspend of £0.5m against "
        "profile."
    ),
    (
        "Grant of £3.2m was received and £2.9m spent, so that £0.3m is unspent. A further £1.0m remains "
        "uncommitted from 2022/23."
    ),
    "The allocation is £5m. £3m was spent, £1m is committed and £1m remains uncommitted.",
    "The allocation is £5m. £3m was spent, £1m remains uncommitted; the rest is on order.",
    "Of the £5m, £3m was spent in 2023/24 and the other £2m in 2024/25, when £0.4m was added.",
    "The Council agreed £2m for agency staff and the other £1.5m scheme was deferred.",
    "The reserve stood at £6.4m. £1.2m was drawn in 2023/24, and contributions of £0.5m were made; it is now £5.7m.",
    (
        "The reserve stood at £6.4m in April. With other calls, it will fall to £3.1m by March 2027. The plan "
        "takes £1.2m."
    ),
    (
        "The general fund balance was £12.0m. After the overspend of £2.2m and planned contributions it stands "
        "at £11.1m."
    ),
    "The deficit fell by £0.4m, from £3.2m to £2.8m.",
    "The base budget rises from £39.8m to £43.1m, by £3.3m, of which £1.0m is inflation.",
    "Costs were £14.2m last year and are £16.9m now, £2.7m more.",
    "Staff cost £14.2m and placements £16.9m, £1.1m more.",
    "The budget for 2024/25 was £208.1m. The budget for 2025/26 is £226.0m, £17.9m more than the year before.",
    "Spending in 2024/25 was £223.6m. The budget for 2025/26 is £226.0m, £11.2m more than last year.",
    (
        "£410,000 from the reserve and £275,000 from contingency will be used to help to fund the £2.4m cost of "
        "the plan."
    ),
    (
        "£0.4m in 2023/24, £0.6m in 2024/25 and £0.5m in 2025/26 for staff, and £0.2m in 2023/24 and £0.1m in "
        "2024/25 for systems."
    ),
    "Placements account for £2.3m of pressure, offset by £0.4m of grant. The rest is in transport.",
    (
        "The overspend is £2.7m. Placements account for £2.9m of pressure, offset by a £0.4m underspend on "
        "staffing; legal costs add £0.2m."
    ),
    "In all 180 practitioners and 32 managers, 212 people in all, were trained.",
    "There are 40 social workers and 6 managers, 50 posts in total including business support.",
    "Growth of £1m a year for three years gives £3m in all.",
    "Twelve posts at an average cost of £61,000 cost £732,000, and six vacancies save £366,000.",
    "Income of £3.6m was budgeted and £3.1m received, a shortfall of £0.5m.",
    "The DSG budget is £62.7m and spend £71.3m: a deficit of £8.6m, after a transfer of £1.0m from schools £7.6m.",
    "The outturn was £58.0m against a budget of £57.5m before reserves, and an underspend of £0.5m after them.",
    "The budget was £57.5m, revised to £58.5m. The outturn was £58.0m, an underspend of £0.5m.",
    "The savings target was £2.4m; £1.8m was delivered and £0.6m is now unachievable.",
    "£2.4m savings were required, £1.8m delivered, £0.4m delivered late and £0.2m is undeliverable.",
    "After using £1.1m of the £2.5m reserve, £1.4m is left.",
    "After using £1.1m of the £2.5m reserve and adding £0.3m, £1.7m is left.",
    "The fund is £1.5m. To date £310k has been committed and £440k is uncommitted; the remainder is for 2026/27.",
    "The budget was overspent by £5.3m, or £4.9m after reserves: it was £88.1m and actual spend £93.4m.",
)
