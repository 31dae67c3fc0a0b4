"""Any letter on a visit that is put together from drawn parts is read back as drawn."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st
from made_letters import Block, Bullet, Heading, MadeLetter, Text, letter_pdf
from read_letters import all_passages, codes, read, stands_in, text_layer, texts

from cabinet_drafter.dates_in_words import MONTHS, long_date, span
from cabinet_drafter.visit import VisitKind

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
WORDS = ("children", "plans", "workers", "multi-agency", "families", "see", "the", "of", "16", "16- and 17-year-olds")
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=2, max_size=18).map(lambda words: f"They {' '.join(words)} well.")
PARAGRAPH = st.lists(SENTENCE, min_size=1, max_size=6).map(" ".join)
PARAGRAPHS = st.lists(PARAGRAPH, min_size=1, max_size=5)
NAMES = st.lists(st.sampled_from(["Bo Oak", "Cy Elm-Ash", "Di de la Mare", "Éva O’Hara"]), min_size=1, unique=True)
DAYS = st.dates(min_value=date(2016, 6, 1), max_value=date(2026, 12, 29))


@st.composite
def drawn_letters(draw: st.DrawFn) -> tuple[MadeLetter, dict[str, object]]:
    """A letter put together from drawn parts, and what must be read of it."""
    monitoring = draw(st.booleans())
    kind = "monitoring" if monitoring else draw(st.sampled_from(["focused", "focussed"]))
    authority = draw(st.sampled_from(["Alderbrook", "Alder and Brook", "Brook-on-Alder", "Alderbrook City Council"]))
    start = draw(DAYS)
    end = start + timedelta(days=draw(st.integers(0, 2)))
    number = draw(st.integers(1, len(ORDINALS)))
    names = draw(NAMES)
    listed = " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
    people = draw(
        st.sampled_from(
            [
                f"His Majesty’s Inspectors for this visit were {listed}.",
                f"The visit was carried out by {listed.replace(' and ', ' HMI and ')} HMI.",
                f"The inspectors were Her Majesty’s Inspectors {listed}.",
            ]
        )
    )
    ordinal = ORDINALS[number - 1]
    counted = f"This was the {ordinal} monitoring visit since the local authority was judged inadequate in May 2015."
    both = f"{start.day} {MONTHS[start.month - 1]} and {long_date(end)}"
    if start.month == end.month:
        both = f"{start.day} and {long_date(end)}"
    days = draw(st.sampled_from([f"on {span(start, end)}", f"on {both}", f"between {both}"]))
    if start == end or start.year != end.year:
        days = f"on {span(start, end)}"
    opening = f"This letter summarises the findings of the {kind} visit to {authority} children’s services"
    introduction = " ".join([f"{opening} {days}.", *([counted] if monitoring else []), people])
    parts = {
        "areas_covered": (draw(PARAGRAPHS), draw(PARAGRAPHS)),
        "headline_findings": (draw(PARAGRAPHS), []),
        "areas_for_improvement": ([], draw(PARAGRAPHS)),
    }
    headings = {
        "areas_covered": "Areas covered by the visit",
        "headline_findings": draw(st.sampled_from(["Headline findings", "Overview", "Summary of findings"])),
        "areas_for_improvement": "What needs to improve in this area of social work practice?",
    }
    blocks: list[Block] = [Text(introduction)]
    for part, (paragraphs, bullets) in parts.items():
        blocks += [Heading(headings[part]), *map(Text, paragraphs), *map(Bullet, bullets)]
    sections = draw(st.lists(st.tuples(st.sampled_from(["Main findings", "Practice", "Leaders"]), PARAGRAPHS)))
    for heading, paragraphs in sections:
        blocks += [Heading(heading), *map(Text, paragraphs)]
    dated = end + timedelta(days=30)
    letter = MadeLetter(
        title=f"{kind.capitalize()} visit to {authority} children’s services",
        date_line=long_date(dated),
        blocks=(*blocks, Text("I am copying this letter to the Department for Education.")),
        footnotes=draw(st.sampled_from([(), ("A note on words.",)])),
        page_numbers=draw(st.booleans()),
        gap=draw(st.sampled_from([6.0, 9.0, 12.0])),
        bullets_apart=draw(st.booleans()),
        heading_size=draw(st.sampled_from([12.0, 14.0])),
    )
    return letter, {
        "kind": VisitKind.MONITORING if monitoring else VisitKind.FOCUSED,
        "authority": authority,
        "dated": dated,
        "period": (start, end),
        "visit_number": number if monitoring else None,
        "inspectors": tuple(names),
        "introduction": [introduction],
        **{part: [*paragraphs, *bullets] for part, (paragraphs, bullets) in parts.items()},
        "sections": sections,
    }


@settings(max_examples=40)
@given(drawn_letters())
def test_a_letter_put_together_from_drawn_parts_is_read_back_as_drawn(
    drawn: tuple[MadeLetter, dict[str, object]],
) -> None:
    made, expected = drawn
    letter = read(made)
    found = {
        "kind": letter.kind,
        "authority": letter.authority,
        "dated": letter.dated,
        "period": (letter.visit_start, letter.visit_end),
        "visit_number": letter.visit_number,
        "inspectors": letter.inspectors,
        "introduction": texts(letter.introduction),
        "areas_covered": texts(letter.areas_covered),
        "headline_findings": texts(letter.headline_findings),
        "areas_for_improvement": texts(letter.areas_for_improvement),
        "sections": [(section.heading, texts(section.passages)) for section in letter.sections],
    }
    assert found == expected
    assert codes(letter) == ([] if letter.sections else ["reading.letter-findings-not-found"])
    pages = text_layer(letter_pdf(made))
    assert all(stands_in(sentence, pages) for passage in all_passages(letter) for sentence in passage.sentences)
