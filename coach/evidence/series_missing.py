"""How people say that a number is missing, and why: "n/a", "forgot", "no se pesó", "annulé"."""

from __future__ import annotations

_SIGNS = (
    r"n/a\b|na(?=\s*(?:[,;.\t\n)]|$))|n\.a\.?(?!\w)|nan\b|null\b|missing\b"
    r"|missed(?: (?:one|it|this|that))?\b"
    r"|(?:blank|empty)\b(?! [^\W\d]{3})|unknown\b"
    r"|(?<![^\s,;:|(=])(?:\?+|-+|_+|x|\.\.\.|…)(?=\s*(?:[,;\t\n()|]|$))|(?<=[\s:=])\?+(?=\s)"
    r"|(?<![^\s;:|(=])#{2,}(?=\s*(?:[,;\t\n()|]|$))"  # too wide for its cell
    r"|no (?:counts?|data|numbers?|figures?|records?|entry|readings?|info|idea|result)\b"
    r"(?! (?:if|whether|why|how|what to) )"
    r"|not (?:counted|known|recorded|measured|weighed|available|noted|taken|done)\b"
    r"|(?:nothing|none) (?:recorded|counted|noted|written|measured|weighed|taken|checked|read)\b"
    r"|なし|欠測|没有|无\b"
    r"|k\. ?A\.|s/d\b|sin datos?\b|sem dados?\b|pas de (?:chiffres?|donn[ée]es?|mesure|relev[ée])\b"
    r"|keine (?:angaben?|daten|messung|z[äa]hlung)\b"
)
_ENGLISH = (
    r"(?:nobody|no one|none|nothing) (?:was |were )?(?:there|recorded|counted|wrote|noted|kept"
    r"|written)\b"
    r"|skip(?:ped)?\b|(?:closed|cancel+ed)\b(?! (?:the|a|our|one|down|off)\b)"
    r"|rained off\b|called off\b|not held\b"
    r"|half[ -]term\b|bank hols?\b|inset(?: days?)?\b"
    r"|holidays?\b|lost\b|forgot(?:ten)?(?: to count)?\b"
    r"|no (?:class|school|market|meeting|bus|service|visit|count|session|clinic|club|lesson"
    r"|practice|training|surgery|delivery|collection|choir|mass|one there)\b"
    r"|(?:i |we |nobody |no one )?(?:did ?n'?t|dint|did not|could ?n'?t|could not) \w+"
    r"|not (?:count|measur|weigh|record|check)e?d\b"
    r"|(?:nobody|no one) (?:was there|counted|went|checked|measured|looked|did|took|kept"
    r"|wrote|noted|weighed|filled|logged|remembered|could)\b"
    r"|(?:i|we) (?:was|were) (?:sick|away|ill|off)\b|(?:was|were) ?n'?t (?:there|here|home)\b"
    r"|idk\b|don'?t know\b|dunno\b|i was away\b|out of (?:order|town)\b"
)
_OTHERS = (
    r"festivo\b|fiesta\b|feriado\b|cerrado\b|cancelad[oa]\b|perdid[oa]\b|olvid[ée]\b|falta\b"
    r"|no (?:se )?(?:cont|pes|med|hub|an|sab)\w*|me olvid[ée]\b|esqueci\b|fechado\b"
    r"|n[ãa]o (?:se )?(?:cont|pes|med|houv|an|sei|foi)\w*"
    r"|annul[ée]e?\b|ferm[ée]e?\b|oubli[ée]e?\b|f[ée]ri[ée]\b|vacances\b|manquant\b"
    r"|pas (?:compt|pes|mesur|relev|fait)\w*|krank\b|ausgefallen\b|vergessen\b|feiertag\b"
    r"|geschlossen\b|urlaub\b|nicht (?:gez|gew|gem|erf|not)\w*|f[äa]llt aus\b|fehlt\b"
    r"|chiuso\b|annullat[oa]\b|non (?:cont|pes|mis|rilev)\w*|festa\b|niente dati\b"
    r"|dimenticat[oa]\b|manca(?:nte)?\b"
    r"|brak(?: danych)?\b|nie (?:licz|wa[żz]|mierz|by[łl])\w*|zapomni\w+"
    r"|zamkni[ęe]t\w+|[śs]wi[ęe]to\b"
    r"|niet (?:ge\w+|beschikbaar)\b|vergeten\b|gesloten\b|ikke \w+t\b|inte \w+t\b"
    r"|yok\b|say[ıi]lmad[ıi]\b|saymad[ıi]\w*|unut\w+|kapal[ıi]\b|tatil\b"
)
# After a time; the private signs are those in whose place times stand (series_tokens).
_BESIDE_TIME = (
    r"(?<=[\ue0ff\uf000-\uf7ff] )(?:off|sick|ill|rain(?:ed|y|ing)?|snow(?:ed|ing)?|away|storm"
    r"|strike|not sure|no idea|unsure)(?=\s*(?:[,;.\n\uf000-\uf7ff]|$))"
    r"|(?<=[,;] )(?:off|sick|ill|away|absent)(?=\s*(?:[,;\n]|$))"
)
BLANK = rf"{_SIGNS}|(?<=[\ue0ff\uf000-\uf7ff] )(?:x|na|\?+|-{{2,}}|_+)(?=\s*[\uf000-\uf7ff])"
# "The skip came" and "a holiday club" are things.
_A_THING = r"(?<!the )(?<!our )(?<!new )(?<!\ba )"
REASON = rf"(?:{_A_THING}\b(?:{_ENGLISH}|{_OTHERS})|{_BESIDE_TIME})"
