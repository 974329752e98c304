"""Words that say no time: in an answer of these alone there is nothing to work with."""

from __future__ import annotations

import re

_NO_TIME = {
    "who and what, while nothing is named": (
        "i im ill id ive we well were weve us me my our ours you youll your he hes she shes"
        " they theyll theyre them it its itll itd this that thats thatll these those there"
        " theres here who whose what whats whatever which why how where when wen whenever one"
        " ones other others another mine thing things everything something anything nothing"
        " everyone everybody all both some someone somebody anyone anybody any every each none"
        " a an the"
    ),
    "what joins": (
        "and or but if unless so then than as at by in on of off to for from with without"
        " within into about around over under up down out through until till before after while"
        " because since also too either neither not no nor"
    ),
    "what anyone does": (
        "am is are was be been being do does did done doing have has had having will would"
        " shall should can could may might must get gets got getting go goes going let lets"
        " make makes take takes taking took need needs needed want wants try trying manage"
        " manages able allow allows happen happens work works working gonna gotta wanna find"
        " finds found give gives given suit suits choose put keep skip pass stop wait waiting"
        " talking talk discuss discussing"
    ),
    "what is not": (
        "dont doesnt didnt isnt arent wasnt wont wouldnt cant cannot couldnt shouldnt havent hasnt"
    ),
    "how little is known": (
        "know knows knowing known idea ideas clue sure unsure certain decide decided undecided"
        " think thinking guess hope hopefully hoping believe suppose say saying said tell"
        " telling told ask asking asked mean see seeing seems look looks maybe perhaps probably"
        " possibly possible impossible idk dunno hard difficult tough tricky easy easier"
        " question depend open dnt knw pardon comment remain remains seen depends fixed set"
        " specific particular exact exactly predict promise promises promised unknown"
        " discussion thought understand understood commit plan plans planned planning clear"
        " unclear tbd tba tbc na mind matter matters"
    ),
    "time without a day": (
        "time times timeline schedule date dates deadline deadlines day days week weeks month"
        " months year years hour hours minute minutes moment moments second age ages bit point"
        " stage sight lifetime life future past present now nowadays soon sooner soonest"
        " soonish someday sometime sometimes anytime eventually ultimately finally shortly"
        " later late latest early earlier earliest fast faster fastest quick quicker quickly"
        " quickest rapidly slow slowly asap yesterday long longer run short near nearest"
        " distant due course step currently"
    ),
    "how much and how often": (
        "little few several couple many much more most less least faintest slightest enough"
        " lots half quarter first last next end afterwards once twice again always never ever still"
        " yet already often daily weekly forever lot"
    ),
    "how pressing": (
        "rush hurry haste pressure stress urgent urgently urgency priority flexible"
        " convenience convenient suitable opportunity chance right good better best great fine"
        " ok okay ready patient patience overdue important necessary rushed push steady"
        " preferably free finish finished complete completed practicable feasible humanly busy"
        " tired"
    ),
    "what is left to luck": (
        "god gods allah lord heaven inshallah insha inshaallah willing wills wish grace luck"
        " lucky mood feel feels feeling like round care cares"
    ),
    "courtesy and sounds": (
        "yes yeah yep yup ya ye nope nah nay thanks thank please pls plz sorry hi hello hey hm"
        " hmm hmmm um uh uhm er erm oh ah huh eh lol haha ha sir madam really very pretty quite"
        " rather just only even actually honestly frankly ideally basically anyway though alone"
        " kind sort real progress"
    ),
}
_IDIOM = re.compile(r"cows? come home|pigs? (?:can )?fly|hell freez|goes well|moon is blue")
_EMPTY = {word for words in _NO_TIME.values() for word in words.split()}


def is_empty(words: str) -> bool:
    """Tell whether plain words name nothing that has a time of its own."""
    return bool(_IDIOM.search(words)) or all(
        len(it) < 2 or it[0].isdigit() or it in _EMPTY for it in words.split()
    )
