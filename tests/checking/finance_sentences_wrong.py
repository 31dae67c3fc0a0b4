"""Sentences of finance comments as councils write them, with made-up sums that do not add up."""

from typing import Final

from cabinet_drafter.vocabulary import Severity

WRONG: Final[tuple[tuple[str | tuple[str, ...], str, Severity], ...]] = (
    (
        "£4.5m, of which £3m is revenue and £1m is capital, was approved.",
        "£4.5m, of which £3m is revenue and £1m",
        Severity.TO_CONFIRM,
    ),
    (
        "The programme costs £4.5m, of which £3m is revenue and £2m is capital.",
        "£4.5m, of which £3m is revenue and £2m",
        Severity.TO_CONFIRM,
    ),
    (
        "Of the £3m, £1.2m is for social workers and £1.9m for placements.",
        "£3m, £1.2m is for social workers and £1.9m",
        Severity.TO_CONFIRM,
    ),
    (
        (
            "Of the £3m allocated by Cabinet, £1.2m is for social workers, £0.9m is for early help and £1.9m for "
            "placements."
        ),
        "£3m allocated by Cabinet, £1.2m is for social workers, £0.9m is for early help and £1.9m",
        Severity.MUST_FIX,
    ),
    (
        "The plan costs £850,000 over two years: £500,000 in 2025/26 and £300,000 in 2026/27.",
        "£850,000 over two years: £500,000 in 2025/26 and £300,000",
        Severity.MUST_FIX,
    ),
    (
        "The budget for 2025/26 is £228.6m, an increase of £19.4m (3.9%).",
        "£228.6m, an increase of £19.4m (3.9%",
        Severity.MUST_FIX,
    ),
    (
        "The Council has set aside £250k p.a. for two years (£0.75m in total).",
        "£250k p.a. for two years (£0.75m",
        Severity.MUST_FIX,
    ),
    ("The service has spent £2m, leaving £0.7m of the £3m allocation.", "£0.7m", Severity.TO_CONFIRM),
    ("Of the £3m reserve, £2m has been spent, leaving £0.7m.", "£0.7m", Severity.TO_CONFIRM),
    (
        "The cost of £1.75m is funded by £350k from reserves, with £1.3m from grant.",
        "£1.75m is funded by £350k from reserves, with £1.3m",
        Severity.MUST_FIX,
    ),
    (
        "There are pressures of £2.3m, offset by £1.5m and £0.9m.",
        "£2.3m, offset by £1.5m and £0.9m",
        Severity.TO_CONFIRM,
    ),
    (
        "There are pressures of £2.3m, offset by savings of £1.5m, giving a net pressure of £0.9m.",
        "£0.9m",
        Severity.TO_CONFIRM,
    ),
    (
        "There are pressures of £2.3m, fully offset by £1.5m of grant and £0.9m of savings.",
        "£2.3m, fully offset by £1.5m of grant and £0.9m",
        Severity.MUST_FIX,
    ),
    (
        "There are pressures of £2.3m, partly offset by £1.5m of grant and £0.9m of savings.",
        "£2.3m, partly offset by £1.5m of grant and £0.9m",
        Severity.MUST_FIX,
    ),
    ("The allocation of £2m includes £2.4m for agency staff.", "£2m includes £2.4m", Severity.TO_CONFIRM),
    (
        "The investment is £3m. Of this, £1.2m is for early help and £1.9m for edge of care.",
        "£1.2m is for early help and £1.9m",
        Severity.TO_CONFIRM,
    ),
    (
        "The £6.1m comprises £3.2m for placements, £1.1m for agency staff and £0.8m for transport.",
        "£6.1m comprises £3.2m for placements, £1.1m for agency staff and £0.8m",
        Severity.MUST_FIX,
    ),
    (
        "The net budget is £50.0m and the forecast outturn is £52.1m, an overspend of £2.1m (5.2%).",
        "£50.0m and the forecast outturn is £52.1m, an overspend of £2.1m (5.2%",
        Severity.MUST_FIX,
    ),
    (
        "Spend on agency staff was £3.1m, 45% of the £5.2m staffing budget.",
        "£3.1m, 45% of the £5.2m",
        Severity.MUST_FIX,
    ),
    (
        "Funding rises from £209.2m to £228.6m, an increase of 8.3%.",
        "£209.2m to £228.6m, an increase of 8.3%",
        Severity.MUST_FIX,
    ),
    ("Costs rose by £1.5m from £12.0m to £14.5m.", "£1.5m from £12.0m to £14.5m", Severity.MUST_FIX),
    (
        "Six social workers at £52,000 each will cost £322,000 in total.",
        "£52,000 each will cost £322,000",
        Severity.MUST_FIX,
    ),
    ("The grant of £1.2m (£1,020,000) has been received.", "£1.2m (£1,020,000", Severity.MUST_FIX),
    (
        "The contract is £12,500 a month for 12 months, a total of £160,000.",
        "£12,500 a month for 12 months, a total of £160,000",
        Severity.MUST_FIX,
    ),
    ("£1.2m for early help and £0.8m for placements total £2.2m, giving a total of £2.2m.", "£2.2m", Severity.MUST_FIX),
    (
        "The reserve of £4.0m was drawn down by £1.5m in 2023/24 and £1.2m in 2024/25, leaving a balance of £1.2m.",
        "£1.2m",
        Severity.TO_CONFIRM,
    ),
    (
        "The budget is £71.2m against a forecast of £74.5m, a projected overspend of £3.2m.",
        "£3.2m",
        Severity.TO_CONFIRM,
    ),
    (
        "Savings of £2.8m are included in the MTFS: £1.1m in 2024/25, £0.9m in 2025/26 and £0.6m in 2026/27.",
        "£2.8m are included in the MTFS: £1.1m in 2024/25, £0.9m in 2025/26 and £0.6m",
        Severity.TO_CONFIRM,
    ),
    (
        "The DSG deficit stands at £18.4m and is forecast to rise to £24.9m by March 2026, an increase of £5.6m.",
        "£18.4m and is forecast to rise to £24.9m by March 2026, an increase of £5.6m",
        Severity.MUST_FIX,
    ),
    (
        (
            "The total cost of the improvement plan is £1.86m over two years, funded from the transformation "
            "reserve (£1.2m) and base budget (£0.56m)."
        ),
        "£1.86m over two years, funded from the transformation reserve (£1.2m) and base budget (£0.56m",
        Severity.MUST_FIX,
    ),
    ("The budget has increased by £3.5m (6.1%) to £72.1m.", "£3.5m (6.1%) to £72.1m", Severity.MUST_FIX),
    (
        (
            "The average weekly cost of a residential placement is £5,100, compared with £4,650 a year ago, a "
            "rise of 7.9%."
        ),
        "£5,100, compared with £4,650 a year ago, a rise of 7.9%",
        Severity.MUST_FIX,
    ),
    (
        "Ten additional social workers at an average cost of £55k each would cost £505k a year.",
        "£55k each would cost £505k",
        Severity.MUST_FIX,
    ),
    ("The reserve stood at £2.0m on 1 April 2024; £0.8m was used in year, leaving £1.4m.", "£1.4m", Severity.MUST_FIX),
    (
        "Total pressures of £5.5m have been identified, with mitigations of £3.2m, leaving a net pressure of £3.2m.",
        "£3.2m",
        Severity.MUST_FIX,
    ),
    (
        (
            "Growth of £4.0m was built into the base budget, with one-off funding of £1.0m in 2023/24 only, "
            "giving a total of £5.5m."
        ),
        "£5.5m",
        Severity.MUST_FIX,
    ),
    (
        "The grant is £900k per annum for three years, a total of £2.4m.",
        "£900k per annum for three years, a total of £2.4m",
        Severity.MUST_FIX,
    ),
    (
        "Children’s Services accounts for £92m of the council’s £310m net budget (40%).",
        "£92m of the council’s £310m net budget (40%",
        Severity.MUST_FIX,
    ),
    (
        "The funding gap of £2.6m will be met through savings of £1.6m and use of reserves of £0.8m.",
        "£2.6m will be met through savings of £1.6m and use of reserves of £0.8m",
        Severity.TO_CONFIRM,
    ),
    ("Revenue costs of £0.75m and capital costs of £1.5m are estimated; total £2.52m.", "£2.52m", Severity.MUST_FIX),
    (
        "The budget of £12.4m consists of £9.8m employees and £3.6m non-staffing costs.",
        "£12.4m consists of £9.8m employees and £3.6m",
        Severity.MUST_FIX,
    ),
    (
        "The overspend reduced from £6.8m at month 6 to £5.9m at month 9, a reduction of £1.9m.",
        "£6.8m at month 6 to £5.9m at month 9, a reduction of £1.9m",
        Severity.MUST_FIX,
    ),
    (
        "The cost is £325,000, made up of £210,000 for two team managers and £151,000 for quality assurance.",
        "£325,000, made up of £210,000 for two team managers and £151,000",
        Severity.MUST_FIX,
    ),
    (
        (
            "It is proposed to fund £1.1m in 2025/26 and £1.1m in 2026/27 (£2.4m in total) from the Budget "
            "Equalisation Reserve."
        ),
        "£2.4m",
        Severity.MUST_FIX,
    ),
    (
        "Staffing costs are £3.4m, being £2.9m for permanent staff and £0.7m for agency staff.",
        "£3.4m, being £2.9m for permanent staff and £0.7m",
        Severity.MUST_FIX,
    ),
    ("The allocation of £2.3m (£2,130,500) was approved by Council.", "£2.3m (£2,130,500", Severity.MUST_FIX),
    (
        "Unit costs rose from £4,200 to £4,620 (12%), adding £0.7m to the £6.9m budget.",
        "£4,200 to £4,620 (12%",
        Severity.MUST_FIX,
    ),
    (
        (
            "# Finance",
            "The Council has approved £4.5m for improvement.",
            "This comprises £3.0m of revenue and £1.0m of capital.",
        ),
        "£3.0m of revenue and £1.0m",
        Severity.MUST_FIX,
    ),
    (
        "Approved funding: £1.2m (2024/25), £1.3m (2025/26) and £1.4m (2026/27) – £4.9m in total.",
        "£4.9m",
        Severity.MUST_FIX,
    ),
    (
        (
            "The adverse variance of £2.2m comprises an overspend on placements of £3.0m less an underspend on "
            "staffing of £0.6m."
        ),
        "£2.2m comprises an overspend on placements of £3.0m less an underspend on staffing of £0.6m",
        Severity.MUST_FIX,
    ),
    (
        "The net overspend of £1.7m comprises overspends of £2.9m, offset by an underspend of £1.8m on vacancies.",
        "£1.7m comprises overspends of £2.9m, offset by an underspend of £1.8m",
        Severity.MUST_FIX,
    ),
    (
        "An improvement fund of £1.5m has been established, of which £1.6m had been committed at 31 March 2025.",
        "£1.5m has been established, of which £1.6m",
        Severity.TO_CONFIRM,
    ),
    (
        "£2.0m was approved, split £1.2m revenue and £0.7m capital.",
        "£2.0m was approved, split £1.2m revenue and £0.7m",
        Severity.TO_CONFIRM,
    ),
    (
        "The £0.9m is met from the general fund (£0.5m) and the HRA (£0.3m).",
        "£0.9m is met from the general fund (£0.5m) and the HRA (£0.3m",
        Severity.TO_CONFIRM,
    ),
    (
        "The budget is £60.0m, an increase of £4.2m on the £55.2m budget for 2023/24.",
        "£60.0m, an increase of £4.2m on the £55.2m",
        Severity.MUST_FIX,
    ),
    ("The service delivered £0.7m of its £1.0m savings target, a shortfall of £0.4m.", "£0.4m", Severity.TO_CONFIRM),
    (
        "The plan costs £1.2m over three years, £0.4m in 2024/25, £0.4m in 2025/26 and £0.3m in 2026/27.",
        "£1.2m over three years, £0.4m in 2024/25, £0.4m in 2025/26 and £0.3m",
        Severity.TO_CONFIRM,
    ),
    (
        "The budget is £50.0m and the forecast is £53.0m, an overspend of £3.0m, or 8%.",
        "£50.0m and the forecast is £53.0m, an overspend of £3.0m, or 8%",
        Severity.MUST_FIX,
    ),
    (
        (
            "The cost of £335,000 is made up as follows:",
            "• £210,000 for two team managers",
            "• £115,000 for quality assurance",
        ),
        "£335,000",
        Severity.MUST_FIX,
    ),
    (
        (
            "Funding of £340,000 comprises:",
            "• £210,000 for two team managers",
            "• £115,000 for quality assurance",
        ),
        "£340,000",
        Severity.MUST_FIX,
    ),
    (
        (
            "The plan costs £350,000:",
            "• £210,000 for two team managers",
            "• £115,000 for quality assurance",
        ),
        "£350,000",
        Severity.TO_CONFIRM,
    ),
    (
        "There is a net overspend of £1.7m: overspends of £2.9m less underspends of £1.8m.",
        "£1.7m: overspends of £2.9m less underspends of £1.8m",
        Severity.MUST_FIX,
    ),
    ("Costs of £3.2m in 2024/25 and £3.4m in 2025/26 give a two-year total of £6.8m.", "£6.8m", Severity.MUST_FIX),
    (
        "The £2m grant is split £1.2m to early help and £0.9m to edge of care.",
        "£2m grant is split £1.2m to early help and £0.9m",
        Severity.TO_CONFIRM,
    ),
    (
        "Of the £4.2m cost, £3.7m was spent in the first two years, with the remaining £0.6m held for 2019/20.",
        "£0.6m",
        Severity.TO_CONFIRM,
    ),
    (
        "The net cost is £0.7m (gross cost £2.1m less income of £1.3m).",
        "£0.7m (gross cost £2.1m less income of £1.3m",
        Severity.TO_CONFIRM,
    ),
    (
        "The £1.5m includes £0.9m for staff and £0.8m for premises.",
        "£1.5m includes £0.9m for staff and £0.8m",
        Severity.MUST_FIX,
    ),
    ("Expenditure of £6.4m against a budget of £5.9m gave a variance of £0.6m.", "£0.6m", Severity.TO_CONFIRM),
    (
        (
            "The underspend of £0.3m on fostering partly offsets the overspend of £1.2m on residential care, "
            "giving a net overspend of £1.0m."
        ),
        "£1.0m",
        Severity.TO_CONFIRM,
    ),
    (
        "The reserve balance was £3.6m at 1 April; after drawing down £1.4m the balance is £2.1m.",
        "£2.1m",
        Severity.TO_CONFIRM,
    ),
)
"""The paragraphs, the words that the finding stands at, and how grave it is."""
