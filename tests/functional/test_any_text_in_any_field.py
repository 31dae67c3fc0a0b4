"""Any text in any field gives a whole and valid Word file, or a refusal that says what to do."""

from pathlib import Path

import pytest
from any_field import ANY_TEXT, AWKWARD, FORBIDDEN, Field, FormOffice, is_found_whole, is_named, is_sound, owed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> FormOffice:
    return FormOffice(tmp_path_factory.mktemp("forms") / "work")


def test_nearly_every_free_text_field_is_printed_somewhere(office: FormOffice) -> None:
    assert len(office.printed) > 60
    not_printed = {field.path.rsplit(".", 1)[-1] for field in {*office.free_text_fields} - {*office.printed}}
    # A template may print less than there is; what only this one leaves out is named here.
    assert not_printed <= {
        "scheme",
        "service",
        "purpose",
        "period",
        "funding_source",
        "corporate_director",
        "lead_member",
    }


@pytest.mark.parametrize("text", AWKWARD, ids=lambda text: ascii(text[:20]))
def test_awkward_text_in_every_field_at_once_is_printed_whole(office: FormOffice, text: str, tmp_path: Path) -> None:
    from openxml_audit import OpenXmlValidator

    texts = {field: f"Quince {number:03}: {text} end" for number, field in enumerate(office.printed)}
    outcome = office.drafted(texts)
    assert outcome.refusal is None, outcome.refusal
    is_sound(outcome)
    assert [field for field, words in texts.items() if not is_found_whole(words, outcome.text)] == []
    draft = tmp_path / "draft.docx"
    draft.write_bytes(outcome.content)
    assert OpenXmlValidator().validate(draft).errors == []


@pytest.mark.parametrize("character", FORBIDDEN, ids=ascii)
@pytest.mark.parametrize("escaped", [True, False], ids=["escaped", "as it is"])
@pytest.mark.parametrize("path", ["title", "entries.0.purpose", "labels.council"])
def test_a_character_that_no_word_file_holds_is_refused_by_name(
    office: FormOffice, character: str, escaped: bool, path: str
) -> None:
    field = next(field for field in office.fields if field.path == path)
    outcome = office.drafted({field: f"before {character} after"}, escaped=escaped)
    assert outcome.refusal is not None
    is_named(outcome.refusal)
    assert character not in str(outcome.refusal)


@settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_any_text_in_any_one_field_gives_a_whole_draft_or_a_named_refusal(
    office: FormOffice, data: st.DataObject
) -> None:
    field: Field = data.draw(st.sampled_from(office.printed) | st.sampled_from(office.fields))
    text = data.draw(ANY_TEXT)
    outcome = office.drafted({field: text}, escaped=data.draw(st.booleans()))
    owed(outcome, field, text, printed=field in office.printed)
