"""The words by which a sentence gives a judgement a grade, and those by which it does not."""

import re
from typing import Final

from cabinet_drafter.checking.facts.numbers import NUMBER

_PLACE: Final = r"(?-i:[A-Z][\w’-]*(?: (?:(?:and|upon|on|of) )?[A-Z][\w’-]+)*)"
_MARK: Final = r"[\s“\"'‘]*$"

CLAIMED: Final = re.compile(
    r"(?:\b(?:rated|graded|judged|assessed|deemed|ranked)(?:\s+(?:the|our|its|council[’'`]?s|children[’'`]?s|"
    r"services?|social|"
    r"care|local|authority|to be|as being|as|overall|overall as|now|us|it|them|"
    r"the (?:council|authority|service|borough)|to have been|to|both|for children(?: and (?:families|young people))?|"
    rf"(?:in|of|across) (?:the )?{_PLACE}))*|\bfound(?:\s+(?:our|the|its|"
    rf"children[’'`]?s|social|care|services?|council|authority|(?:in|of|across) (?:the )?{_PLACE}))*\s+to(?: be|"
    r" have been)?|"
    r"\b(?:judge?ments?|grades?|gradings?|ratings?)\s*:|"
    r"\b(?:was|were|been) found|\bhaving (?:previously |formerly )?been|"
    r"\b(?:judge?ments?|grades?|gradings?|ratings?|effectiveness|outcome|result)(?:\s+(?:of|is|was|are|were|as|now|"
    r"being))+|"
    r"\b(?:awarded|achieved|received|given|secured|retained|maintained|gave)(?:\s+(?:an?|the|us|overall|grade|rating|"
    r"judge?ment|of))*|"
    r"\b(?:moved|risen|rose|improved|gone|went|progressed|improvement|moving|improving|fell|declined|"
    r"dropped)(?:\s+\w+){0,3}"
    r"\s+from|\bfrom)" + _MARK,
    re.IGNORECASE,
)
"""What stands before a grade that is given: “judged to be”, “moved from”."""

LINKED: Final = re.compile(
    r"[\s,]*(?:[:–—-]|\(|\bis\b|\bare\b|\bwas\b|\bwere\b|\bas\b|\bhas been\b|\bhave been\b|\bremains?\b|\bnow\b|"
    r"\bstill\b|\bboth\b|\ball\b|\balso\b|\bagain\b|\s|\brated\b|\bgraded\b|\bjudged\b|\bgrade\b|\bgrades\b|"
    r"\bto be\b|\bfor\b|\bat\b|\bremained\b|\bunchanged\b|\bnot changed\b|\bin (?:19|20)\d\d\b|"
    r"\bsince (?:the )?(?:inspection (?:in|of) )?(?:19|20)\d\d\b|"
    r"\bstay(?:s|ed)?\b|\b(?:went|gone|moved)(?: up| down)? to\b|\b(?:rose|risen|fell|fallen|dropped|slipped) to\b|"
    r"\bwe\b|\bit\b|\bthey\b|\bremain\b|\bthat (?:children[’'`]?s )?services\b|"
    r"\bof (?:(?:the|our|its|council[’'`]?s|children[’'`]?s|social care|services?|local authority|borough)\s)+)+"
    r"[\s“\"'‘]*",
    re.IGNORECASE,
)
"""What stands between a judgement and its grade: “: ”, “were both judged to be”."""

NEXT: Final = re.compile(
    r"[\s”\"'’]*(?:[.,;:()–—\]-]|$|(?:in|for|across|overall|by|at|and|with|since|from|following|under|as|to|but|while|"
    r"whilst|on|than|because|which|where|when|after|again|now|today|judge?ments?|grades?|gradings?|ratings?|outcome|before|"
    r"compared)\b|\ufffc)",
    re.IGNORECASE,
)
"""What stands after a grade; after “good practice” it is none."""

NOUN_AFTER: Final = re.compile(r"[\s”\"'’]*(?:overall )?(?:judge?ments?|ratings?|grades?|gradings?)\b", re.IGNORECASE)
"""“a good judgement”."""

OVERALL_AFTER: Final = re.compile(r"[\s”\"'’]*overall\b", re.IGNORECASE)
"""“good overall”."""

IN_SOME: Final = re.compile(
    rf"[\s”\"'’]*(?:in|for|across)\s+(?:the\s+)?(?:other\s+|remaining\s+)?{NUMBER}(?!\s+(?:years?|months?))",
    re.IGNORECASE,
)
"""“good in three areas”."""

