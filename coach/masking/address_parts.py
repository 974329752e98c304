"""What an address is made of, part by part: houses, streets, districts, landmarks, postcodes."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

# ruff: noqa: SIM905 - a list of words is easier to read as words

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from coach.masking import gazetteer, ordinary
from coach.masking.letters import LETTER
from coach.masking.street_words import (
    AFTER_DISTRICT,
    AFTER_NAME,
    AFTER_NUMBER_AND_NAME,
    BEFORE_DISTRICT,
    BEFORE_NAME,
    BEFORE_NAME_AND_NUMBER,
    ENDINGS,
    LANDMARKS,
    LIKELY_UNITS,
    PLAIN,
    SHORT_AFTER_NAME,
    SHORT_AFTER_NUMBER,
    SHORT_BEFORE_NAME,
    SURE_ENDINGS,
    SURE_UNITS,
    WHERE,
)

MOST_WORDS = 3
_OPENING = re.compile(rf"{LETTER}{{1,40}}|\S")


class Weight(Enum):
    """How far a part of an address tells that it is one."""

    BETWEEN = -1  # stays inside an address, and says nothing at its end: a town
    ALONG = 0  # belongs to an address that is one by its other parts: a postcode
    LIKELY = 1  # two of these are an address: "House 32, Road 7"
    SURE = 2  # is one alone: "Flat 4"


@dataclass(frozen=True)
class Part:
    """A part that was found, and where it ends."""

    end: int
    weight: Weight

    @property
    def counts(self) -> int:
        """Give how much it adds to an address."""
        return max(0, self.weight.value)


@dataclass(frozen=True)
class Worded:
    """A pattern that begins with one of some words: looked up, before it is tried."""

    pattern: re.Pattern[str]
    openings: frozenset[str]
    may_be_number: bool = False


@dataclass(frozen=True)
class _Place:
    """A place in a text, and the word that stands there, in small letters."""

    text: str
    at: int
    word: str

    def match(self, pattern: re.Pattern[str] | Worded) -> re.Match[str] | None:
        """Give what a pattern finds here."""
        if isinstance(pattern, re.Pattern):
            return pattern.match(self.text, self.at)
        is_number = pattern.may_be_number and self.word[0].isdigit()
        if is_number or self.word in pattern.openings:
            return pattern.pattern.match(self.text, self.at)
        return None


def worded(
    words: Iterable[str], pattern: str, flags: int = 0, *, may_be_number: bool = False
) -> Worded:
    """Compile a pattern, and remember with what words it may begin."""
    openings = frozenset(match[0].lower() for w in words if (match := _OPENING.match(w)))
    return Worded(re.compile(pattern, flags), openings, may_be_number)


def any_of(words: frozenset[str]) -> str:
    """Give a pattern of words in whatever case, the longest first; a space may be several."""
    listed = sorted(words, key=lambda word: (-len(word), word))
    return f"(?i:{'|'.join(re.escape(word) for word in listed)})"


_UPPER = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚẠ-ỸА-ЯЁЇІЄΑ-Ω"
_ANY = rf"{LETTER}{{1,40}}(?:['’\-]{LETTER}{{1,40}}){{0,4}}"
_CAPITAL = rf"[{_UPPER}](?:{LETTER}{{0,40}}(?:['’\-]{LETTER}{{1,40}}){{0,4}}|\.)\.?"
_NO = r"(?i:(?:no|nr|nro|num|number|núm|número|numero|nummer|numéro|namba|nambari|bil|blg|д|буд|дом|رقم|नंबर|नं|নং|نمبر|broj|br|č|čp|n\.?r|nu|kód)(?![^\W_])\.?\s?:?|na\.|n[°ºo]\.?|№|#)"
_DIGITS = r"(?:[A-Z]{1,2}[ \-]?)?\d{1,5}(?!\d)(?![.,:]\d)(?:[\-/]?[A-Za-z](?![^\W_])|[ ][A-HJ-Z]\b(?!['’.:]))?(?:\s?[/\-]\s?\d{1,4}[A-Za-z]?(?![^\W_])|[/\-](?:[IVX]{1,4}|hs|huis|bis|boven|ter|[a-zA-Z])(?![^\W_])){0,4}"
_CODE = rf"(?:[A-Z]{{1,4}}/[A-Z]{{1,3}}\s?\d{{1,5}}\b|{_DIGITS}|[А-ЯΑ-Ω]\b|[A-Z]{{1,2}}\d{{0,3}}\b(?!['’.]\w)|[IVX]{{1,4}}\b|[a-d]\b)"
_SMALL = (
    r"(?i:de la|de las|de los|de l['’]|del|des|du|de|da|das|do|dos|della|dei|delle|degli|di|la|le|les|los|las|"
    r"el|al|e|von|van|ya|wa|cha|na|of|the|и|і)"
)
_NAME = rf"(?:{_SMALL}\s?){{0,2}}{_CAPITAL}(?:[ ](?:{_SMALL}\s){{0,2}}{_CAPITAL}){{0,{MOST_WORDS}}}"
_AFTER_A_HOUSE = (
    r"int|interior|fundos|casa|apto|apt|ap|depto|dpto|dep|piso|bl|bloco|bloque|esq|esquina|entre|col|colonia|barrio|bairro|jd|jardim|vila|cep|cp|c\.p|r/c|rc|dto|esq|dcha|izq|izda|"
    r"bis|ter|flat|unit|lot|blk|block|floor|fl|suite|ste|rm|room|no|kat|daire|d|ev|mah|mahallesi|m|lok|kv|кв|под|эт|et|bât|bat|appt|esc|scala|sc|interno|rt|rw|kel|kec|desa|kelurahan|brgy|barangay|phường|quận|"
    r"\d{4,6}|[a-z]{2}\s\d{5}"
)
FOLLOWS = rf"(?=\s*(?:[,.;:!?)¶\-–—/]|$)|\s+(?:[A-ZÀ-Þ]|(?i:(?:{_AFTER_A_HOUSE})(?![^\W_])|in|at|on|near|behind|opp|opposite|next|à|a|au|em|en|y|e|i|et|and|und|w|we|z|but|is|are|was|with|which|where|since|no|not|has|had|from|ako|na|di|dan|gas|then|te|que|qui|der|die|das|il|la|le|los|o|os|as|für|seit|desde|depuis|dal|od|от|з|من|to|for|my|we|our|i|they|there|un|una|une|ein|eine|if|so|its|it)\b))"
_PLAIN_NUMBER = rf"(?:{_NO}\s*)?(?!(?:19|20)\d\d\b){_DIGITS}"

_ORDINAL = worded(
    ("first", "second", "third"),
    r"(?:\d{1,2}(?:st|nd|rd|th)|(?i:first|second|third))\s(?i:cross|main|stage|block|phase|avenue|street|lane|gate|section)\b"
    r"|\d{1,2}\s?[ºª°](?:\s?(?i:izq|izda|izquierda|dcha|derecha|der|piso|[a-h])\b\.?)?"
    r"|\d{1,2}(?i:to|do|ro|er|mo|vo)\s[A-H]\b|\d{1,4}-?\s?(?:uy|xonadon|үй|пәтер|тоот|р\sбайр|р\sхороо|mənzil|хонадон|уй|(?:r\s?)?(?:khoroo|horoo|bair|toot))\b"
    r"|(?:\d{1,2}\.|\d{1,2}(?i:er|e|ème))\s(?i:tv|th|mf|sal|em|krs|stock|og|kat|étage|etage|piętro|emelet|patro)\b",
    may_be_number=True,
)
_FLOOR = worded(
    "first second third fourth fifth ground top upper".split(),
    r"(?i:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|ground|top|upper)\s(?i:floor)\b",
    may_be_number=True,
)
_BOX = worded(
    "private locked gpo p po pobox s slp sanduku post postbox postbus postfach casilla apartado apdo caixa boîte b bp c cp skr skrytka postboks casella".split(),
    r"(?i:(?:private|locked|gpo|p\.?\s?o\.?)\s?(?:box|bag)|pobox|s\.?l\.?p\.?|sanduku la posta|post\s?box|postbus|postfach|casilla|apartado(?: postal)?|"
    r"apdo|caixa postal|boîte postale|b\.?p\.?|c\.?p\.?|skr(?:ytka|\.)? poczt(?:owa|\.)?|postboks|casella postale)\.?\s?(?i:no\.?|number|n°|nr\.?|x)?\s?:?\s?\d{2,6}(?:[ ]?-[ ]?\d{3,6})?",
)
_CARE_OF = worded(
    ("c", "a", "z"), rf"(?i:c/o|a/c de|z\.?\s?hd\.?)\s+{_CAPITAL}(?:\s{_CAPITAL}){{0,3}}"
)
_NUMBER_WORDS = frozenset(
    "no nr nro num number núm número numero nummer numéro namba nambari bil blg д буд дом رقم नंबर नं নং نمبر n nº № #".split()
)
_SURE_UNIT = worded(
    SURE_UNITS,
    rf"{any_of(SURE_UNITS)}(?![^\W_])\.?\s*(?:{_NO}\s*)?:?\s*{_CODE}",
)
_LIKELY_UNIT = worded(
    LIKELY_UNITS | BEFORE_NAME | _NUMBER_WORDS,
    rf"{any_of(LIKELY_UNITS | BEFORE_NAME)}(?![^\W_])\.?\s*(?:{_NO}\s*)?(?::\s?|-)?{_CODE}|{_NO}\s*{_DIGITS}",
)
_BEFORE = any_of(BEFORE_NAME | BEFORE_NAME_AND_NUMBER)
_IN_SHORT = any_of(SHORT_BEFORE_NAME)
_STREET_BEFORE = worded(
    BEFORE_NAME | BEFORE_NAME_AND_NUMBER | SHORT_BEFORE_NAME,
    rf"(?P<first>\d{{1,4}}[a-z]?(?:\s?(?:bis|ter))?,?\s)?(?:(?P<word>{_BEFORE})\b\.?|{_IN_SHORT}\.)\s*(?:(?i:rd|st|nd)\b\s)?"
    rf"(?:\d{{1,2}}[ ](?:de\s)?)?(?P<name>{_NAME})(?P<number>,?\s+{_PLAIN_NUMBER}|,\s*{_PLAIN_NUMBER})?",
    may_be_number=True,
)
_STREET_BEFORE_NAME = worded(
    BEFORE_NAME | frozenset(("av",)),
    rf"(?i:calle|rue|ulica|ulicy|jalan|rua|avenida|av|jirón|carrer|strada|travessa|pasaje)\b\.?\s(?P<name>{_ANY}){FOLLOWS}",
)
_STREET_BEFORE_SMALL = worded(
    BEFORE_NAME | BEFORE_NAME_AND_NUMBER | SHORT_BEFORE_NAME,
    rf"(?:{_BEFORE}\b\.?|{_IN_SHORT}\.)\s+(?P<name>{_ANY}(?:\s{_ANY}){{0,3}}?)(?:,?\s+{_PLAIN_NUMBER}){FOLLOWS}",
)
_NUMBERED_STREET = worded(
    BEFORE_NAME
    | SHORT_BEFORE_NAME
    | frozenset("kra tv transv dg ak hẻm ngách soi rue street road sokak lorong".split()),
    r"(?i:rue\s\d{1,3}[.,]\d{1,3}\b|rue\s\d{1,3}\s(?:angle|x)\s(?:rue\s)?\d{1,3}\b)|(?i:rue|calle|carrera|cra|cll|cl|kr|kra|transversal|tv|transv|diagonal|dg|avenida|av|ak|jl|jalan|gang|ngõ|hẻm|ngách|soi|street|road|sokak|lorong)\b\.?\s*"
    r"\d{1,4}(?:\s?[a-zA-Z])?\b(?:\s(?i:bis|sur|norte|este|oeste)\b)?(?:\s*(?i:#|no?\.?|n°|nº|con|número)\s*\d{1,4}(?:\s?[a-zA-Z]\b)?(?:\s?-\s?\d{1,4})?)?",
)
_SURELY_NUMBERED = re.compile(r"[#\-.]|\s(?:angle|x)\s", re.IGNORECASE)
_STREET_AFTER = re.compile(
    rf"(?P<number>{_PLAIN_NUMBER},?\s+(?:St\.\s)?)?(?P<name>(?:{_ANY}\s){{1,3}}?)(?P<word>{any_of(AFTER_NAME | AFTER_NUMBER_AND_NAME)})\b\.?"
    rf"(?:,?\s*{_NO}\s*{_DIGITS})?"
)
_TURKISH = re.compile(
    rf"(?:{_CAPITAL}(?:\s{_CAPITAL}){{0,2}}|\d{{1,4}}\.)\s{any_of(SHORT_AFTER_NAME)}\b\.?"
)
_COMPOUND = re.compile(
    rf"[{_UPPER}]{LETTER}{{0,40}}(?:-{LETTER}{{1,40}}){{0,3}}(?:{SURE_ENDINGS}|{ENDINGS}|[ \-](?:Straße|Strasse|Str\.|Weg|Platz|Allee|Ring|Damm|Ufer|laan|straat))\s?{_DIGITS}"
)
_GERMAN = worded(
    "am an auf im in zum zur unter hinter vor".split(),
    rf"(?:Am|An der|An den|Auf dem|Auf der|Im|In der|In den|Zum|Zur|Unter den|Hinter der|Hinter dem|Vor dem)\s(?P<name>{_CAPITAL}(?:\s{_CAPITAL})?)\s\d{{1,3}}[a-z]?\b{FOLLOWS}",
)
_AFTER_DISTRICT = re.compile(
    rf"(?P<name>{_ANY}(?:\s{_ANY}){{0,2}}?)\s(?P<word>{any_of(AFTER_DISTRICT)})\b"
)
_BEFORE_DISTRICT = worded(
    BEFORE_DISTRICT,
    rf"(?:\d{{1,4}}(?:\s?bis)?,?\s)?{any_of(BEFORE_DISTRICT)}(?![^\W_])\.?:?\s+(?:(?i:de|du|del|da|do)\s)?(?P<name>{_NAME}|{_ANY})(?:[ \-]\d{{1,3}}\b(?:[\-/]\d{{1,4}}\b){{0,2}})?",
    may_be_number=True,
)
_LANDMARK = worded(
    WHERE,
    rf"{any_of(WHERE)}\s(?:{_ANY}\s){{0,4}}?{any_of(LANDMARKS)}\b(?:\s{any_of(LANDMARKS)}\b){{0,2}}(?:\s\d{{1,2}}\b)?",
)
_POSTCODE = re.compile(
    r"(?:[A-Z]{1,2}-)?(?:\d{2}-\d{3}|\d{5}-\d{3}|\d{3}[ ]\d{2,3}|\d{4}[ ]?[A-Z]{2}|\d{4,6}(?:-\d{3,4})?)(?![\d\-])(?:[ ](?P<town>"
    + _CAPITAL
    + rf"))?{FOLLOWS}"
    r"|[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}\b|[A-Z]{2}[ ]\d{5}(?:-\d{4})?\b"
)
_BARE = re.compile(rf"{_PLAIN_NUMBER}{FOLLOWS}")
_TOWN_AND_NUMBER = re.compile(rf"(?P<name>{_CAPITAL})-\d{{1,3}}\b")
_TOWN_AND_COUNT = re.compile(rf"{_CAPITAL}(?:[ ]{_CAPITAL})?[ ]\d{{1,3}}\b{FOLLOWS}")
_WHERE_FOR_SURE = WHERE - frozenset("by before after around under past along".split())
# What something stands beside, whatever that is: only where an address stands before it.
_BESIDE = worded(
    _WHERE_FOR_SURE,
    rf"{any_of(_WHERE_FOR_SURE)}\s(?:{_ANY}\s){{0,2}}?(?:{_ANY}\s(?i:de|del|da|do|du|of|wa|ya)\s)?{_ANY}(?:\s{_CAPITAL}){{0,2}}(?=\s*(?:[,.;!?)]|$))",
)
_BESIDE_NAME = worded(
    WHERE,
    rf"(?i:behind|opposite|opp|next to|beside|near|in front of|across from|frente a|detrás de|al lado de)\.?\s(?:(?i:the|la|el)\s)?(?P<name>{_CAPITAL}(?:\s{_CAPITAL}){{0,2}})",
)
_NUMBER_AND_NAME = re.compile(
    rf"(?!(?:19|20)\d\d\b)\d{{1,4}}[a-z]?(?:[/\-]\d{{1,4}})?,?\s(?P<name>{_ANY})(?:\s{_CAPITAL}){{0,2}}"
)
_REAR = worded(
    "fundos altos bajos rear back upstairs downstairs basement front annex annexe rdc rez parter hinterhaus vorderhaus sótano azotea terraza interior oficina fondo".split(),
    r"(?i:fundos|fds|altos|bajos|rdc)\b|(?i:rear|back house|back building|upstairs|downstairs|basement|front|annexe?|rdc|rez-de-chaussée|parter|hinterhaus|vorderhaus|sótano|"
    r"azotea|terraza|interior|oficina|fondo)\b(?=\s*(?:[,.;!?)]|$))",
)
# Whatever a language calls a flat, an entrance, a floor: only where an address stands before it.
_ANY_UNIT = re.compile(
    rf"(?P<word>{_ANY})\.?\s(?:{_NO}\s?)?\d{{1,4}}[a-zA-Z]?\b{FOLLOWS}|\d{{1,2}}(?:\.|{LETTER}{{1,3}})?\s(?P<floor>{LETTER}{{2,12}}\.?)(?=\s*(?:[,.;!?)]|$)|\s(?i:og|och|und|a|i|and|y|e|et)\s)"
)
_COLOURED = re.compile(
    r"(?i:(?:casa|portón|puerta|maison|portail|house|gate|door|roof)\s(?:verde|azul|negr[oa]|roj[oa]|blanc[oa]|amarill[oa]|rosada|celeste|verte|bleue|rouge|blanche|jaune|noire?)"
    r"|(?:blue|green|red|white|yellow|pink|brown|black)\s(?:house|gate|door|roof|container|shutters))\b"
)
# "gali no 5", "chawl number 6": whatever is numbered so, and no word that we know.
_NUMBERED_THING = re.compile(
    rf"(?P<word>{_ANY})\s(?i:no|number|nr|num|nº|n°|namba|नंबर|نمبر)(?![^\W_])\.?:?\s?\d{{1,4}}(?!\d)(?:[/\-]\d{{1,4}})?[A-Za-z]?\b"
)
# "5/38 Wattle Pde", "17A Kōwhai Tce": whatever the short word after the name is.
_CHOME = worded(
    (),
    rf"(?!(?:19|20)\d\d)\d{{1,3}}-\d{{1,3}}-\d{{1,3}}(?:-\d{{1,4}})?,?\s{_CAPITAL}(?:[ \-]{_CAPITAL})?",
    may_be_number=True,
)
_HOUSE_IN_ZONE = re.compile(
    r"\d{1,5}[a-zA-Z]?,?\s(?=(?i:zone|section|block|blok|ext|extension|phase|unit|sector|zona|manzana|mz|bloque|quadra|lote|street|section)\.?\s\w{1,3}\b)"
)
_SUB_HOUSE = worded(
    (),
    rf"\d{{1,4}}[A-Za-z]?/\d{{1,5}}[A-Za-z]?,?\s{_CAPITAL}(?:\s{_CAPITAL}){{0,2}}",
    may_be_number=True,
)
_CODE_BY_WORD = re.compile(
    r"(?i:cep|c\.?p\.?|plz|pin|pincode|zip|cap|kodepos|kode pos|pk)\.?:?\s\d[\d\-]{3,8}\b"
)
_HOUSE_OF_TWO = re.compile(
    rf"(?P<name>{_CAPITAL})\s\d{{1,4}}[a-z]?/\d{{1,4}}[a-z]?(?![\w/]){FOLLOWS}"
)
_DOORS = re.compile(
    r"(?i:r\s?/\s?c|rés do chão|\d{1,2}[ºª°o]?)\s(?i:dto|esq|frente|fte|direito|esquerdo|izda?|izq|dcha|der)\b\.?|(?i:r/c)\b"
)
_ROAD_CODE = re.compile(
    r"[A-Z]{2}\s\d{1,3}\s(?i:st|ave|rd|street|avenue|road)\b|[A-Z]{1,2}\s(?i:section)\s\d{1,5}\b"
)
# How to go there: "de la iglesia 2 cuadras al sur", "third house after the mosque".
_WALK = worded(
    "de del desde the first second third fourth fifth last blue green red white yellow pink brown big corner".split(),
    rf"(?i:de la|del|desde la|desde el)\s(?:{_ANY}\s){{1,4}}?\d{{1,3}}\s(?i:cuadras?|metros|mts?|varas|casas)\b(?:\s(?i:al|a la|hacia|y media|norte|sur|este|oeste|arriba|abajo|lago|derecha|izquierda)){{0,3}}"
    rf"|(?i:(?:the\s)?(?:first|second|third|fourth|fifth|last|\d{{1,2}}(?:st|nd|rd|th)|blue|green|red|white|yellow|pink|brown|big|corner)\s(?:\w+\s)?(?:house|gate|door|building|shop|kiosk|container|flat|compound))"
    rf"(?=,?\s(?:on\s|from\s)?{any_of(WHERE)}\s|\s(?i:from|with)\s)",
    may_be_number=True,
)
_LINK = re.compile(rf"{_CAPITAL}(?:[ ]{_CAPITAL}){{0,2}}")
_SURE_OPENINGS = frozenset(
    """calle cll rua rue travessa impasse ruelle ulica ul ulicy jalan jln jl calea strada str avenida
    av avda jirón jiron jr carrer pasaje pje psje rruga улица улице ул вулиця вул rúa viela azinhaga
    chemin allée boulevard bd callejón callejon""".split()
)
_PARTICLES = frozenset("de del la las los el da das do dos du des di della dei e y".split())
_HOUSEHOLD = frozenset(
    """and or of in on at to the for by from with our my your is are each every per people
    km m min mins minutes minute hours hour days day years year metres meters miles kg houses families
    households women men children members until till than then""".split()
)


def may_begin(word: str) -> bool:
    """Tell whether a word in small letters is one that parts of addresses begin with."""
    return word in _OPENINGS or word.isdigit() or word.endswith(_ENDS)


def part_at(text: str, at: int, *, goes_on: bool, at_home: bool = False) -> Part | None:
    """Give the part of an address that begins at a place.

    Args:
        text: the message.
        at: where the part would begin.
        goes_on: whether an address stands before it, so that a bare number may be of it.
        at_home: whether the words before it say that somebody lives there.
    """
    opening = _OPENING.match(text, at)
    if opening is None:
        return None
    place = _Place(text, at, opening[0].lower())
    is_opening = place.word[0].isdigit() or place.word in _OPENINGS
    if part := _by_its_words(place) if is_opening else _by_what_follows(place):
        return part
    if goes_on or at_home:
        return _that_goes_on(place, at_home=at_home)
    return None


_ENDS = tuple(end.strip("\\.") for end in f"{SURE_ENDINGS}|{ENDINGS}".split("|"))
_OPENINGS = frozenset(
    opening
    for one in (
        _BOX, _SURE_UNIT, _LIKELY_UNIT, _STREET_BEFORE, _STREET_BEFORE_NAME, _STREET_BEFORE_SMALL,
        _NUMBERED_STREET, _BEFORE_DISTRICT, _LANDMARK, _BESIDE_NAME, _WALK, _GERMAN,
    )
    for opening in one.openings
) | {"c", "a", "z"}  # fmt: skip
# Words after the name: where a text has none of them, a name alone begins no address.
AFTER_A_NAME = frozenset(
    phrase.split()[-1]
    for phrase in (
        AFTER_NAME
        | (AFTER_NUMBER_AND_NAME - SHORT_AFTER_NUMBER)
        | SHORT_AFTER_NAME
        | AFTER_DISTRICT
    )
) | frozenset("straße strasse str weg platz allee ring damm ufer laan straat".split())

_SIMPLE = (
    (_BOX, Weight.SURE),
    (_CARE_OF, Weight.SURE),
    (_SURE_UNIT, Weight.SURE),
    (_COMPOUND, Weight.SURE),
    (_FLOOR, Weight.ALONG),
    (_ROAD_CODE, Weight.SURE),
    (_CHOME, Weight.SURE),
    (_SUB_HOUSE, Weight.LIKELY),
    (_WALK, Weight.LIKELY),
    (_ORDINAL, Weight.LIKELY),
    (_TURKISH, Weight.SURE),
)
_SIMPLE_NAMES = tuple(one for one in _SIMPLE if isinstance(one[0], re.Pattern))


def _by_its_words(place: _Place) -> Part | None:
    """Give a part that may begin with a word for street, flat and the like, or a number."""
    for pattern, weight in _SIMPLE:
        if match := place.match(pattern):
            return Part(match.end(), weight)
    for find in (_street, _landmark, _district):
        if part := find(place):
            return part
    return None


def _by_what_follows(place: _Place) -> Part | None:
    """Give a part that begins with a name: what it is, is told behind that."""
    if place.text[place.at].isupper() or place.text[place.at].isdigit():
        for pattern, weight in _SIMPLE_NAMES:
            if match := place.match(pattern):
                return Part(match.end(), weight)
        if (match := place.match(_HOUSE_OF_TWO)) and _is_proper(match["name"]):
            return Part(match.end(), Weight.SURE)
    return _street_after(place) or _named_district(place)


def _street(place: _Place) -> Part | None:
    if match := place.match(_STREET_BEFORE):
        word = (match["word"] or "").lower()
        is_sure = word not in BEFORE_NAME_AND_NUMBER or match["number"] or match["first"]
        if not _is_calendar(match["name"]):
            return Part(match.end(), Weight.SURE if is_sure else Weight.LIKELY)
    match = place.match(_STREET_BEFORE_NAME)
    if match and _is_proper(match["name"]):
        return Part(match.end(), Weight.LIKELY)
    if match := place.match(_NUMBERED_STREET):
        return Part(
            match.end(), Weight.SURE if _SURELY_NUMBERED.search(match[0]) else Weight.LIKELY
        )
    match = place.match(_STREET_BEFORE_SMALL)
    if match and (_is_small_name(match["name"]) or _is_called_so(place.word, match["name"])):
        return Part(match.end(), Weight.SURE)
    if (match := place.match(_HOUSE_OF_TWO)) and _is_proper(match["name"]):
        return Part(match.end(), Weight.SURE)
    if match := place.match(_LIKELY_UNIT):
        return Part(match.end(), Weight.LIKELY)
    if (match := place.match(_GERMAN)) and not _is_calendar(match["name"]):
        return Part(match.end(), Weight.LIKELY)
    return _street_after(place)


def _street_after(place: _Place) -> Part | None:
    match = place.match(_STREET_AFTER)
    if match is None:
        return None
    words = match["name"].split()
    if _HOUSEHOLD & {word.lower() for word in words}:
        return None
    if match["number"]:
        is_small = not words[0][0].isupper()
        is_count = match["word"].lower() not in PLAIN and not any(map(_is_proper, words))
        is_none = is_small and (is_count or "," in match["number"])
        return None if is_none else Part(match.end(), Weight.SURE)
    is_told = match["word"].lower() in PLAIN and len(words) == 1 and _is_proper(words[0])
    if is_told:
        return Part(match.end(), Weight.SURE)
    is_named = all(word[0].isupper() and _is_proper(word) for word in words)
    return Part(match.end(), Weight.LIKELY) if is_named else None


def _landmark(place: _Place) -> Part | None:
    if match := place.match(_LANDMARK):
        return Part(match.end(), Weight.LIKELY)
    match = place.match(_BESIDE_NAME)
    if match and _weight_of_name(match["name"]) is Weight.ALONG:
        return Part(match.end(), Weight.LIKELY)
    return None


def _district(place: _Place) -> Part | None:
    if match := place.match(_BEFORE_DISTRICT):
        name = match["name"]
        if name[0].isupper() or _is_proper(name):
            return Part(match.end(), Weight.LIKELY)
    return _named_district(place)


def _named_district(place: _Place) -> Part | None:
    if (match := place.match(_AFTER_DISTRICT)) and _may_be_district(match["name"].split()[0]):
        return Part(match.end(), Weight.LIKELY)
    if (match := place.match(_NUMBERED_THING)) and _may_be_unit(match["word"]):
        return Part(match.end(), Weight.LIKELY)
    if match := place.match(_TOWN_AND_NUMBER):
        return Part(match.end(), Weight.LIKELY)
    return None


def _that_goes_on(place: _Place, *, at_home: bool) -> Part | None:
    """Give what belongs to an address because one, or somebody's home, stands before it."""
    for pattern in (_TOWN_AND_COUNT,) if at_home else (_BESIDE, _TOWN_AND_COUNT):
        if match := place.match(pattern):
            return Part(match.end(), Weight.LIKELY)
    if at_home and (match := place.match(_HOUSE_IN_ZONE)):
        return Part(match.end() - 1, Weight.LIKELY)
    if at_home and (match := place.match(_NUMBER_AND_NAME)) and _is_proper(match["name"]):
        return Part(match.end(), Weight.LIKELY)
    for along in (_REAR, _COLOURED, _DOORS, _CODE_BY_WORD):
        if match := place.match(along):
            return Part(match.end(), Weight.ALONG)
    if (match := place.match(_ANY_UNIT)) and _may_be_unit(match["word"] or match["floor"]):
        return Part(match.end(), Weight.ALONG)
    for pattern in (_POSTCODE, _BARE):
        if match := place.match(pattern):
            return Part(match.end(), Weight.ALONG)
    match = place.match(_LINK)
    if match and not _is_calendar(match[0]):
        return Part(match.end(), _weight_of_name(match[0]))
    return None


