"""Any finance inputs that may be: strategies for property tests of what writes and reads them."""

import datetime as dt
from decimal import Decimal

from hypothesis import strategies as st

from cabinet_drafter.finance import FinanceEntry, FinanceInputs, StatedSum
from cabinet_drafter.reading.inputs.plain_text import is_placeholder, says_nothing
from cabinet_drafter.vocabulary import BudgetType, FinanceKind, Recurrence

_ALLOWED = st.characters(exclude_categories=["Cs", "Cc", "Cn"])


def _phrases(words: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts that a reader takes for what they are: no placeholder, no full stop at the end."""
    return words.map(str.strip).filter(
        lambda text: text[:1].isalpha() and not text.endswith(".") and not says_nothing(text)
    )


WORDS = _phrases(st.text(_ALLOWED, min_size=1, max_size=40))
WORDS_IN_LINES = _phrases(st.text(_ALLOWED | st.sampled_from('\t\n"\\:#'), min_size=1, max_size=40))


@st.composite
def finance_inputs(draw: st.DrawFn, words: st.SearchStrategy[str]) -> FinanceInputs:
    """Entries, the last of them the sum of all the others."""
    entry = st.builds(
        FinanceEntry,
        id=st.from_regex(r"[a-z][a-z0-9_-]{0,12}", fullmatch=True).filter(
            lambda name: not name.startswith("example-") and not is_placeholder(name)
        ),
        kind=st.sampled_from(FinanceKind),
        amount=st.decimals(0, 10**12, places=2),
        period=st.none() | words,
        service=st.none() | words,
        purpose=st.none() | words,
        budget_type=st.none() | st.sampled_from(BudgetType),
        recurrence=st.none() | st.sampled_from(Recurrence),
        as_at=st.none() | st.dates(dt.date(1901, 1, 1), dt.date(2099, 12, 31)),
    )
    entries = draw(st.lists(entry, min_size=1, max_size=4, unique_by=lambda found: found.id))
    in_all = sum((found.amount for found in entries), Decimal(0))
    total = FinanceEntry(id="all-of-these-together", kind=FinanceKind.APPROVED, amount=in_all)
    stated = StatedSum(result=total.id, plus=tuple(found.id for found in entries))
    as_at = draw(st.none() | st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)))
    return FinanceInputs(as_at=as_at, entries=(*entries, total), sums=(stated,))
