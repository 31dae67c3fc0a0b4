"""What a sentence of an inspection report says: whether it judges, whether it limits, whether it can stand alone.

All by its words. That a sentence leans on the one before it is said too often rather than too seldom: a quotation with
one sentence too many misleads nobody.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cabinet_drafter.limiting_words import limiting_words
from cabinet_drafter.phrase_list import any_of

_JUDGING: Final = any_of(r"""
effective(?:ly)?
strong(?:ly)?
strengths?
well(?!-?being)
(?:good|outstanding|impressive|skilled|detailed|timely|ambitious|aspirational|committed|tenacious|comprehensive)
(?:high|robust|prompt|swift|exceptional|skilful|thorough|careful|sensitive|thoughtful|clear|positive|appropriate)(?:ly)?
high-quality
child-(?:centred|focused)
benefit(?:s|ed)?
(?:significantly )?improv(?:ed|es|ing|ements?)
strengthened
success(?:ful(?:ly)?)?
""")

# Openings that turn what the sentence before says.
_TURNS: Final = any_of(r"""
(?:however|but|yet|nevertheless|nonetheless|conversely|notwithstanding|even so|otherwise|unfortunately)
(?:despite|in spite of) (?:this|these|that|such|the above)
(?:in|by) contrast
on the other hand
that said
on a less positive note
not all of (?:these|this|them)
(?:for|in) others?
others
[^,;.]{1,60},? (?:however|though|nevertheless|nonetheless|by contrast|in contrast)(?=,)
""")
# Openings that go on from the sentence before.
_GOES_ON: Final = any_of(r"""
(?:they|it|its|their|theirs|he|she|his|her|them|both|neither|another|such|and|so)
(?:also|additionally|in addition|furthermore|moreover|further|equally|similarly|likewise|again|alongside|meanwhile)
(?:as such|consequently|therefore|thus|hence|instead|subsequently|then|thereafter|since then|in turn|at the same time)
as a (?:result|consequence)(?! of (?!this|these))
for (?:example|instance)
more recently
(?:although|while|when|where|because|if|once|as|since|until) (?:this|these|they)(?! inspection)
(?:some|many|most|all|few|none) of (?:it|them)
(?:some|many|most|all|few|one) (?:is|are|have|has|do|does|did|was|were|also|still|can|contain|lack|include|show|need)
in (?:the )?(?:better|weaker|stronger|poorer|best|weakest)
""")
# "The service is": something that only the sentence before can have named.
_NAMED_BEFORE: Final = any_of(
    r"""
the (?:board|service|team|hub|panel|project|scheme|group|forum|programme|tool|model|approach|process|work|unit) VERB
the (?:plans?|offer|strategy|policy|changes?|findings?|impact|issues?|arrangements?) VERB
(?:[\w’-]+ ){1,4}them
""".replace("VERB", r"(?:is|are|was|were|has|have|had|do|does|did|can|also|\w+s)")
)
# "This" after "and" points at what stands before it in its own sentence.
_POINTS_BACK: Final = any_of(r"""
(?<!and )(?<!although )(?<!but )(?<!while )(?<!where )(?<!because )(?<!when )(?:this|these)(?! (?:inspection|report)\b)
such(?! as)
(?:in|of) those(?! who)
the (?:same|latter|former|above)
""")
_OPENING: Final = 12  # words


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence says.

    `limits` are the printed words that limit or criticise, `judges` those that judge (a limiting sentence may have
    both). `leans`: it needs the sentence before it to be understood. `turns`: it turns what that sentence says, and
    so leans on it too.
    """

    sentence: str
    limits: tuple[str, ...]
    judges: tuple[str, ...]
    leans: bool
    turns: bool

    @property
    def limiting(self) -> bool:
        """Whether it limits or criticises."""
        return bool(self.limits)


def statement(sentence: str) -> Statement:
    """What a sentence says."""
    bare = re.sub(r"^\W+", "", sentence)
    turns = _TURNS.match(bare) is not None
    return Statement(
        sentence=sentence,
        limits=limiting_words(sentence),
        judges=tuple(found[0] for found in _JUDGING.finditer(sentence)),
        leans=turns or _leans(bare),
        turns=turns,
    )


def statements(sentences: Iterable[str]) -> tuple[Statement, ...]:
    """What each of the sentences says."""
    return tuple(map(statement, sentences))


def _leans(sentence: str) -> bool:
    if _GOES_ON.match(sentence) or _NAMED_BEFORE.match(sentence):
        return True
    clause = sentence.partition(",")[0].split()
    # What follows a long first clause ("Although visits are regular, this …") points into that clause.
    opening = clause if len(clause) > 3 else sentence.split()
    return _POINTS_BACK.search(" ".join(opening[:_OPENING])) is not None