def _may_be_unit(word: str) -> bool:
    """Tell whether a word beside a number is none that things are counted by, or happen in."""
    lower = word.lower().strip(".")
    known = lower in ordinary.ordinary_words() or lower in ordinary.small_words()
    return not known and lower not in ordinary.calendar_words()


def _weight_of_name(name: str) -> Weight:
    """Tell a town, which stays, from a quarter or a house that no list knows."""
    words = name.lower().split()
    is_known = any(word in ordinary.ordinary_words() for word in words) or not all(
        map(_is_proper, words)
    )
    is_town = any(
        one in ordinary.listed_places() or one in gazetteer.small_towns()
        for one in (name.lower(), *words)
    )
    return Weight.BETWEEN if is_known or is_town else Weight.ALONG


def _is_proper(word: str) -> bool:
    """Tell whether a word is no word of a plan: "ngong", "Oguta", and not "main"."""
    lower = word.lower()
    known = lower in ordinary.ordinary_words() or lower in ordinary.small_words()
    return not known and len(word) > MOST_WORDS - 1 and word.isalpha()


def _may_be_district(word: str) -> bool:
    return word.lower() not in ordinary.ordinary_words() if word[0].isupper() else _is_proper(word)


def _is_small_name(name: str) -> bool:
    """Tell whether words that are written small may be a street's: "los pinos", and not "we are"."""
    words = name.lower().split()
    return not _HOUSEHOLD & set(words) and any(map(_is_proper, words))


def _is_called_so(opening: str, name: str) -> bool:
    """Tell a street that is called by ordinary words, "calle nogal", from "calle hay"."""
    if opening in BEFORE_NAME_AND_NUMBER or opening not in _SURE_OPENINGS:
        return False
    words = [word for word in name.lower().split() if word not in _PARTICLES]
    if not words or _HOUSEHOLD & set(words):
        return False
    first = words[0]
    return first not in ordinary.function_words() and first not in ordinary.english_words()


def _is_calendar(name: str) -> bool:
    first = next((word for word in name.split() if word[0].isupper()), "")
    return first.lower() in ordinary.calendar_words()
