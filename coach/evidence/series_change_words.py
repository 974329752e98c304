"""Words that tell of a change: "then we started", "since the bench", "new lamp fitted"."""

from __future__ import annotations

import re

_BEFORE = """
before baseline beforehand previously formerly earlier antes antiguamente antigamente avant
auparavant autrefois vor vorher davor früher zuvor prima precedentemente voor vroeger eerst
ervoor pehle до раньше прежде раніше przed przedtem wcześniej kiedyś před předtím dříve înainte
inainte före förut tidigare innan tidligere før ennen aiemmin előtt előtte korábban πριν önce
oncesi eskiden قبل وقبل قبلها سابقا پہلے پیش पहले আগে kabla zamani sebelum sebelumnya dulu trước
dati bago hore
"""
_AFTER = """
after afterwards afterward now nowadays since después despues ahora luego depois agora après
apres maintenant ensuite désormais nach danach nachher seitdem jetzt heute dopo ora adesso poi
na nu daarna nadien baad abhi после теперь сейчас потом після тепер потім po potem teraz później
potom poté teď nyní după dupa acum efter sedan etter nå jälkeen nyt után utána μετά τώρα sonra
sonrası şimdi artık بعد وبعد بعدها بعدين الآن اب اکنون حالا बाद अब পরে এখন baada sasa sesudah
follow-up followup setelah sekarang sau pagkatapos ngayon depuis desde seit sinds kadib
"""
# In the languages of those who write to us; they count where both are told.
BEFORE, AFTER = set(_BEFORE.split()), set(_AFTER.split())
# What comes after is a time of day or a place, not what was begun: "after dark".
NO_CHANGE = {
    *(
        "lunch",
        "school",
        "work",
        "dark",
        "hours",
        "midnight",
        "church",
        "dinner",
        "sunset",
        "class",
    ),
    *("noon", "breakfast", "prayer", "mass", "rain", "midday"),
}
_OWN = (
    r"(?:the|a|an|our|we|they|i|that|it|new|this|my|on|el|la|los|las|le|les|il|der|die|das|dem|den"
    r"|des|que|o|os|wir|hemos|nous|abbiamo)"
)
_LEAD = re.compile(
    rf"\b(?:then|since|after|when|once|from|desde|depuis|seit|ab|après|después de|depois de|dopo"
    rf"|nach|cuando|quando|quand|als|dann|luego) {_OWN}\b"
    r"|^(?:and )?then from$"
    r"|^(?:and |but )?(?:after|now|since|afterwards|after that|since then|from then|from now"
    r"|from here|and after|danach|seitdem|desde entonces|depuis|ensuite|a partir de)$"
    r"|\bfrom (?:now|then|here|today|this (?:day|week|month|point))(?: on(?:wards)?)?$"
    rf"|^(?:and |but )?(?:after|since) (?!(?:{'|'.join(NO_CHANGE)})\b)\w+",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:(?:we|i|they|it) (?:\w+ )?)?(?:start(?:ed|s|ing)?|began|begins?|begun|install\w*"
    r"|introduc\w*|launch\w*|put (?:in|up|down)|set up|open(?:ed|s)|built|changed|arrived?s?"
    r"|fitted|replaced|painted (?!faces)|repaired|mended|fixed (?:the|our|a)"
    r"|(?:switched|turned) (?:on|off)|(?:was|were) (?:taken (?:out|away|down)|removed|moved)"
    r"|intervention|pilot|came in|beginning of|(?<![\w ])change(?![\w ])"
    r"|(?:change|cambio|mudan[çc]a|changement|änderung|umstellung|cambiamento)"
    r" (?:was|came|happened|fue|foi|était|war|kam)"
    r"|(?<!it )(?<!they )(?<!that )(?<!numbers )(?<!figures )(?:goes|went|is|put) (?:up|live)"
    r"|(?:the|a|our|new) [\w' ]*\b(?:came|comes|went|goes|is there|is in)"
    r"|empe(?:zamos|zó|zaron)|comenz\w+|come[çc](?:amos|ou|aram)|pusi(?:mos|eron)|instal\w+"
    r"|(?:on|nous) (?:a|avons) (?:commencé|mis|installé|ouvert)|mis en place|début"
    r"|(?:foi|foram|fue|fueron|wurden?|a été|è stat[oa])"
    r" \w+(?:[ao]d[ao]s?|en|et|t|é|ée|at[oa])"
    r"|angefangen|begonnen|eingeführt|gestartet|aufgestellt|installiert|start|beginn"
    r"|(?:abbiamo )?(?:iniziato|cominciato)|am [îi]nceput|zacz[ęe]li[śs]my|zacz[ąa]ł\w*"
    r"|ba[şs]lad[ıi]\w*|начали|начал[ао]сь|почали|za[čc]ali|kezdt(?:ük|ünk)|började|begyndte|aloitimme|ξεκινήσαμε"
    r"|zijn gestart|tu(?:li)?anza|nagsimula|mulai|بدأنا)\b|शुरू(?!\w)",
    re.IGNORECASE,
)
_DID = (
    r"\b(?:we|they|i|people) (?!count|measur|ask|record|survey|check|need|start|move|live|miss"
    r"|skip)"
    r"(?:\w+ed|put|got|built|cut|made|set|dug|hung)\b(?: [\w']+){0,5}"
)
# "We painted the crossing in", before a time: what was done, not what was counted.
_DONE = re.compile(rf"{_DID} (?:in|on|since|from)$", re.IGNORECASE)
_DONE_THEN = re.compile(rf"{_DID} then$", re.IGNORECASE)  # "we got the bins then", before numbers
_NEW = re.compile(r"(?:the |our )?new(?: [^\W\d]+){1,3}", re.IGNORECASE)
_NEW_IN = re.compile(rf"{_NEW.pattern} (?:in|on|since|from)", re.IGNORECASE)
# "Lamp fixed in January": a thing; after a number it is what was counted ("6 lamps fixed in May").
_FIXED_IN = re.compile(r"(?:[^\W\d]+ ){1,5}fixed (?:in|on|since)", re.IGNORECASE)
# "Sign up" and "lights fixed", said of a thing and standing apart.
_THING_DONE = re.compile(
    r"(?:[^\W\d]+ ){1,4}(?:up|fixed|fitted|installed|repaired|mended|painted|in place|in use)",
    re.IGNORECASE,
)
_THINGS = (  # that stay
    r"lamps?|lights?|signs?|bench(?:es)?|bins?|bumps?|crossings?|fences?"
    r"|gates?|taps?|pumps?|posters?|flyers?|leaflets?|shelters?|ramps?|doors?|cameras?|rota"
    r"|timetable|helpers?|nurses?|guards?|patrols?|planters?|nets?|filters?|locks?|mirrors?|reminders?"
    r"|texts?|calls?|messages?|training|course|campaign|club|classes"
)
# "Lamp in April" after all numbers; what else was in April ("flood", "fair") is a remark.
_THING_IN = re.compile(
    rf"(?:[^\W\d]+ ){{0,3}}(?:{_THINGS})"
    r"(?: up| down| in| on| there)? (?:in|on|since)"
    r"(?: (?:the )?(?:end|start|beginning|middle) of)?",
    re.IGNORECASE,
)


