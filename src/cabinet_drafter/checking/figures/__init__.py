"""Whether the figures of a paper agree with each other and with the finance inputs.

Where to begin: `all_figures` lists every check. A check reads sentences, tables or the finance inputs, asks whether
sums agree, and tells.

- Sums as they are read: `amounts`; sentences with sums in them: `statements`; the sums of a list in a sentence:
  `parts`; what a sum is called: `levels`; clauses and kinds of money: `clauses`; financial years: `years`; tables:
  `money_tables`, and which stand beside a paragraph: `beside_tables`; the finance inputs by size: `input_sums`.
- What it is to agree, what rounding explains, what a slip of typing is: `agreement`. How it is told: `telling`.
- Checks of sentences: totals and equations (`sums_in_prose`), a whole and its parts (`breakdowns`, `listed_parts`),
  what is left (`balances`), what a fund stands at (`running_balances`), budget and outturn (`variances`), from one
  sum to another (`changes`), per cent (`percentages`), pressures and offsets (`offsets`), so much each (`rates`), one
  sum twice (`restated`), people and things (`counts_in_prose`), units (`units`), years (`years_within`).
- Checks of tables: `sums_in_tables`; of sentences against them: `prose_and_tables`, `counted_in_tables`. Of all
  against the finance inputs: `inputs`.

A finding must be mended only where no rounding of the printed sums can make the paper true.
"""
