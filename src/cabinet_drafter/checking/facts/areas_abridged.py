"""Whether a paper's words for an area for improvement are print's own, abridged, or say another thing."""

import re
from difflib import SequenceMatcher
from typing import Final

from cabinet_drafter.checking.told_in_own_words.content_words import content_words

_LIMITS: Final = re.compile(
    r"\b(?:not|no|never|without|un\w{4,}|in\w{0,3}adequate\w*|insufficien\w+|ineffectiv\w+|inconsisten\w+|all|every|each|"
    r"only|always|most|some|any|few|both|"
    r"more|less|fewer|before|after|\d[\d,.]*%?)\b",
    re.IGNORECASE,
)
_AT_THE_END: Final = re.compile(r"\s*\([^()]*(?:framework|outcome|enabler)[^()]*\)[\s.;]*$", re.IGNORECASE)


def is_abridged(said: str, printed: str, *, in_table: bool) -> bool:
    """Whether words are only left out, none put in their place, and no limit, number or negation among them.

    Bulleted lists and tables of action give areas in short, a table in very few words; a word that says another thing
    is no such shortening.
    """
    one, other = _AT_THE_END.sub("", said), _AT_THE_END.sub("", printed)
    ours, theirs = [each.stem for each in content_words(one)], [each.stem for each in content_words(other)]
    matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
    if any(tag in ("insert", "replace") for tag, *_ in matcher.get_opcodes()):
        return False
    if in_table and len(ours) < len(theirs):
        return True
    kept = {each.lower() for each in _LIMITS.findall(one)}
    return kept == {each.lower() for each in _LIMITS.findall(other)} or len(ours) <= len(theirs) / 2
