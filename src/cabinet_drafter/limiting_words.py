"""The words with which a sentence of an inspection report limits or criticises ("too many", "not yet", "drift").

A list of phrases and a list of false friends, both drawn from published reports; no grammar, no model. False friends
are put out of sight first, so that "without delay" or "poor mental health" does not count. docs/quotations.md tells how
often the lists are right. One phrase on each line, written as a pattern; a line that begins with # is a heading.
"""

from functools import lru_cache
from typing import Final

from cabinet_drafter.phrase_list import any_of

_FALSE_FRIENDS: Final = r"""
# Praise: the fault is prevented, did not happen or lies behind.
without (?:\w+ )?(?:delay|drift)\w*
without (?:the need|always needing)[^,;.]*
minim(?:um|al) (?:drift|delay)\w*
strengths?,? (?:and|as well as) (?:areas of )?weakness\w*
weakness\w*,? (?:and|as well as) strengths?
(?:respond|responds|responded|responding|responsive) to (?:\w+ ){0,2}?shortfalls?
avoid\w* (?:the use of |using )?unregistered
(?:might|would|could) not otherwise
not an excuse
not experience (?:drift|delay|unnecessary)(?: (?:and|or) \w+)?
(?:put|puts|putting|set|setting) right (?:\w+ ){0,5}?fail\w*
(?:deal|deals|dealt|dealing) with (?:\w+ ){0,5}?weakness\w*
had (?:\w+ )?(?:declined|deteriorated)
(?:avoid|prevent|reduc|minimis|escalat|challeng|recognis|identify)\w* (?:\w+ ){0,3}?DELAYS
(?:reduc|minimis|prevent)\w* the (?:number|use) (?:\w+ ){0,5}?unregistered
(?:address|rectif|resolv|tackl|remed|mitigat|overcom)\w* (?:\w+ ){0,4}?(?:gap|weak|deficit|shortfall|poor|failing)\w*
(?:improv|progress|recover|ris)\w* (?:\w+ )?from (?:an? |being )?(?:very )?(?:low|poor|weak|inadequate)\w*
gaps? (?:is|are|has|have) (?:reduc|narrow|clos)\w*
no (?:unnecessary |undue |evidence of )?(?:delay|drift|concern|detriment|doubt|disadvantage|illusion|hidden)\w*
(?:is|are|was|were) no (?:\w+ )?(?:children|child|young people|records of|private fostering)\b
no child(?:ren)? (?:was|were)\b
not (?:only|just|simply|merely|least|solely)\b
not (?:being |been )?(?:left|exposed|subject|subjected|unnecessarily|unduly|disadvantaged)\b
not experiencing(?: \w+){1,2}
not (?:seen|found) to be\b
not (?:have|need) to\b
not (?:impacting|about|a lack|at (?:immediate |any )?risk)\b
(?:do|did|have) not (?:find|found|see|seen|identify|identified) (?:any |a )?(?:child|young)\w*
(?:(?:is|are|was|were) (?:very )?)?rarely (?:used|placed|needed|moved|missed|cancelled|excluded)
unnecessary (?:statutory|intervention|move|change)\w*
(?:previous|previously|historic|earlier|past|judged|found)(?: to be| to|,)? (?:\w+ )?(?:weak|poor|inadequate|fail)\w*
(?:judged|found) (?:as |to )?requires? improvement
(?:different from|improve\w+ since) the (?:\w+ )?inspection\b[^.]*
in response to (?:\w+ ){0,3}?(?:deteriorat|weakness|deficit|shortfall|failing)\w*
to (?:identify|understand) (?:\w+ )?(?:deficit|weakness|shortfall|gap)\w*
(?:ensur\w+|so) that (?:\w+ ){1,3}?(?:do|does|are|is) not
not rested on
not (?:seen|viewed|regarded) as
limits the numbers?
(?:was|were) (?:judged )?(?:to be )?(?:inadequate|requires? improvement)
# What a condition says, and what a child or a family is, needs or lacks.
(?:when|where|if|unless|until|should|whether)\b[^,;:.]{0,60}?\b(?:not|cannot|unable to|fail|late|poor|weakness)\b
who are missing out on
of where further (?:work|improvement|development)s? (?:is|are) (?:needed|required)
(?:identified|raised) as an area for improvement (?:at|in)
who (?:are|have|do|did|were|is|may)(?: \w+)? not\b
(?:children|people|those|leavers|parents|families) not\b
(?:unable|cannot|not able)(?: to)? (?:safely )?(?:live|return|remain|stay|be cared)\b
no longer (?:able|possible|need|want|safe|require)\w*
poor (?:mental|emotional|physical|parental|parenting|health|school|housing|behaviour)\w*
lack of (?:parental|stimulation|recourse)
(?:speech|language|learning|developmental) (?:and \w+ )?delay\w*
(?:time|age|data|risk|strictly)[- ]limited
mixed[- ](?:heritage|group|age|methods)
experienced multiple moves
adults of concern
domestic abuse is a concern
(?:of|into|monitor\w*) (?:any )?(?:missed|late) (?:appointments|entr\w+)
"""

