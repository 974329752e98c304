"""What the answers of a preparation are known by: wants and reasons, fair standards, a plan B."""

from __future__ import annotations

import re

_I = re.IGNORECASE

POSITION = re.compile(
    r"^\W*(they|he|she|it|we|i|the \w+|our \w+|my \w+)?\s*(just |only |all )?"
    r"(wants?|demands?|insists?|asks?|offers?)\b",
    _I,
)
# "He wants the rent on time" is still only what is wanted, though "rent" may be a reason elsewhere.
WANTED = re.compile(
    r"\b(wants?|demands?|insists?( on)?|asks?( for)?|offers?)\s+(?!to\b)"
    r"((more|less|higher|lower|the|his|her|their|our|a|all|full|extra)\s+)*"
    r"(rent|costs?|time|budget|papers|rules?|law)\b( on time)?",
    _I,
)
REASON = re.compile(
    r"\b(because|so that|since|worr(y|ied|ies)|afraid|fear|scared|pressure|boss|budget|"
    r"re-?election|"
    r"votes?|complain\w*|complaints?|reputation|look good|blame|in order|matters?|need(s)? to|"
    r"save|cost|costs|time|trust|safe(ty)?|rules?|law|papers?|newspapers?|image|easy|quiet|peace|"
    r"feed|rent|live|survive|school fees|health|dignity|respect)\b",
    _I,
)
OUT_OF_THE_ROOM = re.compile(
    r"\b(can(no|')?t|can not|may not|(is|are) ?n[o']?t|does ?n[o']?t|do ?n[o']?t|does not|do not)"
    r" ((allowed|able) to |the (one|person)s? (to|who|that) )?decides?\b|"
    r"\b(has|have|needs?) to ask\b|\bmust ask\b|\bonly (listens?|takes? notes)\b|"
    r"\b(wo ?n'?t|will not|is not|isn'?t|are not|aren'?t) (be )?(there|coming|in the room)\b",
    _I,
)
SERVES_BOTH = re.compile(
    r"\b(both( of us| sides)?|in return|in exchange|each (side|of us)|"
    r"if (you|they|he|she) [^.;\n]{3,60}\b(we|i)|if (we|i) [^.;\n]{3,60}\b(you|they|he|she)|"
    r"(we|i) [^.;\n]{3,60} (if|and) (you|they|he|she))\b",
    _I,
)
SEVERAL = re.compile(r"[,;\n/]|\bor\b|\b\d[.)]", _I)
NO_PLAN_B = re.compile(
    r"^\W*(nothing|none|no|nope|no plan|no idea|we (have|got) (nothing|none|no (other )?(plan|"
    r"choice|option)).*|"
    r"there is (nothing|none|no (other )?\w+).*|no (other )?(plan|choice|option|way)s?.*|"
    r"we (can'?t|cannot) do (anything|nothing).*|beg.*|(just )?(accept|take) (it|what.*)|"
    r"give up.*)\W*$",
    _I,
)
NO_LIMIT = re.compile(
    r"\b(anything|whatever|no limit|any (amount|number|price|offer)|what they (give|offer))\b",
    _I,
)
ACTS = re.compile(r"\b(we|i|we'll|i'll|go|sell|move|wait|use|ask|share|find|take|look|try)\b", _I)
TOGETHER = re.compile(
    r"\b(strike|protest|march|petition|press|newspaper|radio|tv|journalist|media|vote|together|"
    r"boycott|occupy|sit[- ]in|court|ombudsman|union)\b",
    _I,
)
STANDARD = re.compile(
    r"\b(laws?|by-?laws?|rules?|regulations?|polic(y|ies)|code|contract|tenancy|lease|"
    r"agreements?|promised?|constitution|rights|right to|leaflet|"
    r"others? (get|pay|paid|have)|other (towns?|cities|districts?|villages?|schools?|streets?)|"
    r"(the|other|next|every) (\w+ ){1,4}(pays?|lets?|gets?|charges?|gives?|has|have)|"
    r"market|going rate|price(s)? (in|at)|same as|last year|standard|average|neighbouring|"
    r"next (town|village|district)|"
    r"minimum wage|report|study|figures?|budget)\b",
    _I,
)
THANKS = re.compile(
    r"\b(thank|thanks|appreciate|grateful|glad|good (morning|afternoon|evening|day))\b", _I
)
QUESTION = re.compile(r"\?|\b(what|how|could|would|can|may) (is|are|do|we|you|it)\b", _I)
MENACE = re.compile(
    r"\b(or else|you will (regret|pay|see)|we know where|burn|beat|hurt you|idiots?|liars?|thieves|"
    r"stupid|shame on you|you people)\b",
    _I,
)
SPEAKS = re.compile(
    r"\b(?P<who>(?i:i|me|my \w+|our \w+|the \w+)|[A-Z]\w+)(?i: (will|can|shall)|'ll)? "
    r"(?i:says?|speaks?|talks?|begins?|starts?|opens?|tells?|asks?|shows?|brings?|listens?|writes?|"
    r"takes?|explains?|reads?|gives?|greets?|answers?)\b"
)
