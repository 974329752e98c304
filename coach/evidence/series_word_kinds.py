"""Kinds of words beside numbers: what somebody did, what came with it, and what only happened.

A kind says of a word that nobody has used yet what was learnt of others (``series_hints``). A word
may be of a kind by its ending alone, so that no kind is sure by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from coach.evidence.series_change_words import AFTER, BEFORE

_DEED = re.compile(
    r"(?!(?:need|bed|red|shed|speed|hundred|weed|feed|seed|rained|snowed|counted|closed"
    r"|cancelled|missed|skipped|rubbed|called|poured|flooded|noticed|reported|recorded"
    r"|stayed|asked|registered|died|tried|complained|wanted|liked|used|hundred|wished|hoped)$)"
    r"(?:\w{2,}ed|put|got|built|made|cut|dug|set|took|gave|brought|bought|moved|began|ran|hung|lent"
    r"|came|went|left|drew|threw|let|taught|paid|sent|fed"
    r"|\w{2,}(?:amos|imos|aron|ieron|aram|eram|iram|ou)|\w{3,}[óé]e?s?"
    r"|(?:\w{1,4})?ge\w{3,}(?:t|en|d)|\w{3,}iert"
    r"|\w{3,}(?:iamo|ato|ata|uto|uta)"
    r"|\w{2,}(?:liśmy|łyśmy|liśm|łam|łem|ono|iono|ło|ła|ali|mamy)"
    r"|\w{2,}(?:[dt][ıiuü]k?|[ıiuü]ld[ıiuü]|[dt][ıiuü]ler|[dt][ıi]lar)"
    r"|\w{2,}(?:ли|ла|лся|лись)|(?!between)(?:ver|be|er|ent)\w{3,}(?:t|en)"
    r"|split|swept|lit|stuck|\w{2,}(?:ade|ats|erade|ede|ten?|ámos|ímos)|puso|hizo|vino|pôs|fez|veio|mise?s?|pris|ouvert"
    r"|reçu|messo|messi|fatto|aperto|preso|kamen?|gab(?:en)?|zogen|kwam(?:en)?|kregen|pus|făcut"
    r"|venit|\w{3,}(?:tat|cat|zat))$"
)
_OURS = re.compile(r"\w{2,}(?:[aáií]mos|liśmy|łyśmy|[dt][ıiuü]k)$")  # "pusimos": we did
_BY_US = {
    *("we", "they", "hemos", "wir haben", "man hat", "on a", "nous avons", "ils ont", "abbiamo"),
    *("hanno", "we hebben", "am", "au", "мы", "они", "ми", "вони", "vi har", "de har", "han", "os"),
}
_KINDS = {
    "we": """
        we they i council landlord caretaker school neighbour neighbours someone
        volunteers hemos nosotros nós wir man nous on abbiamo noi my mi biz мы вони ми de
    """,
    "new": """
        new another different extra second own free better bigger nuevo nueva nuevos
        nuevas novo nova novos novas neu neue neuer neues neuen nouveau nouvelle nouveaux
        nouvelles nuovo nuova nuovi nuove nowy nowa nowe nowych yeni nieuw nieuwe новый
        новая новые новую новий nou noua ny nya nye
    """,
    "after": " ".join(sorted(AFTER)) + " depuis desde seit da od с з de dès onwards",
    "before": " ".join(sorted(BEFORE)),
    "then": "then next so once when luego entonces puis dann poi wtedy derken тогда toen så",
    "only": """
        only just barely solo sólo solamente só apenas somente nur bloß seulement soltanto
        tylko sadece ancak только лишь тільки maar slechts doar bara kun hanya saja
    """,
    "cause": """
        because cos cause coz due thanks weil wegen daher deshalb porque por parce perché
        quindi więc çünkü потому omdat
    """,
    "happened": """
        holiday holidays hol hols easter christmas xmas ramadan eid diwali festival
        carnival fair fete fête match game final derby marathon race parade concert party
        wedding funeral election strike storm storms snow snowed snowing rain rained rainy
        raining rains wet flood flooded heatwave heat hot cold freezing icy ice wind windy
        weather fog sunny sun poured pouring sick ill illness flu covid virus trip outing
        exam exams inset vacation vacaciones fiesta fiestas navidad huelga lluvia llovió
        llovia calor frío nieve tormenta enfermo feriado férias festa natal greve chuva
        choveu doença ferien feiertag urlaub streik regen regnete schnee schneite sturm
        krank hitze kälte weihnachten ostern vacances férié noël pâques grève pluie neige
        orage malade ferie sciopero pioggia neve temporale natale pasqua święta święto
        ferie deszcz śnieg strajk choroba wakacje tatil bayram yağmur kar grev hasta
        каникулы праздник дождь снег забастовка vakantie staking sneeuw ziek sick lockdown
        outage better worse pleuvait llovía donc daher
    """,
}
_WORDS = {
    word: [kind for kind, words in _KINDS.items() if word in words.split()]
    for words in _KINDS.values()
    for word in words.split()
}
_LEADS = {"and", "so", "then", "later", "also", "finally", "y", "e", "et", "und", "poi", "puis"}
_LEADS |= {"luego", "entonces", "dann", "potem", "потом", "sonra", "toen", "apoi", "just"}
REMARKS = {"only", "cause", "happened"}  # kinds of words that speak of one number


# "We ran out of bread", "they came late": why a number is so, and nothing that was begun
_MISHAP = re.compile(
    r"\b(?:ran|run|running|came|left|went|closed|finished|started|got|were) (?:[^\W\d]+ )?"
    r"(?:out of|short|low|late|early|home|away|lost|stuck|ill|sick|wet)\b|\b(?:lost|broke|missed)\b"
)


def kinds_of(words: Iterable[str]) -> list[str]:
    """Give the kinds of some words in small letters, each once."""
    words = list(words)
    found = {kind for word in words for kind in _WORDS.get(word, ())}
    if any(_DEED.match(word) for word in words):
        found.add("deed")
    return sorted(found)


def tells_what_we_did(words: Sequence[str]) -> bool:
    """Tell whether words, alone between numbers, say what was done: "we planted a hedge"."""
    rest = [word.lower() for word in words]
    while rest and rest[0] in _LEADS:
        rest = rest[1:]
    subject = next((n for n in (2, 1) if " ".join(rest[:n]) in _BY_US), 0)
    verbs = rest[subject : subject + 3]
    is_done = bool(subject) and any(_DEED.match(word) for word in verbs)
    is_done = is_done or bool(rest[:1] and _OURS.match(rest[0]))
    is_remark = not REMARKS.isdisjoint(kinds_of(rest)) or _MISHAP.search(" ".join(rest))
    return is_done and not is_remark
