"""Numbers that stand for one person: accounts, cards, papers, plates, dates of birth."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from babel.numbers import list_currencies

from coach.masking.contact_details import digits_of
from coach.masking.long_numbers import is_counted
from coach.masking.spans import Kind, Span

IBAN_SHORTEST = 15
CARD_SHORTEST, CARD_LONGEST = 13, 19
# Who was born later is a child in their plan's year, and few dates of plans are older.
LAST_BIRTH_YEAR = 2014

_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?:[ \-]?[A-Z0-9]{2,4}){3,8}\b", re.IGNORECASE)
_CARD = re.compile(r"(?<![\d.,])\d(?:[ \-]?\d){12,18}(?![\d])")
_QUARTETS = re.compile(r"(?<!\d)(?<!\d[ ,])[2-9]\d{3}([ \-])\d{4}\1\d{4}(?:\1\d{4})?(?![ ,]?\d)")
_PAPERS = re.compile(
    r"""
    \b\d{3}-\d{2}-\d{4}\b                               # United States
    | \b\d{3}\.\d{3}\.\d{3}-\d{2}\b | \b\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2}\b       # Brazil
    | \b(?:[VEJPG]-?)?\d{1,2}\.\d{3}\.\d{3}-?[\dkK]?\b(?![.,]?\d)     # Chile, Colombia, Argentina
    | \b\d{5}-\d{7}-\d\b                                # Pakistan
    | \b\d{6}[-/ ]\d{2}[-/ ]\d\b(?:[-/ ]\d{2})? | \b\d{6}/\d{2}/\d\b  # Zambia
    | \b\d{2}-\d{6,7}[ -]?[A-Z][ -]?\d{2}\b             # Zimbabwe
    | \b\d{6}[-+]\d{3,4}[A-Z]?\b | \b\d{8}-\d{4}\b      # Sweden, Denmark, Finland
    | \b\d{6}-\d{2}-\d{4}\b | \b\d{6}-\d{7}\b           # Malaysia, Korea
    | \b[12][ ]?\d{2}[ ]?(?:0[1-9]|1[0-2])[ ]?\d{2}[ ]?\d{3}[ ]?\d{3}(?:[ ]?\d{2})?\b  # France
    | \b\d{4}-\d{4}-\d{4}-\d{4}\b | \b\d{4}-\d{4}-\d{4}\b
    | \b756[. ]\d{4}[. ]\d{4}[. ]\d{2}\b                # Switzerland
    | \b\d{3}-\d{3}-\d{3}[ -]\d{2}\b | \b\d{3}-\d{3}-\d{3}\b  # Russia, Poland
    | \b\d{2}[.]\d{2}[.]\d{2}-\d{3}[.]\d{2}\b           # Belgium
    | \b\d{2}-\d{3}-\d{3}-\d{3}-\d\b | \b\d{2}-\d{7}-\d\b | \b\d{3}-\d{7}-\d\b
    """,
    re.VERBOSE,
)
_LETTERED = re.compile(
    r"""
    (?i:\b(?!(?:19|20)\d\d[a-z]\b)[a-z]{2}[ ]?\d{2}[ ]?\d{2}[ ]?\d{2}[ ]?[a-z]\b)   # United Kingdom
    | (?i:\b[a-z]{5}\d{4}[a-z]\b)                       # India, taxes
    | (?i:\b[a-z]{4}\d{6}[hm][a-z]{5}[a-z0-9]\d\b)      # Mexico
    | (?i:\b[a-z&ñ]{3,4}\d{6}[a-z0-9]{3}\b)             # Mexico, taxes
    | (?i:\b[a-z]{6}\d{2}[a-z]\d{2}[a-z]\d{3}[a-z]\b)   # Italy
    | (?i:\b\d{8}[ -]?[a-z]\b | \b[xyz][ -]?\d{7}[ -]?[a-z]\b)  # Spain
    | \b\d{1,2}/[A-Za-z]{3,12}[ ]?\([A-Za-z]{1,3}\)[ ]?\d{5,6}\b  # Myanmar
    | (?i:\bGHA-?\d{9}-?\d\b) | \b[A-Z]\d{6}\([0-9A]\)  # Ghana, Hong Kong
    | \b[STFGM]\d{7}[A-Z]\b                             # Singapore
    | \b(?!(?:19|20)\d\d-)(?=[A-Z0-9/\-]{0,30}[A-Z])(?=(?:[A-Z/\-]{0,12}\d){5})[A-Z0-9][A-Z0-9/\-]{4,30}[A-Z0-9]\b
    | \b(?=[A-Z0-9]{0,30}[A-Z]\d{1,12}[A-Z])(?=(?:[A-Z]{0,12}\d){3})[A-Z0-9]{6,40}\b
    | (?i:\b(?=[a-z0-9]{0,30}[a-z])(?=(?:[a-z]{0,12}\d){6})[a-z0-9]{7,40}\b)
    """,
    re.VERBOSE,
)
_PLATES = re.compile(
    r"""
    \b[A-Z]{3}[ -]?\d{3}\b | \b\d{3}[ -]?[A-Z]{3}\b | \b[A-Z]{2}\d{2}[ ]?[A-Z]{3}\b | \b[A-Z]{2}[ -]?\d{1,2}[ -]?[A-Z]{1,3}[ -]?\d{4}\b
    | \b[A-Z]{3}[ -]?\d{3}[ -]?[A-Z]{1,2}\b | \b[A-Z]{1,3}-[A-Z]{1,2}[ ]?\d{1,4}\b
    | \b\d{4}[ ]?[BCDFGHJKLMNPRSTVWXYZ]{3}\b | \b[A-Z]{2}-?\d{3}-?[A-Z]{2}\b
    | \b[A-Z]{3}-?\d[A-Z0-9]\d{2}\b | \b\d{2}[ ][A-Z]{1,3}[ ]\d{2,5}\b
    | \b[A-Z]{2}[ ]?\d{4}[ ]?[A-Z]{2}\b | \b[A-Z]{2,3}[ -]\d{4,5}\b | \b[A-Z]{3}-\d{2,3}-\d{2}\b
    | \b[A-Z]{1,2}[ ]\d{3,4}[ ][A-Z]{2,3}\b
    | \b[A-ZА-Я]\d{3}[A-ZА-Я]{2}[ ]?\d{2,3}\b
    | \b\d{2}-[A-Z]{2}-\d{2}\b | \b[A-Z]{2}-\d{3}-[A-Z]\b | \b\d{2}-[A-Z]{3}-\d\b
    """,
    re.VERBOSE,
)
# "September 2024" is no plate, nor is "NGO 2024" or "ISO 9001".
_NO_PLATE = re.compile(r"(?:19|20)\d{2}$|^(?:19|20)\d{2}|^(?:ISO|SDG|COVID|USD|EUR|GBP|KES|UGX|NGN|INR|"
                       r"ZAR|PEN|MXN|BRL|PHP|TZS|KSH|RS|CFA|XOF|AM|PM|NO|Q)\b|(?:KES|UGX|USD|EUR|GBP|INR|"
                       r"NGN|TZS|PHP|XOF|MXN|CFA|KSH)$|^\d+ (?:AM|PM|KM|KG|MAY|JAN|FEB|MAR|APR|JUN|JUL|"
                       r"AUG|SEP|OCT|NOV|DEC)\b", re.IGNORECASE)  # fmt: skip
_BESIDE_A_VEHICLE = re.compile(
    r"(?i:\b(?:truck|car|van|lorry|bus|taxi|matatu|boda|bodaboda|motorbike|motorcycle|moto|bike|scooter|"
    r"vehicle|pickup|jeep|rickshaw|tuk-?tuk|auto|camión|carro|coche|voiture|camion|auto|wagen|gari|gaadi|mobil|"
    r"okada|keke|danfo|trotro|bakkie|toyota|honda|suzuki|minibus))(?i:\W+(?:with|has|is|the|number|no|reg|plate|plates|con|mit|avec|"
    r"numbered|registered|registration))*\W+"
    r"(?P<number>(?=[\w \-•]{0,12}\d[\w \-•]{0,3}\d)(?=[0-9 \-•]{0,8}[A-ZА-Я])(?!(?:19|20)\d\d\b)[A-ZА-Я0-9]{1,5}(?:[ \-•][A-ZА-Я0-9]{1,6}\b){1,3}"
    r"|(?=[A-Z0-9]*\d\d)(?=[A-Z0-9]*[A-Z])[A-Z0-9]{5,8}\b|(?!(?:19|20)\d\d\b)\d{4,6}\b(?!\s*\w))"
)
_LETTERS = re.compile(r"[A-Z]{2,}")
_PLATE_CUE = (
    r"(?:number ?plates?|licen[cs]e plates?|plate|matr[íi]cula|placas?|kennzeichen|plaque|targa|"
    r"registration|reg\.?(?: no\.?)?|plaka|номер машины|immatriculation)"
)
_CUED_PLATE = re.compile(
    rf"\b{_PLATE_CUE}(?![a-z])(?:\s+(?:is|number|no\.?|es|ist|est|was|of the \w+|reads))*\s*[:#]?\s*"
    r"(?P<number>(?=[\w\- ]{0,9}\d)(?=[\d\- ]{0,6}[A-ZА-Я]|\d{5})[\w]{1,8}(?:[ -][A-Z0-9]{1,5}){0,3})",
    re.IGNORECASE,
)
_CUE = (
    r"(?:id|i\.d\.|identity|national id|passport|pass ?port|pasaporte|passaporte|passeport|reisepass|"
    r"account|acct|a/c|acc|cuenta|conta|compte|konto|rekening|akaunti|card|tarjeta|cart[ãa]o|carte|"
    r"karte|aadhaar|aadhar|adhaar|pan|nin|bvn|ssn|social security|ni|national insurance|nhs|tin|nit|"
    r"c[ée]dula|dni|nie|curp|rfc|rut|run|cpf|rg|cnpj|cuit|cuil|pesel|nip|tckn|t\.?c\.?(?: kimlik)?|kimlik|nik|ktp|"
    r"ktp|cnic|nic|bsn|nif|sin|omang|driving licen[cs]e|driver'?s licen[cs]e|licen[cs]e|permit|member(?:ship)?|"
    r"policy|case|file|client|dossier|expediente|akte(?:nzeichen)?|vorgang|protocolo|pratica|folio|tr[áa]mite|processo|ticket|kundennummer|patient|student|staff|employee|badge|voter|ration card|customer|meter|"
    r"sort code|routing|ifsc|swift|bic|iban|clabe|cbu|pin|otp|password|passcode|reference|ref|"
    r"nida|dpi|carn[ée]t?|medicare|centrelink|crn|tfn|abn|ird|t\.z\.?|teudat zehut|personnummer|cnp|jmbg|oib|egn|afm|amka|α\.?φ\.?μ\.?|αμκα|num[ée]?(?:ro)? (?:de )?s[ée]cu|s[ée]cu(?:rit[ée] sociale)?|nir|citizenship|nagarikta|"
    r"emirates id|iqama|qid|civil id|hkid|identity card|ic|mykad|nrc|nin|voter id|epic|uan|pran|abha|cns|bpjs|npwp|sss no|gsis|pag-?ibig|tsc|nssf|nhif|sha|kra pin|kebele id|fayda|cni|nina|nui|ncc|siret|siren|allocataire|"
    r"siniestro|contrato|contract|invoice|factura|facture|receipt|recibo|tracking|token|serial|imei|application|demande|solicitud|registro|registration|matr[íi]cula|inscripción|legajo|nss|imss|"
    r"cédula de identidad|c\.?i\.?|r\.?u\.?n\.?|ruc|cuil|título de eleitor|cadastro|nis|pis|cadúnico|utente|niss|tessera sanitaria|partita iva|krankenkasse|vers\.?-?nr|sozialversicherungsnummer|svnr|ahv|avs|bürger-?id|rodné číslo|rč|"
    r"taj|adóazonosító|isikukood|asmens kodas|personas kods|kennitala|hetu|cpr|fødselsnummer|matric|huduma|philhealth|sss|umid|steuer-?id|versicherungsnummer|codice fiscale|паспорт|инн|снилс|"
    r"هوية|الهوية|جواز|حساب|आधार|खाता|पासपोर्ट|身份证|护照|マイナンバー|주민등록번호|บัตรประชาชน)"
)
_CUED = re.compile(
    rf"(?<!\w){_CUE}(?![a-zà-ÿ])(?:\s*(?:number|no\.?|num\.?|n[°ºo]\.?|nr\.?|#|card|code|id|account|is|was|es|c['’]est|est|ist|é|has|the|my|caf|cpam|"
    r"her|his|ends?(?: in| with)?|ni|hai|है|数|号码|号|:|=|-|\())*\s*[:#=]?\s*"
    r"(?P<number>(?=[\w/.\-]*(?:[ \-]?\d){4}|[A-Z\-./]{0,4}(?:\d[ \-./]?){5})[A-Z0-9][\w/.\-]*(?:[ \-](?=\w*\d)[A-Z0-9]{1,8}){0,6})",
    re.IGNORECASE,
)
_COORDINATES = re.compile(r"-?\d{1,3}\.\d{4,}°?\s?[NS]?[,;\s]\s?-?\d{1,3}\.\d{4,}°?\s?[EW]?")
_MACHINE = re.compile(
    r"\b(?:\d{1,3}\.){3}\d{1,3}\b|\b(?:[0-9a-f]{2}[:\-]){5}[0-9a-f]{2}\b", re.IGNORECASE
)

_MONTH = (
    r"(?:agu|mac(?=\s|h)|ogo|julai|nop|des|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|ene|abr|ago|dic|mai|juin|juil|ao[uû]t|d[ée]c|"
    r"f[ée]v|avr|m[äa]r|okt|dez|gen|mag|giu|lug|set|ott|out|fev|ocak|şubat|mart|nisan|haziran|temmuz|"
    r"ağustos|eyl|ekim|kas[ıi]m|aral[ıi]k|stycz|lut|kwie|maj|czerw|lip|sierp|wrze|pa[źz]dz|listop|grud|"
    r"янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|января|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|"
    r"أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|"
    r"दिसंबर)\w*\.?"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th|º|er|\.)?"
_DATE = (
    rf"(?:\d{{1,4}}[./\-]\d{{1,2}}[./\-]\d{{1,4}}|{_DAY}\s*(?:of |de |del |di |-)?\s*{_MONTH}"
    rf"(?:,?\s*(?:of |de |del |-)?\s*'?\d{{2,4}})?|{_MONTH}\s+{_DAY},?(?:\s+'?\d{{2,4}})?"
    r"|\d{4}年\d{1,2}月\d{1,2}日|\d{4}년 ?\d{1,2}월 ?\d{1,2}일|(?:19|20)\d{2})"
)
_BIRTH = (
    r"(?<![a-z])(?:\bborn|\bb\.(?=\s?\d)|\bd\.?o\.?b\b\.?|date of birth|birth ?da(?:y|te)|bday|b-day|nacid[oa]|nac[íi]|nació|"
    r"fecha de nacimiento|cumpleaños|n[ée]e? (?:le|en)|date de naissance|naissance|anniversaire|geboren|geb\.|"
    r"geburtsdatum|geburtstag|nascid[oa]|nasci|nasceu|data de nascimento|anivers[áa]rio|nat[oa] il|nat[oa]|"
    r"data di nascita|urodz\w*|ur\.(?=\s?\d)|doğum\w*|doğdu\w*|tanggal lahir|lahir|kuzaliwa|nimezaliwa|alizaliwa|"
    r"родил\w*|рожд\w*|г\.р\.|мولود|مواليد|ولدت|ولد|تاريخ الميلاد|जन्म\w*|生日|出生|生まれ|생년월일|วันเกิด|geboortedatum|"
    r"født|född|janm\w*|turn(?:s|ed|ing)? \d{1,3})"
)  # fmt: skip
_BIRTH_WORD = re.compile(_BIRTH, re.IGNORECASE)
_BORN = re.compile(
    _BIRTH + rf"(?:[^\d.!?\n]{{0,30}}?)(?P<date>{_DATE})",
    re.IGNORECASE,
)  # fmt: skip
_BORN_AFTER = re.compile(
    rf"(?P<date>{_DATE})[^\d.!?\n]{{0,12}}(?:is (?:my|her|his) birthday|doğum|born|\(?dob\)?|生|г\.р|года рожд|"
    r"में पैदा|को पैदा|को जन्म|birthday)",
    re.IGNORECASE,
)
_BIRTH_WORD_AFTER = re.compile(r"birthday|doğum|born|dob|生|г\.р|года рожд|पैदा|जन्म", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d{2}")
_ONLY_YEAR = re.compile(r"(?:19|20)\d{2}(?:[/\-](?:20)?\d{2})?")
_FULL_DATE = re.compile(
    rf"(?<![\d./\-])(?:\d{{1,2}}[./\-]\d{{1,2}}[./\-](?P<late>(?:19|20)\d{{2}})"
    rf"|(?P<early>(?:19|20)\d{{2}})[./\-]\d{{1,2}}[./\-]\d{{1,2}}"
    rf"|{_DAY}\s+(?:of |de |del )?{_MONTH},?\s+(?:of |de |del )?(?P<named>(?:19|20)\d{{2}})"
    rf"|{_MONTH}\s+{_DAY},?\s+(?P<american>(?:19|20)\d{{2}}))(?![\d/\-])",
    re.IGNORECASE,
)


def find_id_numbers(text: str) -> Iterator[Span]:
    """Give the numbers that lead to one person, and dates of birth."""
    if not any(letter.isdigit() for letter in text):
        return
    yield from _births(text)
    for match in _IBAN.finditer(text):
        if _is_iban(match[0]) or _looks_like_iban(match[0]):
            yield Span(*match.span(), Kind.ACCOUNT)
    for match in _CARD.finditer(text):
        if _is_card(match[0]):
            yield Span(*match.span(), Kind.ACCOUNT)
    for pattern in (_QUARTETS, _PAPERS, _LETTERED, _MACHINE):
        for match in pattern.finditer(text):
            if not is_counted(text[match.end() :]):
                yield Span(*match.span(), Kind.NUMBER)
    for match in _PLATES.finditer(text):
        if not _NO_PLATE.search(match[0]) and not _currencies() & set(_LETTERS.findall(match[0])):
            yield Span(*match.span(), Kind.NUMBER)
    for match in _BESIDE_A_VEHICLE.finditer(text):
        yield Span(*match.span("number"), Kind.NUMBER)
    for pattern in (_CUED, _CUED_PLATE):
        for match in pattern.finditer(text):
            is_year = _ONLY_YEAR.fullmatch(match["number"])
            if not is_year and not is_counted(text[match.end("number") :]):
                yield Span(*match.span("number"), Kind.NUMBER)
    yield from (Span(*match.span(), Kind.ADDRESS) for match in _COORDINATES.finditer(text))


@functools.cache
def _currencies() -> frozenset[str]:
    """Give the codes of all currencies: "KES 400" is no plate."""
    return frozenset(list_currencies())


def _births(text: str) -> Iterator[Span]:
    is_told = _BIRTH_WORD.search(text) or _BIRTH_WORD_AFTER.search(text)
    for pattern in (_BORN, _BORN_AFTER) if is_told else ():
        yield from (Span(*match.span("date"), Kind.BIRTHDAY) for match in pattern.finditer(text))
    for match in _FULL_DATE.finditer(text) if _YEAR.search(text) else ():
        year = int(next(value for value in match.groups() if value))
        if year <= LAST_BIRTH_YEAR:
            yield Span(*match.span(), Kind.BIRTHDAY)


def _is_iban(text: str) -> bool:
    """Tell whether an account number's check digits are right (ISO 13616: the rest is 1)."""
    bare = "".join(letter for letter in text.upper() if letter.isalnum())
    moved = bare[4:] + bare[:4]
    return len(bare) >= IBAN_SHORTEST and int("".join(str(int(c, 36)) for c in moved)) % 97 == 1


def _looks_like_iban(text: str) -> bool:
    """Tell whether it has the form of one; people mistype, and the digits are theirs still."""
    bare = "".join(letter for letter in text.upper() if letter.isalnum())
    return len(bare) >= IBAN_SHORTEST and sum(letter.isdigit() for letter in bare) >= 10


def _is_card(text: str) -> bool:
    """Tell whether a number is a payment card's (Luhn's sum is a multiple of ten)."""
    digits = [int(digit) for digit in reversed(digits_of(text))]
    doubled = sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return CARD_SHORTEST <= len(digits) <= CARD_LONGEST and (sum(digits[::2]) + doubled) % 10 == 0