SOME: Final = re.compile(rf"(?:{NUMBER}|\b(?:no|both))[\s“\"'‘]*$", re.IGNORECASE)
"""“three good”."""

STAYED: Final = re.compile(
    r"\b(?:services|judge?ments?|grades?|gradings?|ratings?|outcome|effectiveness|overall)\s+(?:(?:has|have|is|are|was|"
    r"were|also|again|therefore|overall|now)\s+)*(?:remain\w*|stay\w*|continues? to be|unchanged|again|still)"
    r"(?:\s+(?:graded|rated|judged|at|as))*" + _MARK,
    re.IGNORECASE,
)
"""“services remain good”."""

CHOICE: Final = re.compile(r"\bor[\s“\"'‘]*$", re.IGNORECASE)
"""“good or outstanding” gives no grade."""

NOT_CLAIMED: Final = re.compile(
    r"\b(?:if|would|could|should|aim\w*|aspir\w*|ambition\w*|journey|towards?|target\w*|expect\w*|"
    r"(?<!has )(?<!have )becom\w*|want\w*|"
    r"seek\w*|until|authorities|councils|nationally|neighbours|per ?cent|pathway|scale|criteria|definition|"
    r"self-?\s?assess\w*|"
    r"self-?\s?eval\w*|fostering|adoption (?:services?|agency|support|panel)|schools?|homes?|agenc(?:y|ies)|"
    r"providers?|nurser\w+|early years|CQC|SEND|colleges?|"
    r"practice audits?|audit\w*|grade above|grade below|grades above|peer|monitoring|focused|next inspection|"
    r"not (?:rated|judged|graded|yet)|reaching|case files?|cases|plans? (?:was|were)|neither)\b|%",
    re.IGNORECASE,
)
"""Words of sentences on what is wanted, on what others were given, and on other things that are graded."""

DENIED: Final = re.compile(r"\b(?:no longer|never)\b", re.IGNORECASE)
"""Words that deny what their own clause says."""

NOT_SO: Final = re.compile(
    r"(?:\bnot|n[’']t)\b(?!\s+(?:only|just|changed|moved|altered|surpris\w+))[^,;:]{0,40}$", re.IGNORECASE
)
"""“Is not good overall”, “did not find that”."""

SPEAKERS: Final = re.compile(r"\b(?:ofsted|inspect\w+|report|judge?ments?|outcome|letter|asked to)\b", re.IGNORECASE)
"""Those whose word gives a grade; what residents and members say gives none."""

CLAUSE_END: Final = re.compile(r"[;,]\s+(?:but|and|so|although|though|while|whilst|whereas|because)\s", re.IGNORECASE)

SAID_THAT: Final = re.compile(
    r"\b(?:finds?|found|conclud\w+|judge[sd]|says?|said|reports?|reported|states?|stated|confirm\w*|shows?|announced|"
    r"note[sd]?|(?:judge?ment|verdict|conclusion|outcome|headline)\b[^.;]{0,50}?\b(?:is|was)) that "
    r"(?:overall,? )?(?:the |our |its )?"
    r"(?:(?:\w+ )?(?:council|authority|borough|county|city)|"
    r"(?:council[’'`]?s |authority[’'`]?s )?children[’'`]?s (?:social care )?services?|"
    rf"services for children(?: and (?:families|young people))?|(?P<place>{_PLACE}))"
    rf"(?: (?:in|of|at) (?:the )?{_PLACE})?"
    r"(?: (?:is|are|was|were|remains?|remained|now|still|overall|both))*" + _MARK,
    re.IGNORECASE,
)
"""“Its report finds that children’s services in the borough are”; `place` where they are called by its name."""

SAID_THAT_ENDS: Final = re.compile(
    r"[\s”\"'’]*(?:$|[.;:)]|,\s*(?:and|but|with|up|down|having|as|which)\b|overall\b|for the first time)",
    re.IGNORECASE,
)
"""What stands after the grade there; “good at listening” and “good, honest work” are none."""

ASIDE: Final = re.compile(
    r"\s*\(\s*(?:in )?(?:\w+ )?(?:19|20)\d\d\s*[:–—-]?\s*(?:was |graded )?[“\"'‘]?", re.IGNORECASE
)
"""“good (2020: inadequate)”."""