# "That was the week the author came": once, unless it is a thing that stays.
_ONCE = re.compile(
    r"\bwas (?:the|a) (?:week|wk|day|month|year|time)(?: that| when)?"
    rf"(?! [^\n]*\b(?:new|bus|{_THINGS})\b)"
    r"[^\n]* (?:came|visited|was there|passed)\b",
    re.IGNORECASE,
)

# "School starts again in September": the year takes its course.
_CALENDAR = re.compile(
    r"(?:^|[.,;(] ?|\b(?:the|when|as|before) )"
    r"(?:schools?|term|lent|ramadan|spring|summer|autumn|winter|(?:school |financial )?year"
    r"|(?:summer |school )?holidays?|(?:new )?season)"
    r" (?:starts?|started|begins?|began|ends?|ended|goes back|went back)\b",
    re.IGNORECASE,
)


def passes(text: str) -> bool:
    """Tell whether words speak of what comes and goes: a visit, a school year."""
    return bool(_ONCE.search(text) or _CALENDAR.search(text))


def tells_new_thing(text: str) -> bool:
    """Tell whether words name something new or done and nothing else: "new dressing kit"."""
    return bool(_NEW.fullmatch(text) or _THING_DONE.fullmatch(text))


def tells_change(text: str) -> bool:
    """Tell whether words tell of a change: "new tap fitted", "since the bench"."""
    is_told = any(form.search(text) for form in (_LEAD, _STRONG, _DONE_THEN))
    return is_told and not passes(text)


def tells_deed(text: str, *, seen: bool) -> bool:
    """Tell whether "we painted it in" or, after numbers, "new bus in" leads to a time."""
    is_thing = any(form.fullmatch(text) for form in (_NEW_IN, _FIXED_IN, _THING_IN))
    return bool(_DONE.search(text) or (seen and is_thing))
