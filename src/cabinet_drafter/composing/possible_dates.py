"""Dates that cannot be: each date of the brief against those that must come before it."""

from datetime import date

from cabinet_drafter.brief import BriefFile, PreviousReport
from cabinet_drafter.errors import InputsInvalidError
from cabinet_drafter.inspection import Inspection


def refuse_impossible_dates(
    brief_file: BriefFile, inspection: Inspection, history: list[tuple[PreviousReport, Inspection]]
) -> None:
    """Stops the work where a date contradicts a printed one or another of the brief.

    A report is published and received after its inspection ended; a paper that dates from before publication would
    break the embargo under which councils are sent reports; nobody clears a paper after the meeting that decides on it,
    and a key decision is given notice of before it is taken.

    Raises:
        InputsInvalidError: `problems` tells each, with its line.
    """
    brief = brief_file.brief
    published = inspection.published or brief.inspection.published
    ended = inspection.inspection_end
    meeting = brief.meeting.date
    pairs: list[tuple[str, str, date | None, str, date | None]] = [
        ("inspection.published", "the report was published", brief.inspection.published, "the inspection ended", ended),
        ("inspection.received", "the report was received", brief.inspection.received, "the inspection ended", ended),
        ("meeting.date", "the meeting", meeting, "the report was published", published)
        if published
        else ("meeting.date", "the meeting", meeting, "the inspection ended", ended),
        ("meeting.date", "the meeting", meeting, "the report was received", brief.inspection.received),
    ]
    notice = brief.cover.forward_plan_notice_published
    pairs.append(("meeting.date", "the meeting", meeting, "the forward plan notice was published", notice))
    for place, named in enumerate(brief.previous_reports or ()):
        earlier = next(known for other, known in history if other is named)
        path = f"previous_reports.{place}.published"
        pairs.append(
            (path, "that report was published", named.published, "its inspection ended", earlier.inspection_end)
        )
    for name in type(brief.comments).model_fields:
        words = getattr(brief.comments, name)
        if words is not None and words.cleared is not None:
            pairs.append(
                (f"comments.{name}.cleared.date", "the meeting", meeting, "this part was cleared", words.cleared.date)
            )
    problems = tuple(
        f"{brief_file.places.place(path)}, {path}: {what} on {day:%d/%m/%Y}, and {before} on {earliest:%d/%m/%Y}, later"
        for path, what, day, before, earliest in pairs
        if day is not None and earliest is not None and day < earliest
    )
    if problems:
        raise InputsInvalidError(
            "inputs.dates-impossible",
            f"{len(problems)} date{'s' if len(problems) > 1 else ''} in the brief cannot be",
            remedy="Put the dates right; leave out those that are not known.",
            problems=problems,
        )
