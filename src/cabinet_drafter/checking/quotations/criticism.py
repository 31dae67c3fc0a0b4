"""What limits or criticises in quoted, cut or neighbouring words, as far as a quotation may turn their sense."""

import re
from typing import Final

from cabinet_drafter.limiting_words import limiting_words

# Of what is cut, also what says that something was bad before: members should see how far a service has come.
_CRITICAL: Final = re.compile(
    r"\b(?:not|but|cannot|too (?:many|few|much|often|long)|variab\w+|inconsisten\w+|however|although|despite|inadequate"
    r"|poor\w*|weak\w*|delay\w*|drift|fail\w*|lack\w*|unprotected|insufficient\w*|shortfalls?)\b",
    re.IGNORECASE,
)
# What says in quoted words, or in the paper's own around them, that not all is well, beyond the words of the list.
_FAULT: Final = re.compile(
    r"\b(?:(?:is|are|was|were) (?:\w+ly )?absent(?! from (?:school|education|home|care|lessons))"
    r"|out of (?:timescales?|date)|later than|over-?relian\w+|critici[sz]\w*)\b",
    re.IGNORECASE,
)
_BEGINS_WITH_NOT: Final = re.compile(r"\W*(?:not|never|rarely|no|too|few) (?!only\b|just\b|least\b)", re.IGNORECASE)
# That leaders know what there is to do is praise of them, and that something stays their priority is no fault.
_PRAISE: Final = re.compile(
    r"\b(?:assured|confident|clear|firm|good|strong|accurate|realistic|thorough|detailed|secure|deep|sound|full)\b"
    r"[\w ,]{0,30}?\b(?:grasp|understanding|knowledge|oversight|awareness|view|picture|sight) of (?:the |what |where "
    r"|all |any )*(?:\w+ )?(?:work|needs?|priorities|next steps|improvements?|strengths)\b[^,;.]*"
    r"|\bremain(?:s|ed)? (?:an? |the )?(?:\w+ )?priority(?: area)?\b"
    r"|\b(?:not|never) (?:be(?:en|come)? )?(?:only|just|simply|merely|solely|rest\w* on|complacen\w+|afraid|deterred"
    r"|los[et]\w* sight|st(?:and|ood)\w* still|sh(?:y|ied) away)\b",
    re.IGNORECASE,
)


def critical_words(sentence: str) -> tuple[str, ...]:
    """The words with which a printed sentence limits or criticises; none where it only tells of what leaders know."""
    return limiting_words(_PRAISE.sub("", sentence))


def critical_words_of_cut(words: str) -> tuple[str, ...]:
    """The same for words cut out of what is quoted, which belong to it: there a "but" says enough."""
    plain = _PRAISE.sub("", words)
    return limiting_words(plain) or tuple(dict.fromkeys(_CRITICAL.findall(plain)))


def count_critical(quoted: str) -> int:
    """How many words of what is quoted limit or criticise, so that a reader knows that not all is well."""
    plain = _PRAISE.sub("", quoted)
    return max(len(critical_words(quoted)), len(_FAULT.findall(plain)), _BEGINS_WITH_NOT.match(quoted) is not None)
