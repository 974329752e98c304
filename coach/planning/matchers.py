"""The words by which a goal's elements and flags are told, as spaCy matchers.

Each rule is named by the element or flag that it speaks for; the learnt review (review.py) weighs
what they find along with the meaning of the whole. Alone they are the version with rules only,
which benchmarks/planning.py shows beside it.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import TYPE_CHECKING

from coach.language import MONTHS, WEEKDAYS, load_language

if TYPE_CHECKING:
    from spacy.matcher import Matcher
    from spacy.tokens import Doc, Span

KEPT = "spans of a goal"

Pattern = list[dict[str, object]]


def _words(text: str) -> dict[str, object]:
    return {"LOWER": {"IN": text.split()}}


def _like(expression: str) -> dict[str, object]:
    return {"LOWER": {"REGEX": f"^({expression})$"}}


def _maybe(token: dict[str, object]) -> dict[str, object]:
    return {**token, "OP": "?"}


PEOPLE_OF = (
    "child(ren)?|kids?|girls?|boys?|babies|bab(y|ies)|teen(ager)?s|youths?|youngsters|pupils?|"
    "students?|learners|apprentices|mothers?|mums?|mamas?|moms?|fathers?|dads?|papas|parents?|"
    "grand(ma|pa|mothers?|fathers?|parents|children|son|daughter)s?|wom[ae]n|m[ae]n|ladies|lady|"
    "guys|famil(y|ies)|households?|couples?|widows?|orphans|neighbou?rs?|neighbou?rhood|"
    "residents?|tenants?|lodgers|renters|owners?|villagers?|citizens?|locals|inhabitants|"
    "vendors?|sellers?|traders?|hawkers?|shopkeepers?|stallholders?|customers?|clients?|"
    "farmers?|herders?|fishers?|fisher(men|women|folk)|growers|pickers?|recyclers?|"
    "collectors?|sweepers?|cleaners?|workers?|labou?rers?|porters?|riders?|drivers?|"
    "conductors|guards?|maids?|nann(y|ies)|carers?|caregivers|nurses?|midwi(fe|ves)|doctors?|"
    "patients?|teachers?|elders?|elderly|pensioners?|seniors|oldies|aunt(y|ies|s)|uncles?|"
    "cousins?|brothers?|sisters?|sons?|daughters?|wife|wives|husbands?|twins|niece|nephew|"
    "migrants?|refugees?|newcomers|asylum|immigrants?|foreigners|volunteers?|members?|"
    "players|fans|commuters|passengers|pedestrians|cyclists?|bikers|walkers|worshippers|"
    "parishioners|nuns|sisters|prisoners|inmates|addicts|homeless|rough|sleepers|beggars|"
    "disabled|deaf|blind|wheelchair|artisans|weavers|tailors|potters|carpenters|masons|"
    "beekeepers|dairy|cooks|bakers|barbers|miners|soldiers|police|officers?|landlords?|"
    "beneficiaries|survivors|victims|lads|lasses|friends?|mates|classmates|colleagues|crew|"
    "team|club|committee|association|cooperative|coop|co-op|union|council|school|church|choir|"
    "people|folks?|persons|everyone|everybody|those|ppl|humans|adults|"
    "mother|group|groups|gang|gangs|staff|secretary|chairman|chairlady|chairwoman"
)
PLACE_OF = (
    "markets?|streets?|roads?|lanes?|alleys?|avenues?|paths?|trails?|highway|junction|"
    "roundabout|crossing|corners?|blocks?|villages?|hamlets?|rivers?|creeks?|streams?|lakes?|"
    "ponds?|beach|shore|coast|harbou?r|jetty|parks?|gardens?|playgrounds?|fields?|pitch|court|"
    "yards?|courtyards?|stops?|stations?|stage|terminals?|wards?|districts?|zones?|areas?|"
    "sectors?|"
    "neighbou?rhoods?|estates?|towers?|buildings?|flats?|houses?|homes?|huts?|compounds?|"
    "halls?|squares?|plazas?|canals?|drains?|gutters?|ditch|culverts?|bridges?|footbridge|"
    "libraries|library|clinics?|hospitals?|dispensary|pharmacy|schools?|classrooms?|college|"
    "kindergartens?|nursery|creche|camps?|shelters?|hostels?|dorms?|hills?|hillsides?|valleys?|"
    "mountains?|forests?|woods?|farms?|towns?|city|cities|barrios?|slums?|favelas?|colony|"
    "colonies|settlements?|townships?|toilets?|loos?|latrines?|wells?|boreholes?|pumps?|taps?|"
    "kiosks?|shops?|stores?|stalls?|malls?|warehouses?|factory|factories|workshops?|dumps?|"
    "dumpsites?|landfills?|depots?|centres?|centers?|church|mosques?|temples?|chapels?|parish|"
    "office|offices|stairs?|stairwells?|stairway|lifts?|elevators?|entrance|gates?|roofs?|rooms?|"
    "kitchens?|basements?|side|country|island|region|province|county|state|world|here|there"
)
PREPOSITION = (
    "in|at|on|near|behind|by|from|along|around|across|of|under|over|beside|outside|inside|"
    "opposite|between|to|into|round|down|up|past|above|below|towards?|through|off"
)
ACTIVITIES = (
    "workshops?|meetings?|campaigns?|trainings?|surveys?|petitions?|committees?|events?|"
    "march(es)?|rall(y|ies)|protests?|sessions?|talks?|class(es)?|courses?|lessons?|drives?|"
    "clean-?ups?|posters?|flyers?|leaflets?|seminars?|conferences?|lectures?|visits?|concerts?|"
    "festivals?|programmes?|programs?|projects?|awareness|demonstrations?|exhibitions?|"
    "fundraisers?|raffles?|patrols?|whatsapp|facebook|page|podcast|video|videos|film|letters?|"
    "speech|speeches|sensitization|sensitisation|counselling|counseling|groups?|clubs?"
)
DOING = (
    "hold|organi[sz]e|host|run|do|start|have|make|launch|set|form|give|plan|conduct|arrange|"
    "raise|raising|sensiti[sz]e|distribute|print|collect|write|invite|teach|train|visit|gather|"
    "open|create|build|put|attend|join|learn|talk|go|send|hand|lead|do|continue|keep|begin|"
    "advocate|mobili[sz]e|engage|promote|educate|discuss|meet"
)
HEDGES = (
    "maybe|perhaps|somehow|someday|something|somewhere|whatever|kind|sort|stuff|things?|etc|"
    "hopefully|try|trying"
)
VAGUE = (
    "better|improve|improved|improves|improvement|improving|nicer?|good|great|empower\\w*|"
    "develop|developed|development|support|supported|awareness|aware|uplift\\w*|well-?being|"
    "wellness|change|changes|difference|help|helping|progress|respect|dignity|unity|harmony|"
    "peace|peaceful|happy|happier|happiness|potential|values|quality|life|lives|future|"
    "inclusive|sustainable|community|stronger|strong|vibrant|modern|proper|properly|fair|"
    "fairly|justice|solution|situation|conditions|environment|positive|attitude|vibe|energy"
)
GRAND = (
    "whole|entire|nation|nationwide|country|countries|world|worldwide|global|globally|earth|"
    "planet|africa|asia|europe|america|india|nigeria|kenya|brazil|poverty|hunger|corruption|"
    "crime|violence|racism|unemployment|homelessness|climate|war|wars|capitalism|government|"
    "mankind|humanity|everyone|everybody|forever|ever|never|abolish|eradicate|eliminate|"
    "millions?|billions?|revolution|ocean|oceans|sea|all|every|no|zero|end|history|continent"
)
BLAMING = (
    "lazy|corrupt|stupid|useless|idiots?|liars?|lie|lies|lying|thie(f|ves)|thieving|crooks?|"
    "cheats?|cheaters?|greedy|selfish|dirty|filthy|pigs?|dogs?|rats?|snakes?|animals|donkeys?|"
    "devils?|criminals?|fault|blame|blamed|incompetent|careless|ignorant|fools?|foolish|"
    "uneducated|uncivili[sz]ed|drunk|drunkards?|drunks|parasites?|scum|trash|thugs?|bastards?|"
    "cowards?|spoil\\w*|ruin(ed|ing|s)?|destroy(ed|ing|s)?|because|bcos|cuz|hate|rotten|"
    "shameless|clueless|monsters?|vultures?|bloodsuckers?|leeches?|poison|evil|rude|arrogant"
)
DONE_TO = (
    "teach|educate|make|force|forced|train|tell|discipline|civili[sz]e|remove|removed|clear|"
    "evict|move|moved|shift|shifted|relocate|relocated|send|fine|punish|must|should|shall|"
    "obey|behave|accept|persuade|convince|ban|banned|order|ordered|lecture|correct|fix|sort|"
    "sorted|taken|given|decided|decide|whether|without|ask(ed)?|told|enroll?|sign(ed)?|"
    "distribute|give|rehabilitate|reform|motivate|uplift|empower|sensiti[sz]e"
)
NOW = (
    "now|today|currently|presently|nowadays|already|still|yet|so|right|present|moment|"
    "these|this|last|since|yesterday|used|until|till|ago|always|usually|often|every|each|"
    "only|none|nobody|never|was|were|has|have|had|is|are|from|instead|down|before"
)

# After "I" or "we": what somebody is, has, feels or wishes, and does not do.
STATES = (
    "am|is|are|was|were|be|been|have|has|had|having|want|wanted|wants|need|needs|needed|wish|"
    "hope|hoped|like|love|hate|think|thought|know|knew|feel|felt|live|lived|say|said|see|saw|"
    "hear|heard|believe|mean|remember|understand|cannot|can't|cant|can|could|couldn't|should|"
    "must|may|might|would|shall|don't|dont|do|did|didn't|didnt|not|never|only|just|also|all|"
    "both|still|already|lost|get|got|used|who|from|of|in|at|and|or|but|the|a|our|my|sit|"
    "stand|sleep|wait|walk|shout|scream|cry|eat"
)

_NUMBER: dict[str, object] = {"LIKE_NUM": True}
_NAME: dict[str, object] = {"IS_TITLE": True, "IS_SENT_START": False}
_NO_PLACE = [*WEEKDAYS, *MONTHS, "mr", "mrs", "ms", "miss", "dr", "god", "allah", "jesus"]
_PLACE_NAME: dict[str, object] = {**_NAME, "LOWER": {"NOT_IN": _NO_PLACE}}
_PRONOUN = _like("i|we|me|us|she|he|they|im|ill|i'm|we're")
_ANY: dict[str, object] = {"IS_ALPHA": True}
_PLACE = _like(PLACE_OF)
_PREPOSITION = _like(PREPOSITION)
_THE = _like("the|our|my|this|that|their|her|his|a|an|all|every|each|both|some|most|these|those")

PATTERNS: dict[str, list[Pattern]] = {
    "people": [
        [_like(PEOPLE_OF)],
        [_like("old|older|young|disabled|deaf|blind|homeless|poor|sick"), _like(PEOPLE_OF)],
        [_like("everyone|people|those|anyone|ppl"), _like("who|with|in|on|at|of|from|that|living")],
        [_like("my|our|his|her"), _like(PEOPLE_OF)],
        [_like("mr|mrs|ms|miss|dr|mama|baba|auntie|uncle|sister|brother|pastor|imam|father|don|"
               "dona|doña|señora?|nana|mzee|chief|bro|pak|bu|madam|deaconess|rev|prof"), _NAME],
    ],
    "place": [
        [_PREPOSITION, _maybe(_THE), _maybe(_ANY), _maybe(_ANY), _PLACE],
        [_PREPOSITION, _maybe(_THE), _PLACE_NAME, {**_PLACE_NAME, "OP": "*"}],
        [_NAME, _PLACE],
        [_like("our|my|the|this"), _maybe(_ANY), _PLACE],
    ],
    "measure": [
        [_NUMBER, _maybe({"ORTH": "%"}), _ANY],
        [_like("no|zero|without|nobody|none|never|not"), _ANY],
        [_like("every|each|all|any|both|half|most"), _ANY],
        [_NUMBER, _like("of|out|in|per|%|percent|times?|x")],
        [_like("once|twice|daily|weekly|monthly|nightly|hourly")],
        [_like("fewer|less|more|half|double|doubled|halved|least|most|under|over|below|above")],
        [_like("is|are|be|stays?|gets?|being|been"),
         _like("open|lit|dry|clean|empty|repaired|fixed|paved|collected|covered|shut|closed|gone|"
               "back|built|painted|working|running|there|ready|signed|paid|finished")],
    ],
    "baseline": [
        [_like("now|today|currently|presently|nowadays|already|rn|atm")],
        [_like("right|just"), _like("now")],
        [_like("at"), _maybe(_like("the")), _like("moment|present|minute")],
        [_like("so|until|till|up"), _like("far|now|today")],
        [_like("these|this"), _like("days|week|month|year|winter|summer|season|term|morning")],
        [_like("last|past"), _like("week|month|year|night|winter|summer|season|time|rain|rains|"
                                   "term|wk|yr")],
        [_like("used"), _like("to")],
        [_like("still|only|currently")],
        [_like("every|each"), _maybe(_ANY), _like("rain|time|night|day|week|month|morning")],
        [_like("from"), _NUMBER],
        [_like("instead|down"), _like("of|from")],
        [_like("since|ago")],
    ],
    "first_step": [
        [_like("first|firstly|1st")],
        [_like("start|starts|starting|begin|begins|beginning|started|opener|kick")],
        [_like("tomorrow|tmrw|tonight|tonite|tomoro|2moro"), _maybe(_like("i|we"))],
        [_like("next|small|smallest"), _like("step")],
        [_like("comes|goes"), _like("first")],
        [_like("before"), _like("that|anything")],
    ],
    "owner": [
        [_PRONOUN, _like("will|'ll|ll|wil|shall|gonna|am|are|can|do|must|have")],
        [_PRONOUN, _like("go|ask|call|write|bring|take|make|count|talk|start|begin|do|lead|buy|"
                         "measure|collect|carry|print|speak|clean|phone|ring|visit|paint|draw|"
                         "keep|meet|show|organi[sz]e|walk|file|hold|open|fix|teach|cook|drive")],
        [_NAME, _like("will|'ll|ll|is|goes|does|has|and|with|can|\\w+s")],
        [_like("my|our"), _ANY, _like("will|'ll|is|goes|does|and|\\w+s")],
        [_like("myself|himself|herself|ourselves|themselves")],
        [_like("by|to|for|on"), _like("me|us")],
    ],
    "acting": [
        [_like("i|we"), {"LOWER": {"REGEX": f"^(?!({STATES})$)[a-z]"}}],
        [_like("my|our"), _ANY, {"LOWER": {"REGEX": "^[a-z]+s$"}}],
        [_like("my|our"), _ANY, _NAME, {"LOWER": {"REGEX": "^[a-z]+s$"}}],
        [_NAME, {"LOWER": {"REGEX": "^[a-z]{3,}s$"}, "IS_TITLE": False}],
    ],
    "promise": [
        [_PRONOUN, _like("will|'ll|ll|wil|shall|gonna|going")],
        [_NAME, _like("will|'ll|ll|shall")],
        [_like("am|is|are"), _like("going"), _like("to")],
        [_like("said|promised|agreed|offered|volunteered")],
    ],
    "wishing": [
        [_like("i|we"), _like("want|need|wish|hope|would|like|dream")],
        [_like("should|must|shall|let")],
    ],
    "outcome": [
        [_like("can|could|able|want|wants|wish|should|must|be|get|gets|has|have|stay|stays|reach")],
        [_like("no|fewer|less|more|without|stop|stops|never|safe|safer|safely|open|dry|clean|lit|"
               "fixed|repaired|free|back|paid|again|instead|gone|finished")],
        [_like("so"), _like("that|the|we|i|they|our|my|no|nobody|every|everyone|kids|people")],
    ],
    "activity_not_outcome": [
        [_like(DOING), _maybe(_ANY), _maybe(_ANY), _like(ACTIVITIES)],
        [_like("raise|raising|create|spread"), _like("awareness")],
        [_like(ACTIVITIES)],
    ],
    "grand_expectation": [[_like(GRAND)]],
    "vague": [[_like(VAGUE)], [_like(HEDGES)]],
    "blaming": [[_like(BLAMING)]],
    "done_to_not_with": [
        [_like(DONE_TO), _maybe(_THE), _like(PEOPLE_OF)],
        [_like("make|force|teach|tell|train|get|let|send|move|remove|have"), _like("them|him|her")],
        [_like("without|not|never|no|didnt|didn't|wont|won't|nobody"), _maybe(_ANY),
         _like("asking|ask|asked|tell|told|telling|know|knowing|question|questions|consult\\w*")],
        [_like("whether|if|like"), _maybe(_ANY), _like("they|want|like|it")],
        [_like("decided|arranged|settled|chosen|picked"), _maybe(_ANY), _like("for")],
    ],
}  # fmt: skip


@functools.cache
def _load_matcher() -> Matcher:
    language = load_language()  # the one that imports spaCy
    from spacy.matcher import Matcher

    matcher = Matcher(language.vocab)
    for name, patterns in PATTERNS.items():
        matcher.add(name, patterns, greedy="LONGEST")
    return matcher


def find_spans(doc: Doc) -> dict[str, list[Span]]:
    """Give, for each element and flag, the spans of words that speak for it, in order."""
    if KEPT not in doc.user_data:  # one text is looked at several times
        found: dict[str, list[Span]] = {name: [] for name in PATTERNS}
        for span in _matches(doc):
            found[span.label_].append(span)
        from spacy.util import filter_spans  # it is imported by now: there is a text

        doc.user_data[KEPT] = {name: filter_spans(spans) for name, spans in found.items()}
    kept: dict[str, list[Span]] = doc.user_data[KEPT]
    return kept


def _matches(doc: Doc) -> Iterator[Span]:
    from spacy.tokens import Span

    for match_id, start, end in _load_matcher()(doc):
        yield Span(doc, start, end, label=match_id)
