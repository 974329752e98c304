"""Where somebody lives: streets by the word for street in many languages, postcodes."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import re
from collections.abc import Iterator

from coach.masking import gazetteer, ordinary
from coach.masking.address_parts import FOLLOWS
from coach.masking.address_runs import find_whole_addresses
from coach.masking.letters import LETTER
from coach.masking.long_numbers import is_counted
from coach.masking.spans import Kind, Span
from coach.masking.street_words import (
    AFTER_NAME,
    AFTER_NUMBER_AND_NAME,
    BEFORE_NAME,
    BEFORE_NAME_AND_NUMBER,
    ENDINGS,
    LIVES,
    PLAIN,
    SHORT_BEFORE_NAME,
    SURE_ENDINGS,
)


def _any_of(words: frozenset[str]) -> str:
    """Give a pattern of words, the longest first."""
    return f"(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})"


_CAPITAL = rf"(?-i:[A-ZÀ-ÞĀ-ŽА-ЯЁЇІЄΑ-ΩĐ]){LETTER}{{0,40}}(?:['’\-]{LETTER}{{1,40}}){{0,4}}\.?"
_ANY = rf"{LETTER}{{1,40}}(?:['’\-]{LETTER}{{1,40}}){{0,4}}"
# A capital, or a script that has none.
_FOREIGN = (
    r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0e7f\u10a0-\u10ff\u3040-\u9fff\uac00-\ud7af\u200c\u200d]+"
)
_NO = r"(?:(?:no|nr|nro|num|número|numero|nummer|numéro|д|буд|дом)\b\.?:?|n[°ºo]\.?|#)"
_TAIL = r"(?:\s?[a-z]\b)?(?:\s?[/\-]\s?\d{1,5}[a-z]?){0,4}"
_HOUSE = rf"(?:{_NO}\s*)?(?!(?:19|20)\d\d\b)\d{{1,5}}(?!\d){_TAIL}"
_UNIT = (
    r"(?:(?:flat|apartment|apt|unit|suite|studio|building|door|h\.? ?no|house(?: no| number)?|plot|stand|erf|"
    r"block|room|villa|shop|lot|blk|phase|floor|tower|wing|gali|quarter|qtr|interior|int|dpto|depto|rd|km)"
    r"\.?\s*(?:no\.?\s*|number\s*)?#?[\w\-/]{0,3}\d[\w\-/]*|po box \d+)"
)
_STREET = _any_of(AFTER_NUMBER_AND_NAME)
_STREET_ALONE = _any_of(AFTER_NAME)
_STREET_PLAIN = _any_of(AFTER_NAME & PLAIN)
_STREET_LONG = rf"(?:{_any_of(BEFORE_NAME)}\b\.?)"
_STREET_FIRST = rf"(?:{_any_of(BEFORE_NAME)}\b\.?|{_any_of(SHORT_BEFORE_NAME)}\.)"
_NEEDS_NUMBER = _any_of(BEFORE_NAME_AND_NUMBER)
_NAME_PART = rf"(?:(?-i:(?!I\b|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|\w+ber\b)[A-ZÀ-ÞĀ-ŽА-ЯЁЇІЄΑ-ΩĐԱ-Ֆ]){LETTER}{{0,40}}(?:['’\-.]{{1,2}}{LETTER}{{1,40}}){{0,4}}|{_FOREIGN})"
_SMALL_BETWEEN = (
    r"(?:de la|de las|de los|de|del|des|du|de l['’]|da|das|do|dos|della|dei|delle|degli|la|le|les|"
    r"los|las|el|von|van|di|d['’]|i|y|e|и|ya|na)"
)
_NAME_FIRST = (
    rf"(?:{_SMALL_BETWEEN}\s*)?(?:\d+\s+(?:de\s+)?)?{_CAPITAL}"
    rf"(?:\s+(?:{_SMALL_BETWEEN}\s*)?{_CAPITAL}){{0,3}}"
)

_NUMBERED = re.compile(
    rf"(?:{_UNIT},?\s+){{0,4}}\b{_HOUSE}(?:,(?=\s+(?-i:[A-ZÀ-Þ])))?\s+(?:(?!(?:and|of|in|on|at|to|the|for|by|from|with|our|people|km|m|min|mins|minutes?|hours?|days?|years?|metres?|meters?|miles?|kg|"
    rf"houses|families|is|are|each|every|or|per)\b){_ANY}\s+){{1,4}}{_STREET}\b\.?(?:,?\s+{_UNIT}){{0,4}}",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    rf"\b{_HOUSE},?\s+(?:(?:north|south|east|west|[nsew])\.?\s+)?\d+(?:st|nd|rd|th)\s+{_STREET}\b\.?"
    rf"|\b\d+(?:st|nd|rd|th)\s+{_STREET_ALONE}\b(?:,?\s*(?:{_NO}\s*)?\d+)?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"\b(?!(?-i:(?:The|This|That|Our|Your|Their|My|His|Her|Its|Every|Each|Which|A|An|In|On|At|No|One|Any|Some|Main|Clean|Open|"
    rf"From|To|Near|Along|Outside|By|For|And|Of|All)\b))"
    rf"(?:(?-i:[A-Z])\.\s?){{0,3}}(?!I\b){_CAPITAL}(?:\s+{_CAPITAL}){{0,3}}\s+(?:{_STREET_PLAIN}|(?-i:(?=[A-ZÀ-Þ])){_STREET_ALONE})\b\.?(?:,?\s*(?:{_NO}\s*)?\d+[a-z]?\b(?:/\d+)?)?"
    rf"|\b{_CAPITAL}(?:\s+{_CAPITAL}){{0,2}}\s+(?-i:(?:St|Rd|Ave|Sok|Cad|Mah|Sk|Cd)\b\.?)(?:,?\s*(?:{_NO}:?\s*)?\d+[a-z]?\b(?:/\d+)?)?",
    re.IGNORECASE,
)
_STREET_BEFORE = re.compile(
    rf"\b(?:\d+[a-z]?(?:\s?(?:bis|ter))?,?\s+)?(?!{_NEEDS_NUMBER}\b){_STREET_LONG}\s+{_NAME_FIRST}(?:,?\s*{_HOUSE})?(?:,?\s+{_UNIT}){{0,4}}"
    rf"|\b\d+[a-z]?(?:\s?(?:bis|ter))?,?\s+(?:rue|avenue|boulevard|bd|all[ée]e|chemin|impasse|quai|place)\s+{_ANY}(?:\s+{_ANY}){{0,3}}"
    rf"|\b(?:calle|carrera|cra|cll|kr|transversal|diagonal|avenida|av|jl|gang)\b\.?\s*\d+\w?(?:\s*(?:bis|sur|norte))?(?:\s*(?:#|no\.?|n°|con)\s*\d+\w?(?:\s?-\s?\d+)?)?",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    rf"\b(?-i:[A-ZÄÖÜÅØÆ]){LETTER}{{1,40}}(?:{SURE_ENDINGS})(?:\s+{_HOUSE})?"
    rf"|\b(?-i:[A-ZÄÖÜÅØÆ]){LETTER}{{1,40}}(?:-{LETTER}{{1,40}}){{0,3}}(?:{ENDINGS})\s+{_HOUSE}"
    rf"|\b{_CAPITAL}(?:(?:-|\s){_CAPITAL}){{0,4}}[- ](?:Straße|Strasse|Str\.|Weg|Platz|Allee|Ring|Damm|Ufer)\s+{_HOUSE}",
    re.IGNORECASE,
)
_OTHER_SCRIPTS = re.compile(
    rf"(?:улица|улице|ул\.|проспект[е]?|пр-т|переул\w+|пер\.|вулиц\w+|вул\.|бульвар\w*)\s+{_ANY}(?:\s+{_CAPITAL})?(?:,?\s*(?:д\.?|дом|буд\.)?\s*\d+\w?)?"
    rf"(?:,?\s*(?:кв\.?|квартира)\s*\d+)?"
    rf"|(?:{_CAPITAL}\s+)(?:улица|улице|проспект|переулок|вулиця)(?:,?\s*(?:д\.?|дом)?\s*\d+\w?)?"
    rf"|(?:\d{{1,5}}[،,]?\s)?(?:شارع|حي|زنقة|نهج|خیابان|کوچه|محلة|عمارة|جادة|طريق|درب|حارة)\s+{_ANY}(?:\s+{_ANY})?(?:[،,]?\s*(?:رقم|پلاک|عمارة|شقة|الشقة|دور|الدور|الطابق|بيت|منزل|فيلا|بناية|مبنى)\s*(?:رقم\s*)?\d+|[،,]?\s*\d+){{0,4}}"
    rf"|(?:\d+[,]?\s*)?{_ANY}\s+(?:मार्ग|नगर|गली|रोड|सड़क|कॉलोनी|मोहल्ला|चौक|विहार|बस्ती|टोला|पेठ|রোড|সড়ক|தெரு|సాలై|వీధి|சாலை)(?!\s*(?:निगम|पालिका|परिषद|पंचायत|आयुक्त))(?:\s*(?:नंबर|नं\.?)?\s*\d+)?"
    r"|(?:गली|मकान|प्लॉट|घर)\s*(?:नंबर|नं\.?|संख्या)\s*\d+"
    r"|[\u4e00-\u9fff]{2,6}?(?:路|街|大道|巷|胡同)(?:\d+[段弄])?(?:\d+|[一二三四五六七八九十百]+|[A-Z])[号號座]?(?:\d+(?:室|楼|樓|栋))?|[\u4e00-\u9fff]{2,8}\d+(?:丁目|番地?|号)[\d\-−丁目番地号]*"
    r"|[가-힣]{1,12}\d{0,4}(?:로|길)\s?\d+(?:번?길\s?\d+)?(?:-\d+)?|(?:ถนน|ซอย|ถ\.|ซ\.)\s?[\u0e00-\u0e7f]+(?:\s?\d+)?|(?:รחוב|רחוב|רח')\s+[\u0590-\u05ff]+(?:\s[\u0590-\u05ff]+)?(?:\s+\d+)?(?:,?\s(?:דירה|קומה|כניסה|בניין)\s\d+){0,3}"
    r"|(?:پلاک|واحد|طبقه|زنگ)\s\d+(?:،?\s(?:پلاک|واحد|طبقه|زنگ)\s\d+){0,3}"
    r"|[\u4e00-\u9fff]{1,8}[都道府県市区町村][\u4e00-\u9fff]{1,8}\d+(?:[-−]\d+)+(?:\s?[\u30a0-\u30ff\u4e00-\u9fff]{1,10}\d{2,4}(?:号室?)?)?"
    r"|\d+/\d+\s+(?:หมู่|ม\.)\s?\d+",
    re.IGNORECASE,
)
# A code after a town; what is a town is looked up.
_TOWN_AND_CODE = re.compile(
    rf"(?P<town>(?:{_CAPITAL} )?{_CAPITAL})(?:[ ,]+|\s?[-–]\s?)(?P<code>(?!(?:19|20)\d\d\b)\d{{4,6}})\b(?![.,]?\d)"
)
_SMALL_TOWN_AND_CODE = re.compile(
    r"(?<![\w])(?P<town>(?:[^\W\d_]{2,20}[ ]){0,2}[^\W\d_]{3,20}),?[ ](?P<code>(?!(?:19|20)\d\d\b)(?:\d{4,6}|\d{3}[ ]\d{2,3}))\b(?![.,/:\-]?\d)"
    r"(?![ ](?!is\b|was\b|has\b)[^\W\d_]+s\b)(?=[ ]*(?:[,.;!?)]|$)|[ ][^\W\d_])"
)
_CODE_AND_SMALL_TOWN = re.compile(
    r"(?<![\w.,/])(?P<code>(?!(?:19|20)\d\d\b)(?:\d{5}|\d{3}[ ]\d{2}|\d{4}[ ]?[A-Za-z]{2}|\d{4}))[ ](?P<town>[^\W\d_]{3,20}(?:[ \-][^\W\d_]{2,20}){0,2})"
)
_STATES = "al ak az ar ca ct fl ga ia il ks ky md mi mn mo mt nc nd ne nh nj nm nv ny oh pa ri sc sd tn tx ut va vt wa wi wv wy nsw vic qld tas act nt"
_STATE_AND_CODE = re.compile(
    rf"\b(?:{'|'.join(_STATES.split())}),?[ ](?P<code>\d{{4,5}}(?:-\d{{4}})?)\b(?![.,]?\d)",
    re.IGNORECASE,
)
_UNITS = re.compile(
    r"\bc/\s?[A-ZÀ-Þ]\w+(?:\s+\w+){0,3}?,?\s+\d+(?:,?\s+\d+º\s?\w?\b)?|"
    r"(?:\bno\.?\s?\d+\w?,?\s+)?\b\d+(?:st|nd|rd|th)\s+(?:cross|main|stage)\b(?:,?\s+\d+(?:st|nd|rd|th)\s+(?:cross|main|stage)\b){0,3}|"
    r"\b(?:house|holding|road|block|lane|sector|room|lot)\s+(?:no\.?\s*)?[\w/]{1,4}(?:,?\s*(?:road|block|lane|sector|house|ward|phase|lot)\s+(?:no\.?\s*)?[\w/]{1,4}\b){1,5}|"
    r"\b(?:flat|apartment|apt|h\.? ?no|house (?:no|number)|door no|plot|stand no|erf|villa|lote|manzana|mz|blk|"
    r"appartement|appt|daire|depto|departamento|dpto|interior|apto|wohnung|whg)\b\.?\s*(?:no\.?\s*|number\s*|n°\s*)?:?#?[\w\-/]{0,3}\d[\w\-/]*"
    r"|\bp\.?\s?o\.?\s?box\s*\d+|\bpostbus\s*\d+|\bpostfach\s*\d+|\bpmb\s*\d+|\bcasilla\s*\d+|\bapartado\s*\d+|\bbp\s?\d{2,}"
    r"|\bsector[- ]\d+\w?|\bblock [A-Z0-9]{1,3}\b,? (?:house|flat|room|door|unit)\s*\d+",
    re.IGNORECASE,
)
# "Husova 12, Brno": a name with a number before a town, in countries with no word for street.
_BEFORE_A_TOWN = re.compile(
    rf"(?P<house>(?P<name>{_CAPITAL}(?:[ \-]{_CAPITAL}){{0,2}})[ ](?!(?:19|20)\d\d\b)\d{{1,4}}[a-z]?(?:/\d{{1,4}}[a-z]?)?)"
    rf"(?:,[ ](?:[A-Z]{{1,2}}-)?(?:\d{{4,6}}|\d{{3}}[ ]\d{{2}})[ ]|,?[ ])(?P<town>{_CAPITAL}(?:[ \-]{_CAPITAL})?)"
)
# After "lives at" a number beside capitals is a house, whatever the street is called.
_GOES_ON = rf"(?:[ ,]+(?:{_NAME_PART}|{_UNIT}|\d+[a-z]?\b)){{0,4}}"
_STREET_LIKE = rf"(?:no\.?\s?|{_UNIT},?\s*)?{_HOUSE},?\s+{_NAME_PART}{_GOES_ON}"
_NUMBER_LAST = rf"{_NAME_PART}(?:[ ](?!(?:and|or|but|y|e|et|und|with|where|which)\b){_ANY}){{0,3}}?,?\s?{_HOUSE}\b(?:{FOLLOWS}|(?=[ ,]{{1,2}}\d)){_GOES_ON}"
_CODE = r"\d{3} \d{2,3}\b|\d{4,6}(?:-\d{3,4})?\b(?!\s+(?!is\b|was\b|has\b)\w+s\b)"
# After "lives at" a number beside capitals is a house, whatever the street is called.
_LIVES_AT = re.compile(
    rf"(?<!\w)(?:{LIVES})\s+(?P<place>{_STREET_LIKE}|{_NUMBER_LAST}|{_CODE})", re.IGNORECASE
)
_POSTCODES = re.compile(
    r"""
    (?i:\b(?:gir[ ]?0aa|[a-z]{1,2}\d[a-z\d]?[ ]\d[abd-hjlnp-uw-z]{2})\b) | \b[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}\b   # United Kingdom
    | (?i:\b[a-z]\d[a-z][ -]?\d[a-z]\d\b)                # Canada
    | (?i:\b[acdefhknprtvwxy]\d[\dw][ ]?[acdefhknprtvwxy\d]{4}\b)(?<=\d\w|\w\d)          # Ireland
    | \b[1-9]\d{3}[ ]?(?!AD|BC|CE|AM|PM|KG|KM|RS|SA|SD|SS)[A-Z]{2}\b   # Netherlands
    | \b\d{4}-\d{3}\b | \b\d{5}-\d{3}\b | \b\d{2}-\d{3}\b(?!-)  # Portugal, Brazil, Poland
    | \b\d{5}-\d{4}\b | \b(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]),?[ ]\d{5}\b
    | (?<!\d)〒?\d{3}[-−]\d{4}(?!\d) | \b(?:NSW|VIC|QLD|TAS|ACT|WA|SA|NT)[ ]\d{4}\b  # Japan, Australia
    | (?<=[\u0900-\u0dff][ ])[1-9]\d{2}(?!\d?000)\d{3}\b(?![.,]?\d)
    | (?<=[A-Za-z])[ ]?[-–][ ]?\d{6}\b | (?<=[a-z][ ]-[ ])[1-9]\d{2}[ ]\d{3}\b  # India
    | \b(?:LV|AD|MD|SI|HR|LT|AZ|BB|VG|D|F|CH|A|I|B|L|E|PL|CZ|SK)-\d{4,5}\b
    | \b\d{3}[ ]\d{2}(?=,?[ ][A-ZÀ-Þ][a-zà-ÿ]{2,}) | \b(?!(?:19|20)\d{2}[ ])\d{5}(?=,?[ ](?-i:[A-ZÀ-Þ])[a-zà-ÿ]{2,})
    | (?<=[a-zà-ÿ],[ ])\d{5,6}\b(?![.,]?\d) | (?<=,[ ])\d{4}(?=[ ][A-ZÀ-Þ][a-zà-ÿ]{3,})(?<!19\d\d)(?<!20\d\d)
    """,
    re.VERBOSE,
)
_CUED_POSTCODE = re.compile(
    r"(?:\b(?:post ?codes?|postal codes?|zip(?: ?codes?)?|pin ?codes?|pin|c\.?p\.?|cep|plz|cap|c[óo]digo postal|code postal|"
    r"postleitzahl|posta kodu|kode pos|eircode|kod pocztowy|postnummer|индекс)|पिन(?: ?कोड)?|邮编|郵便番号|우편번호|الرمز البريدي|รหัสไปรษณีย์)"
    r"(?:\s*(?:is|was|es|est|ist|number|no\.?|:|=|-|है|hai))*\s*(?P<code>[A-Z]{0,3}[ -]?\d[A-Z0-9]{1,5}(?:[ -][A-Z0-9]{2,4})?)\b",
    re.IGNORECASE,
)
_ENDS = tuple(
    end.strip("\\.") for end in (*ENDINGS.split("|"), *SURE_ENDINGS.split("|"), "ring", "ringen")
)
LONGEST_CODE = 6  # digits of a postcode: few counts after a capital are so long
_WORDS = re.compile(r"\w+")


def find_addresses(text: str) -> Iterator[Span]:
    """Give streets, houses and postcodes; towns and countries stay."""
    yield from find_whole_addresses(text)
    for pattern in _that_may_match(text):
        for match in pattern.finditer(text):
            yield Span(*match.span(), Kind.ADDRESS)
    if any(letter.isdigit() for letter in text):
        yield from (Span(*m.span("place"), Kind.ADDRESS) for m in _LIVES_AT.finditer(text))
        yield from (Span(*m.span("code"), Kind.ADDRESS) for m in _CUED_POSTCODE.finditer(text))
        yield from _codes_beside_towns(text)
        yield from _houses_before_towns(text)
        for match in _TOWN_AND_CODE.finditer(text):
            town, code = match["town"].lower(), match["code"]
            is_town = any(
                one in gazetteer.towns() or one in gazetteer.geonames_towns()
                for one in (town, town.split()[-1])
            )
            if is_town or (len(code) == LONGEST_CODE and not code.endswith("000")):
                yield Span(*match.span("code"), Kind.ADDRESS)


def _codes_beside_towns(text: str) -> Iterator[Span]:
    """Give the postcodes beside a town that is written small, or beside a state."""
    for match in _STATE_AND_CODE.finditer(text):
        if not is_counted(text[match.end() :]):
            yield Span(*match.span("code"), Kind.ADDRESS)
    for pattern in (_SMALL_TOWN_AND_CODE, _CODE_AND_SMALL_TOWN):
        for match in pattern.finditer(text):
            is_beside = _has_town(
                match["town"].lower().split(), ends=pattern is _SMALL_TOWN_AND_CODE
            )
            if is_beside and not is_counted(text[match.end() :]):
                yield Span(*match.span("code"), Kind.ADDRESS)


def _houses_before_towns(text: str) -> Iterator[Span]:
    """Give names with a number before a town that is known."""
    for match in _BEFORE_A_TOWN.finditer(text):
        name = match["name"].lower().split()[0]
        is_word = name in ordinary.ordinary_words() or name in ordinary.calendar_words()
        if not is_word and _has_town(match["town"].lower().split(), ends=False):
            yield Span(*match.span("house"), Kind.ADDRESS)


def _has_town(words: list[str], *, ends: bool) -> bool:
    """Tell whether a town stands where the words touch the code, and no ordinary word does."""
    for length in range(len(words), 0, -1):
        name = " ".join(words[-length:] if ends else words[:length])
        is_town = not gazetteer.geonames_towns().isdisjoint((name, name.replace(" ", "-")))
        is_word = len(name) < LONGEST_CODE and name in ordinary.small_words()
        if is_town and not is_word and name not in ordinary.english_words():
            return True
    return False


def _that_may_match(text: str) -> Iterator[re.Pattern[str]]:
    """Give the patterns that are worth trying: most messages have neither street nor number."""
    words = set(_WORDS.findall(text.lower()))
    has_number = any(letter.isdigit() for letter in text)
    if any(word.endswith(_ENDS) for word in words):
        yield _COMPOUND
    if not text.isascii():
        yield _OTHER_SCRIPTS
    if words & AFTER_NAME or "." in text:
        yield _NAMED
    if words & BEFORE_NAME or ("." in text and words & SHORT_BEFORE_NAME):
        yield _STREET_BEFORE
    if has_number:
        yield from (_UNITS, _POSTCODES)
    if has_number and words & AFTER_NUMBER_AND_NAME:
        yield from (_NUMBERED, _ORDINAL)
