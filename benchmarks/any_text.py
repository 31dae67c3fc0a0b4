"""Puts thousands of awkward texts into the fields of the made-up council's example, one field at a time.

Run by hand from the root: `python benchmarks/any_text.py [HOW_MANY]`, with the package's `test` extra installed. It
tells how many texts were drafted and how many refused, by code, and ends with an error at the first text that gives
neither a whole draft nor a named refusal. Every fiftieth draft also passes openxml-audit.
"""

import sys
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests" / "functional"))

from any_field import ANY_TEXT, FormOffice, owed
from example_folder import sources_read_once
from openxml_audit import OpenXmlValidator

_AUDITED_EVERY = 50


def main(how_many: int) -> None:
    """Draft `how_many` texts and print what came of them."""
    came_of_them: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder, sources_read_once():
        office = FormOffice(Path(folder) / "work")
        audited = Path(folder) / "audited.docx"

        @settings(
            max_examples=how_many,
            deadline=None,
            database=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.large_base_example],
        )
        @given(
            field=st.sampled_from(office.printed) | st.sampled_from(office.fields), text=ANY_TEXT, escaped=st.booleans()
        )
        def each(field, text, escaped):  # type: ignore[no-untyped-def]
            outcome = office.drafted({field: text}, escaped=escaped)
            owed(outcome, field, text, printed=field in office.printed)
            came_of_them[outcome.refusal.code if outcome.refusal else "drafted"] += 1
            if outcome.content and came_of_them["drafted"] % _AUDITED_EVERY == 0:
                audited.write_bytes(outcome.content)
                assert OpenXmlValidator().validate(audited).errors == []
                came_of_them["audited"] += 1

        each()
    for code, count in came_of_them.most_common():
        print(f"{count:6,}  {code}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
