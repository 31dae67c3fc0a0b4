"""Sentences of finance comments as councils write them, with made-up sums that agree."""

from typing import Final

RIGHT: Final[tuple[str | tuple[str, ...], ...]] = (
    "£4.5m, of which £3m is revenue and £1.5m is capital, was approved.",
    "The programme costs £4.5m, of which £1m is capital.",
    "The programme costs £4.5m, including £0.4m for training.",
    "The programme costs £4.5m, including £0.4m for training and £0.5m for posts.",
    "The programme costs £4.5m, of which £3.23m is revenue and £1.25m is capital.",
    "Of the £3m, £1.2m is for social workers and £1.8m for placements.",
    "Of the £3m, £1.2m is for social workers.",
    "The plan costs £850,000 over two years: £500,000 in 2025/26 and £350,000 in 2026/27.",
    "The budget for 2025/26 is £228.6m, an increase of £19.4m (9.3%).",
    "The budget for 2025/26 is £228.6m, an increase of £19.4m (8.5%).",
    "The Council has set aside £250k p.a. for two years (£0.5m in total).",
    "The service has spent £2m, leaving £1m of the £3m allocation.",
    "Of the £3m reserve, £2.3m has been spent, leaving £0.7m.",
    "The cost of £1.75m is funded by £350k from reserves, with £1.4m from grant.",
    "The cost of £1.75m is part funded by £350k from reserves, with £1.3m from grant.",
    "The cost of £1.75m is funded by £350k from reserves, £1.3m from grant and the rest from partners.",
    "There are pressures of £2.3m, offset by £1.5m and £0.8m.",
    "There are pressures of £2.3m, offset by £1.5m and £0.9m, a net underspend of £0.1m.",
    "There are pressures of £2.3m, partly offset by £1.5m of grant.",
    "Pressures of £2.3m were more than offset by £1.5m and £0.9m.",
    "The investment is £3m. Of this, £1.2m is for early help and £1.8m for edge of care.",
    "The £6.1m comprises £3.2m for placements, £1.1m for agency staff and £1.8m for transport.",
    "The net budget is £50.0m and the forecast outturn is £52.1m, an overspend of £2.1m (4.2%).",
    "Spend on agency staff was £3.1m, 60% of the £5.2m staffing budget.",
    "Funding rises from £209.2m to £228.6m, an increase of 9.3%.",
    "Costs rose by £2.5m from £12.0m to £14.5m.",
    "Six social workers at £52,000 each will cost £312,000 in total.",
    "The grant of £1.2m (£1,215,000) has been received.",
    "The contract is £12,500 a month for 12 months, a total of £150,000.",
    "The reserve of £4.0m was drawn down by £1.5m in 2023/24 and £1.2m in 2024/25, leaving a balance of £1.3m.",
    (
        "The overspend of £6.1m has three main causes: £3.2m on placements, £1.1m on agency staff and £0.9m "
        "on transport."
    ),
    "The forecast is £52.1m against a budget of £50.0m: £1.5m relates to placements and £0.6m to staffing.",
    "The Council spent £5m on placements (£3m in 2022/23 and £4m in 2023/24).",
    (
        "The 2024/25 net budget for Children’s Services is £84.3m, which includes growth of £6.2m and "
        "savings of £2.1m approved in February 2024."
    ),
    (
        "The forecast outturn at Quarter 3 is an overspend of £4.7m, a £0.6m improvement on the position "
        "reported at Quarter 2."
    ),
    (
        "There are no direct financial implications arising from this report. Any costs will be met from "
        "existing budgets."
    ),
    "Cabinet agreed additional investment of £2.4m in 2023/24, rising to £3.1m in 2024/25 and £3.6m from 2025/26.",
    "An improvement fund of £1.5m has been established, of which £0.6m had been committed at 31 March 2025.",
    (
        "The placements budget of £31.2m is forecast to overspend by £3.9m, offset in part by underspends of "
        "£1.1m on staffing."
    ),
    (
        "The council received £1.25m of grant from the Department for Education, with a further £400k "
        "expected in 2025/26."
    ),
    "The DSG deficit stands at £18.4m and is forecast to rise to £24.9m by March 2026, an increase of £6.5m.",
    (
        "The total cost of the improvement plan is £1.86m over two years, funded from the transformation "
        "reserve (£1.2m) and base budget (£0.66m)."
    ),
    "The cost of agency staff was £5.4m in 2023/24 (£4.9m in 2022/23), against a budget of £2.0m.",
    "Of the 24 posts, 18 have been filled at a cost of £0.9m, and the remaining £0.3m will be used in 2025/26.",
    "Savings of £2.8m are included in the MTFS: £1.1m in 2024/25, £0.9m in 2025/26 and £0.8m in 2026/27.",
    "The budget has increased by £3.5m (5.1%) to £72.1m.",
    ("The average weekly cost of a residential placement is £5,100, compared with £4,650 a year ago, a rise of 9.7%."),
    "Ten additional social workers at an average cost of £55k each would cost £550k a year.",
    "The reserve stood at £2.0m on 1 April 2024; £0.8m was used in year, leaving £1.2m.",
    "The pressure of £1.9m relates mainly to placements (£1.2m) and home to school transport (£0.4m).",
    "Total pressures of £5.5m have been identified, with mitigations of £3.2m, leaving a net pressure of £2.3m.",
    (
        "Growth of £4.0m was built into the base budget, with one-off funding of £1.0m in 2023/24 only, "
        "giving a total of £5.0m."
    ),
    "The service spent £1.4m of the £1.5m allocated in year one, and £1.2m of the £1.5m allocated in year two.",
    "The grant is £900k per annum for three years, a total of £2.7m.",
    "£0.5m of the £4.7m total was approved for the Governance Division.",
    "Children’s Services accounts for £92m of the council’s £310m net budget (30%).",
    "Early help costs are £1.2m, of which around £0.9m is staffing.",
    "The funding gap of £2.6m will be met through savings of £1.6m and use of reserves of £1.0m.",
    "Revenue costs of £0.75m and capital costs of £1.5m are estimated; total £2.25m.",
    "The budget of £12.4m consists of £9.8m employees and £2.6m non-staffing costs.",
    "The overspend reduced from £6.8m at month 6 to £5.9m at month 9, a reduction of £0.9m.",
    "The cost is £325,000, made up of £210,000 for two team managers and £115,000 for quality assurance.",
    (
        "It is proposed to fund £1.1m in 2025/26 and £1.1m in 2026/27 (£2.2m in total) from the Budget "
        "Equalisation Reserve."
    ),
    "The shortfall of £0.4m against the saving target of £1.0m will be found elsewhere; £0.6m has been delivered.",
    "Staffing costs are £3.4m, being £2.9m for permanent staff and £0.5m for agency staff.",
    "The council tax precept raises £1.9m, equivalent to 2% on a base of £95.0m.",
    "The allocation of £2.3m (£2,310,500) was approved by Council.",
    "Costs are expected to be between £1.2m and £1.6m, of which £1.0m has been set aside.",
    "Unit costs rose from £4,200 to £4,620 (10%), adding £0.7m to the £6.9m budget.",
    (
        "# Finance",
        "The Council has approved £4.5m for improvement.",
        "This comprises £3.0m of revenue and £1.5m of capital.",
    ),
    "Approved funding: £1.2m (2024/25), £1.3m (2025/26) and £1.4m (2026/27) – £3.9m in total.",
    "An estimated £0.6m is needed per year; the £1.8m required over three years has been included in the MTFS.",
    (
        "The adverse variance of £2.2m comprises an overspend on placements of £3.0m less an underspend on "
        "staffing of £0.8m."
    ),
    "The net overspend of £1.7m comprises overspends of £2.9m, offset by an underspend of £1.2m on vacancies.",
    (
        "The cost of £325,000 is made up as follows:",
        "• £210,000 for two team managers",
        "• £115,000 for quality assurance",
    ),
    (
        "The main elements of the £350,000 are:",
        "• £210,000 for two team managers",
        "• £115,000 for quality assurance",
    ),
    (
        "The plan costs £1.2m, with new posts as follows:",
        "• £210,000 for two team managers",
        "• £115,000 for quality assurance",
    ),
    (
        "Cabinet is asked to approve:",
        "• £210,000 for two team managers",
        "• £115,000 for quality assurance",
    ),
    "There is a net overspend of £1.1m: overspends of £2.9m less underspends of £1.8m.",
    "Costs of £3.2m in 2024/25 and £3.4m in 2025/26 give a two-year total of £6.6m.",
    "The £2m grant is split £1.1m to early help and £0.9m to edge of care.",
    "Of the £4.2m cost, £3.7m was spent in the first two years, with the remaining £0.5m held for 2019/20.",
    "The net cost is £0.8m (gross cost £2.1m less income of £1.3m).",
    "Expenditure of £6.4m against a budget of £5.9m gave a variance of £0.5m.",
    (
        "The underspend of £0.3m on fostering partly offsets the overspend of £1.2m on residential care, "
        "giving a net overspend of £0.9m."
    ),
    "The reserve balance was £3.6m at 1 April; after drawing down £1.4m the balance is £2.2m.",
    (
        "The council spends £45m on children’s services, of which £1.6m comes from the Dedicated Schools "
        "Grant and £3.1m from other grants."
    ),
    "Of the 18 recommendations, three have costs of more than £50,000 and two of more than £100,000.",
    "The unit has a budget of £1.4m (2023/24: £1.3m) and 22.5 posts.",
    "Cabinet approved £2m in July 2023, and a further £1.5m in February 2024; £3.2m had been spent by March 2025.",
    "The average cost is £1,250 a week, ranging from £900 to £6,200.",
    "An increase in the fee from £420 to £441 (5%) will cost £0.3m.",
    (
        "The council’s net revenue budget is £228.6m (2024/25: £209.2m), of which children’s services make "
        "up £72.4m, or 31.7%."
    ),
    "Overall the position is a £0.2m underspend; placements overspent by £1.1m and staffing underspent by £1.3m.",
    "£1.1m of the £1.9m saving has been delivered, £0.5m is on track and £0.3m is at risk.",
    (
        "The transformation reserve of £6.0m funds this plan (£1.9m), the digital programme (£2.2m) and the "
        "estates review (£0.8m)."
    ),
    "The Council will receive a Section 31 grant of £120,000, less than the £150,000 expected.",
    "Pay inflation of 3.5% adds £0.9m, and contract inflation £0.6m, to the £41m budget.",
    "The 2025/26 pay award costs £1.1m more than the £2.0m in the budget.",
    "Total funding is £3.0m: £1.0m a year for three years.",
    ("Residential placements (£9.8m), fostering (£7.4m) and leaving care (£3.1m) make up most of the £24.6m budget."),
)