_LIMITS: Final = r"""
# By degree.
too (?!small)(?:\w+ly )?[a-z-]+
overly [a-z-]+
(?:have|has|had) only
only (?:very )?(?:recently|just|a few|some|partially|partly|limited|half)
less (?:effect(?:ive)?|reliable|clear|consistent|apparent|evident|well|likely|robust|developed|secure)
less (?:positive|strong|timely|able)
less clarity
longer than
twice as long
lengthy (?:wait|time|delay)s?
(?:soon|quickly) enough
sooner
prematurely
avoidabl[ey]
# By denial.
(?:is|are|was|were|has|have|had|do|does|did|can|could|will|would|may|might) (?:\w+ )?not(?: DEGREE)*
not DEGREE
not (?:as \w+ as|\w+ enough|\w+ a sufficiently|at a rapid)
(?:is|are|was|were|do|does|did|have|has|ca|wo)n[’']t
(?:is|are|was|were|have|has) (?:currently )?no(?: \w+)?
cannot
unable to
unaware
little (?:or no )?(?:evidence|consideration|impact|understanding|progress|oversight|attention|contact|direct)
(?:yet|still|remains?) to be
(?:has|have) yet to
yet to (?:follow|make|see|show|result)
rarely
seldom
but few
(?:in|un)frequent(?:ly)?
irregular(?:ly)?
sporadic(?:ally)?
without (?:effective|adequate|sufficient|full|timely|evidence|clear|appropriate)
without (?:there being|their needs|parental consent|a school|education)
# Uneven.
inconsisten\w+
variab\w+
varies
vary (?:in|too|widely|considerably|significantly|across|between)
mixed
uneven
patchy
fragmented
disjointed
pockets of
# Missing or faulty.
lack(?:s|ed|ing)?
absence of
often missing
missing out on
insufficien\w+
inadequate(?:ly)?
ineffective(?:ly)?
unclear
unmet
under-?developed
under-?used
unassessed
unsuitable
unallocated
unregistered
overlooked
unnecessary
unplanned
unsettled
unsafe
reactive
in isolation
weak(?:er|ness|nesses|ened)?
poor(?:er|ly)?
fail(?:s|ed|ing|ings|ure|ures)?
shortfalls?
shortcomings?
deficits?
deficienc(?:y|ies)
gaps?
shortages?
limit(?:s|ed)
missed
minimal
superficial(?:ly)?
confus(?:ing|ion)
dereliction
optimistic
# Late.
delay(?:s|ed|ing)?
drift(?:s|ed|ing)?
slow(?:er|ly)?
lagg?(?:s|ed|ing) behind
late
backlogs?
overdue
# Doing harm, or under strain.
hinder(?:s|ed|ing)?
hamper(?:s|ed|ing)?
imped(?:e|es|ed|ing)
undermin(?:e|es|ed|ing)
compromised?
compound(?:s|ed)
inhibit(?:s|ed|ing)?
impact(?:s|ed|ing)? on (?:the (?:quality|timel\w+|stab\w+|ability|choice)|their ability|capacity|some)
detriment(?:al)?
deteriorat\w+
a decline
declin(?:e in|ed|ing)
continued to decline
negative(?:ly)?
advers(?:e|ely)
misinformed
no longer provided
left (?:\w+ ){0,4}?(?:at risk|without|unprotected|vulnerable|in (?:situations|circumstances|unsafe))
leav(?:es|ing) (?:\w+ ){1,3}?(?:at risk|vulnerable|without|exposed|in (?:situations|circumstances))
churn
high (?:turnover|workloads|caseloads|vacancy)
(?:work|case)loads are high
multiple moves
(?:many|several|frequent|experienc\w+|had) changes (?:of|in) (?:social )?workers?
persistent absence
low attendance
remains? (?:low|high|vacant|of concern)
pressures? on
(?:hard|harder|difficult) (?:for|to see|to access|to track)
mak(?:es?|ing) it difficult
experience difficult\w+
can be challenging
dissatisf\w+
unsupported
undervalued
overwhelmed
(?:serious|significant|some) concerns? (?:that|about)
(?:is|of|a) concern
disadvantaged?
# Work still to do.
remain(?:s|ed)? (?:an?|the)(?: \w+)? (?:challenge|area|issue|concern|weakness|problem)
(?:challenges?|issues?|work) (?:still )?remains?
is (?:\w+ )?an?(?: \w+)? challenge
challenge for the
workforce challenges
(?:further|more|some|important) (?:\w+ )?(?:is|are|work|improvements?|progress|development) (?:\w+ ){0,2}?NEEDED
more needs to be done
more to do
work to do
work (?:is )?ongoing to
further to go
still require
requires? (?:further|more|greater|significant|some|urgent|improvement|attention|strengthening|refinement)
need(?:s|ed)? to (?:improve|strengthen|be (?:strengthened|improved|better|more|further|clearer|embedded))
needs? (?:improving|strengthening|broadening|improvement)
need for some to
could be (?:\w+ )?(?:strengthened|improved|better|clearer|stronger)
(?:as|than) (?:it|they) (?:could|should) be
would help
(?:is|an?)(?: \w+)? area(?: of practice)? for (?:\w+ )?(?:improvement|development)
(?:significant|remain as) areas for improvement
some areas remain
continued focus for
(?:still (?:at|in) an?|(?:at|in) (?:a relatively|the very)|still) early (?:stages?|days)
"""

_SHARED: Final = {
    "DELAYS": r"(?:(?:drift and )?delay|drift|unplanned)\w*",
    "DEGREE": r"(?:yet|all|always|every|consistently|consistent|sufficiently|routinely|fully|enough|adequately|being"
    r"|been|well|good|effectively|effective|robust|clear|clearly|properly|appropriately|timely|evident|embedded)",
    "NEEDED": r"(?:needed|required|necessary|to do|to go)",
}
_OUT_OF_SIGHT: Final = "\u00b7"
_FALSE_FRIEND: Final = any_of(_FALSE_FRIENDS, _SHARED)
_LIMIT: Final = any_of(_LIMITS, _SHARED)


# The same sentences are asked about for the section, for its paragraphs and for what was chosen.
@lru_cache(maxsize=4_096)
def limiting_words(sentence: str) -> tuple[str, ...]:
    """The printed words that make a sentence a limiting one, in printed order; none where it limits nothing."""
    in_sight = _FALSE_FRIEND.sub(lambda found: _OUT_OF_SIGHT * len(found[0]), sentence)
    return tuple(found[0] for found in _LIMIT.finditer(in_sight))
