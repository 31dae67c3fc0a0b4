"""The words with which a sentence of an inspection report limits or criticises ("too many", "not yet", "drift").

A list of phrases and a list of false friends, both taken from published reports; no grammar and no model. False friends
are put out of sight first, so that "without delay", "poor mental health" and "no longer able to live at home" do not
count.
"""

import re
from typing import Final

# A child's circumstances, the council's context, a condition, or the denial of a fault: none of them is criticism.
_FALSE_FRIENDS: Final = (
    # Not a limit but praise.
    r"without (?:\w+ )?(?:delay|drift)\w*",
    r"(?:avoid\w*|prevent\w*|reduc\w+|minimis\w+|eliminat\w+|mitigat\w+|tackl\w+|recognis(?:e|ing)|challenging"
    r"|escalat(?:e|ing)|identify) "
    r"(?:(?:any|the|all|most|potential|subsequent|further|unnecessary|undue|of) )*(?:drift(?: and | or ))?(?:delay|drift)\w*",
    r"\bno (?:unnecessary |undue |evidence of )?(?:delay|drift|concern|detriment|gaps?|doubt|disadvantage|illusion"
    r"|hidden|children (?:were|was|are|in|have|at|seen)|child was|young people (?:are|were) in|longer)\w*",
    r"\bnot (?:only|just|simply|merely|least|solely)\b",
    r"(?:did|have|do|has) not (?:find|found|see|seen|identify|identified) (?:any |a )?(?:child|young)\w*",
    r"\bnot (?:being )?(?:left|exposed|subject|subjected|seen to be|found to be|experienc\w+ (?:multiple|delay|drift)|at (?:immediate )?risk"
    r"|unnecessarily|unduly|disadvantaged|appropriate|possible|wait\w*|have to|need(?:ed)? to)\b",
    r"\b(?:none|rarely|seldom|fewer|less reliance|too small a|not too)\b(?= (?:placed|used|are in|children are|children in"
    r"|need|placement|changes|hearings|moves))",
    r"\b(?:is|are|was|were) (?:very )?rarely (?:used|placed|needed|moved|missed|cancelled|excluded)\b",
    r"\bfew(?:er|est)\b|\b(?:the|last|past|next|recent|first) few\b",
    r"\binto unregistered|\bnone are in\b",
    # Conditions, and what children or families need, do or lack.
    r"\b(?:when|where|if|unless|until|should|whether or|wherever|whenever)\b[^,;:.]{0,60}?\b(?:not|no longer|cannot|unable to)\b",
    r"\b(?:children|people|those|young people|leavers|parents|families|siblings) who (?:are|have|do|did|were|is|may)(?: \w+)? not\b",
    r"\bwho are (?:unable|missing|absent|not)\b|\b(?:unable|cannot|not able) to (?:live|return|remain|stay)\b",
    r"\bcannot (?:safely )?(?:live|return|remain|stay)\b",
    r"\bpoor (?:mental|health|emotional|parenting|physical|school|parental|housing|behaviour|attend)\w*",
    r"\black of (?:parental|stimulation|recourse|engagement (?:by|from) (?:parents|families))",
    r"\b(?:speech|language|development\w*|learning) (?:delay|need)\w*|\bdevelopmental delay",
    r"\bmissed (?:appointments?|opportunities to learn)\b",
    r"\b(?:higher|low|lower)[- ]level(?:s)? (?:of )?(?:concern|need)\w*",
    r"\b(?:time|age|data|need|risk|duration|term|strictly)[- ]limited\b",
    # History that the sentence itself sets behind.
    r"\b(?:improv\w+|progress\w*|recover\w*|risen|start\w*|moved) (?:significantly |considerably |well )?from (?:a |an |being )?"
    r"(?:very )?(?:low|poor|weak|inadequate|base)\w*(?: base)?",
    r"\bfrom a (?:very )?low (?:base|starting point)\b",
    r"\b(?:previous\w*|formerly|historic\w*|earlier|past|last inspection)[ ,](?:\w+ ){0,4}?(?:weak|poor|inadequate|fail)\w*",
    r"\b(?:found to be|judged (?:to be )?|was|were) inadequate\b",
    r"\b(?:address|rectif|resolv|tackl|remed)\w* (?:\w+ ){0,3}?(?:gaps?|weakness|deficit|shortfall|barrier)\w*",
    r"\bchallenges? (?:of|and changes|to (?:partners|practice|the))\b",
)

_LIMITS: Final = (
    # Degree.
    r"\btoo (?!small a|, )(?:[a-z-]+ly )?[a-z-]+(?<!too also)",
    r"\boverly [a-z-]+",
    r"\bonly (?:recently|just|very recently|a few|some|partially|partly|limited)\b",
    r"\bnot \w+ enough\b",
    # Denial: what is not done, or not always, not yet, not all.
    r"\b(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|may|might) (?:[a-z]+ )?not"
    r"(?: (?:yet|always|all|consistently|sufficiently|routinely|fully|been|being|well|good|enough|adequately|effectively"
    r"|robust|clear|timely|appropriately|regularly|properly))*\b",
    r"\bnot (?:yet|all|always|every|consistently|consistent|sufficiently|sufficient|routinely|fully|enough|adequately|well"
    r"|effectively|effective|robust|as \w+ as|clear|clearly|properly|appropriately|evident|embedded)\b",
    r"\bcannot\b|\bunable to\b|\bunaware\b|\bnor\b",
    r"\b(?:is|are|was|were) no(?: \w+)?\b|\bhave no\b|\blittle (?:or no )?(?:evidence|consideration|impact|understanding|progress|oversight|focus|attention|or no \w+)\b",
    r"\b(?:yet|still|remains|remain) to be\b|\b(?:has|have) yet to\b|\byet to (?:follow|make|see|have|be|show|result|translate)\b",
    r"\brarely\b|\bseldom\b|\binfrequent\w*|\birregular\w*|\bsporadic\w*",
    # Uneven.
    r"\binconsisten\w+|\bvariab\w+|\b(?:vary|varies|varied) (?:too|in|widely|considerably|significantly|across|between)\b"
    r"|\bvaries\b|\bmixed\b(?! (?:heritage|group|age))|\buneven\b|\bpatchy\b|\bfragmented\b|\bdisjointed\b|\bpockets of\b",
    r"\bnot the case for\b|\bothers? (?:experience|are overlooked|wait|have not|remain)\b",
    # Missing or faulty.
    r"\black(?:s|ed|ing)?\b|\babsence of\b(?! (?:harm|risk))|\binsufficien\w+|\binadequate(?:ly)?\b|\bineffective\w*|\bunclear\b|\bunmet\b"
    r"|\bunderdeveloped\b|\bunderused\b|\bunassessed\b|\bunsuitable\b|\bunallocated\b|\bunregistered\b|\boverlooked\b|\bunnecessar(?:y|ily)\b",
    r"\bweak(?:er|ness|nesses|ly|en|ened)?\b|\bpoor(?:er|ly)?\b|\bfail(?:s|ed|ing|ings|ure|ures)?\b|\bshortfalls?\b|\bdeficit\w*|\bdeficien\w+"
    r"|\bshortcomings?\b|\bgaps?\b(?! year)|\bshortage\b|\blimited\b|\blimits\b|\bmissed\b|\bminimal\b|\bsuperficial\w*|\bconfus(?:ing|ion)\b",
    r"\bdelay(?:s|ed|ing)?\b|\bdrift(?:s|ed|ing)?\b|\bslow(?:er|ly)?\b|\blate\b(?! (?:teens|adolescen))|\bbacklogs?\b|\boverdue\b|\blonger than\b|\bsoon enough\b|\bquickly enough\b",
    r"\bhinder\w*|\bhamper\w*|\bimped\w+|\bundermin\w+|\bcompromis\w+|\bcompound\w*|\binhibit\w*|\bimpact(?:ed|ing) on\b|\bdetriment\w*"
    r"|\bdeteriorat\w+|\bdeclin(?:e|ed|ing)\b|\bchurn\b|\bhigh (?:turnover|workloads|caseloads|vacancy)\b|\bcaseloads? (?:\w+ ){0,3}?(?:high|large)\b",
    r"\bless (?:effective|clear|consistent|apparent|evident|well|likely|robust|developed|secure|positive|strong|timely|successful|able|impact|favourabl)\w*",
    r"\b(?:harder|difficult|less easy) for (?:\w+ ){0,3}?(?:to|children|parents|young)\b|\bmaking it (?:more )?(?:difficult|hard)\w*|\boptimistic\b",
    r"\b(?:at|in|of) (?:potential |unassessed |continued |known |unnecessary )?(?:risk|risks|situations) of (?:ongoing |continued |potential |unassessed |further )?(?:significant )?(?:risk|harm)\b(?<=(?!x))|\bleft (?:\w+ ){0,4}?(?:at risk|without|unprotected|vulnerable|in (?:situations|circumstances))|\bleav(?:e|es|ing) (?:\w+ ){1,3}?(?:at|in|vulnerable|without|exposed)\b",
    r"\bunplanned\b|\bmultiple moves\b|\bre-?active\b|\bunsettled\b|\bserious (?:and widespread )?(?:concern|weakness|failure)s?\b|\bof concern\b|\ba concern\b|\bconcerning\b",
    r"\bnegative(?:ly)?\b|\badverse\w*|\bwithout (?:effective|adequate|sufficient|full|evidence|there being|their needs|clear|appropriate|a school|education|always)\b|\bmisinformed\b|\bno longer provided\b|\bdisadvantaged?\b",
    # Work still to do.
    r"\bremain(?:s|ed|ing)? (?:an?|the)(?: \w+)? (?:challenge|area|issue|concern|weakness|problem|priority)\w*|\b(?:challenges?|inconsistenc\w+|issues?|work) remains?\b|\bis (?:still )?a (?:significant )?challenge\b|\bchallenge for\b",
    r"\b(?:further|more|some|important|significant) (?:\w+ )?(?:work|improvement|progress|development|refinement)s? (?:\w+ ){0,2}?(?:needed|required|remains?|to do|is necessary|to be done|to go|to improve)\b"
    r"|\bwork (?:is )?(?:still )?to (?:do|be done)\b|\bwork (?:is )?ongoing to\b|\brequir(?:e|es|ing) (?:further |more |greater |significant |some |continued |urgent )?(?:improvement|attention|strengthening|refinement|scrutiny|development|work)\b|\bfurther to go\b",
    r"\bneeds? (?:to be (?:strengthened|improved|better|more|further|clearer|addressed|embedded)|to (?:improve|strengthen|be more)|improv\w+|strengthening|broadening|further|to ensure|more)\b|\bneed for (?:some|more|further|greater|better|improve\w*)\b",
    r"\bcould be (?:\w+ )?(?:strengthened|improved|better|clearer|more|further|stronger)\b|\bwould (?:help|benefit from)\b|\bareas? for (?:\w+ )?(?:improvement|development)\b(?! (?:were|are|was|is) (?:already|well|known|understood))|\bcontinued focus\b"
    r"|\btoo (?:soon|early) to\b|\bearly stages?\b(?= of (?:development|implementation|its|improv))|\bearly days\b|\bin its infancy\b",
)

_HIDDEN: Final = "\u00b7"
_FALSE_FRIEND: Final = re.compile("|".join(_FALSE_FRIENDS), re.IGNORECASE)
_LIMIT: Final = re.compile("|".join(_LIMITS), re.IGNORECASE)


def limiting_words(sentence: str) -> tuple[str, ...]:
    """The printed words that make a sentence a limiting one, in printed order; none where it limits nothing."""
    in_sight = _FALSE_FRIEND.sub(lambda found: _HIDDEN * len(found[0]), sentence)
    return tuple(found[0] for found in _LIMIT.finditer(in_sight))
