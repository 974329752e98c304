"""Words that show a thing beside the learnt moves, so that no error is named for a missed move."""

from __future__ import annotations

import re

_I = re.IGNORECASE

GREETING = re.compile(
    r"^\W*(hi|hey|hello|dear|morning|evening|afternoon|salam\w*|salaam|namaste|hola|bom dia|"
    r"buen[oa]s|bonjour|habari|jambo|ola|olá)\b|\bgood (morning|afternoon|evening|day)\b|"
    r"\b(thank\w*|thx|how are you|how is (your|the) (family|day)|nice to|good to see|"
    r"pleased to|hope (you|your|the family)|congrat\w*|i know you|glad)\b",
    _I,
)
ABOUT_THEM = re.compile(r"\b(you|your|u|yours)\b(?!( \w+){0,2} (pay|give|offer|owe|sell))", _I)
ADDRESS = re.compile(
    r"\b(mr|mrs|ms|sir|madam|boss|chef|sister|brother|bhai|doctor|dr|mama|uncle|aunt\w*)\b", _I
)
DEMAND = re.compile(r"\b(we|i) (really |urgently )?(need|want|demand|require)\b", _I)
INTEREST_QUESTION = re.compile(
    r"\bwhat('?s| is| are|s)? (\w+ ){0,3}(important|behind|holding|keeping|stopping|hard(est)?|"
    r"difficult|worr\w+|concern\w*|trouble\w*|afraid|problem)\b|"
    r"\bwhat (matters|worries|bothers|makes|stops|holds|keeps|hurts|counts|troubles)\b|"
    r"\bwhat (would|do|does|must|has) (\w+ ){0,2}(help|need|care|have to|fear|take for)\b|"
    r"\bwhy (are |do |did )?(you|u)\b|"
    r"\bwhy (is|are|do|does|can'?t|cant|not)\b.*\b(you|it|that|this)\b|"
    r"\b(your|the|that) (main|biggest|real|worst|hardest) (trouble|problem|worry|concern|fear|"
    r"reason|part|thing)\b.*\?|\bis it (the|about|because|more)\b|"
    r"\b(do |did |would )?(you|u) (need|lack|miss|worry|struggle)\b[^.!?]*\?|"
    r"\b(tell me|(want|wants|like|love|rather|need|curious) (to )?(know|hear|understand))\b"
    r"(?![^.?!]*\b(price|much|rate|pay|offer|number|budget)\b)[^.?!]*\b(you|your|u)\b|"
    r"\bwhy (only|so|just|exactly|is|are|do|u|you)\b.*\?|\bon your mind\b|"
    r"\bw(h|et)(at|in) (you|u|dey) (need|want|dey)\b|\bwhat would a good \w+ (be|look)\b",
    _I,
)
NUMBER_QUESTION = re.compile(
    r"\bhow much\b|\bmake (me|us) an offer\b|"
    r"\bwhat('?s| is|s) (the|your) (price|offer|rate|best)\b|"
    r"\bwhat (would|will|can|could|do) (you|u) (pay|give|offer|charge|ask|take|want for)\b|"
    r"\bwhat (does|do|is|are|would|will|can|could) (\w+ ){1,3}"
    r"(pay|paying|cost|costing|ask|asking|charge|charging|giving)\b|"
    r"\bwhat('?s| is| are|'?re)? (you|u) (paying|giving|offering|asking|charging|taking)\b|"
    r"\bwhat (were|are|did|do) (you|u) (thinking|think|(have|had) in mind|expect\w*|imagin\w*)\b|"
    r"\bwhat('?s| is) (the|your) (\w+ )?(budget|fee|rent|number|figure|wage|pay)\b|"
    r"\b(mind|think\w*) (of )?as a price\b",
    _I,
)
REASON = re.compile(
    r"\b(because|bcs|bcoz|cos|coz|cuz|since|so that|otherwise(?! (we|i)\b)|"
    r"(?<!you )(?<!u )(?<!you don't )(?<!you dont )(?<!u dont )need\w* (it )?(to|for)|"
    r"that('?s| is) why|the reason|law|in order)\b(?! (it|that|this)('?s| is) "
    r"(\d|(the|my|our) (number|price|figure|rate|offer|amount)\b|how it is|"
    r"what (i|we) (want|ask)))",
    _I,
)
# A clause that only asks, sets a limit, asks back, closes or is polite tells no why.
ASK = re.compile(
    r"^\W*(and |so |ok |then |but |please )*((i|we) ?('d|'ll|will|would|could|can(?!')|shall)\b|"
    r"(i|we) ?('re|are|were|was)? ?"
    r"(want|ask|offer|need|like|propose|say|hop(e|ing)|take|pay|accept|agree|thinking)\b|"
    r"(can|could|would|will|shall|may|how|what|is|are|do|does|let|give|make|if|when|who)\b)|"
    r"\b(you|u) (\w+ )?(pay|give|buy|bring|provide|carry|cover|supply|sign|put|throw)\b|"
    r"\b(if|deal|agreed?|thank\w*|sorry|send|sign|write|bring|"
    r"comes? with it|included|on top|thrown in|"
    r"(too|so|very) (low|little|high|much)|that'?s (our|my) \w+|"
    r"that'?s the (number|price|figure|rate|offer|amount)|"
    r"(ok|okay|fine|good) (for|with|by) (me|us)|"
    r"all (i|we) (can|have)|last word|final)\b|"
    r"^\W*(then |so |and |but )*it'?s \W?\d|"
    r"^\W*(the )?(town|city|council|school|hospital|firm|owner|landlord) "
    r"(pay|buy|bring|give|cover|provide)s( for)? (the|our|all( the)?) \w+\W*$",
    _I,
)
STATEMENT = re.compile(
    r"\b(is|are|was|were|am|its|isn'?t|aren'?t|wasn'?t|has|have|had|can'?t|cannot|couldn'?t|"
    r"does|did|don'?t|doesn'?t|didn'?t|costs?|paid|pays?|gets?|got|went|rose|needs?|works?|worked|"
    r"lives?|"
    r"feeds?|takes?|took|makes?|made|keeps?|loses?|lost|comes?|came|goes|gives?|means?|leaves?|"
    r"stands?|holds?|runs?|fails?|gave|sold|bought|broke|breaks?|\w{3,}ed)\b|'(s|re|ve)\b|"
    r"\b(it|he|she|that|this) (\w+ )?\w+s\b",
    _I,
)
# What is thought of their number, or said of them, is no why of one's own.
MODESTY = re.compile(
    r"\b(greedy|modest|humble|content|satisfied|not (a )?\w*demanding)\b|"
    r"(\bnot|n'?t) (expect|ask(ing)?( for)?|want|need) (\w+ ){0,2}"
    r"(wonders|miracles|much|the moon)\b",
    _I,
)
COMPLAINT = re.compile(
    r"\b(that|this|it|which)('?s| is| was| would be| seems?| sounds?) (?!what (?!we|i))(\w+ ){0,3}"
    r"(jump|lot|steep|much|high|low|little|hard|tough|insult|joke|expensive|dear|unfair|nothing|"
    r"what (we|i) (want|ask|say|charge)|thin|big|more|less|nice|kind|good|great|fine|ok|okay|it|"
    r"all|price|offer|end|word|possible)\b|"
    r"^\W*(yes |no |well |and )*(you|u)('re| are| said| wrote| told| know)\b|"
    r"\b(joking|kidding|serious|not my problem|take it or leave it)\b|"
    r"^\W*(and |but |or |then |else )*(\w+ ){0,3}(leave|forget|drop) it\b",
    _I,
)
CLAUSE_END = re.compile(
    r"[,;:()!\n]+|\.+(?=\s|$)|(?<=\?)|\s(?=(?:but|and|because|though)\s)|\s[-–]+\s", _I
)
LIMIT = re.compile(
    r"\b(not?|never|nothing|cannot|can'?t|cant|won'?t|wont) (\w+ ){0,3}"
    r"(below|under|less|lower|above|over|more|higher) ?(than )?\w*\d|"
    r"\b(below|under|less than|above|over|more than) \S+( a \w+)?,? (is|it'?s|its|it|we|i|there|"
    r"that|then|(you|u) (don'?t|need))\b|"
    r"\b(our|my|the) (limit|minimum|maximum|bottom line|lowest|least)\b|"
    r"\b(at least|minimum|at most|maximum) (\w+ )?\d|\b\d\S* (minimum|maximum|at (the )?least)\b|"
    r"\bas (low|high|far) as (we|i) (can )?go\b",
    _I,
)
BEYOND = re.compile(
    r"\b(below|under|above|over|beyond|(lower|higher|fewer|less|more) than) (\w+ )?$", _I
)
REMINDS = re.compile(r"\b(i|we) (already |just )?(said|told (you|u)) $", _I)
WONDERS = re.compile(
    r"\s?(\?\?|\?!|!)|\s?\?\s+\w|,? that('?s| is) (?!what|fine|ok|good)(\w+ ){0,3}"
    r"(jump|lot|steep|much|high|low|little|hard|tough|insult|joke|expensive)\b|"
    r" (is|was)( \w+){0,2} (over|above|below|under|more than|beyond|too|hard|tough|difficult)\b",
    _I,
)
AT_THAT = re.compile(r"(^|[.,;:!?]\s*|\b(but|and)\s+)(at|for|with) $", _I)
WE_INSTEAD = re.compile(
    r" (\w+ ){0,3}(we|i|they|the \w+|all)('d| would|'ll| will)? (\w+ )?"
    r"(be at|rather|stay|go|keep|leave|pack|move|look|lose|sell|walk|stop)\b",
    _I,
)
AND_BEYOND = re.compile(r"^ (\w+ )?(and )?(up|upwards?|down|downwards?|or (more|less))\b", _I)
DAY = re.compile(
    r"\b(today|tomorrow|tonight|(mon|tues|wednes|thurs|fri|satur|sun)days?|mornings?|evenings?|"
    r"the \d+(st|nd|rd|th))\b",
    _I,
)
AMOUNT = re.compile(
    r"[£$€₹]|\d k\b|\b(dollars?|euros?|pounds?|rupees?|price|costs?|each|per|cash|offer|pay)\b|"
    r"\ban? (day|week|month|year|hour|night|shift|kilo|ton|tonne|piece)\b|^\W*\w+\W*$",
    _I,
)
REFUSAL = re.compile(
    r"\b(no|nope|not|never|nothing|cannot|can'?t|cant|won'?t|wont|don'?t|impossible|refuse|forget|"
    r"out of|too (low|high|much|little))\b",
    _I,
)
AGREES = re.compile(r"\b((we|i) (accept|agree|take it)|agreed|it'?s a deal)\b", _I)
NO_DEAL = re.compile(
    r"(?<!\bif )\bwe (don'?t|do not|did ?n'?t|can'?t|cannot|could ?n'?t) (\w+ )?agree\b|"
    r"(^|[.!?]\s)then not\b|\bsuit yoursel(f|ves)\b|"
    r"\bno (deal|agreement) (today|now|for now|this time|yet)\b|"
    r"\bwithout (a deal|an agreement) (today|now|for now)\b",
    _I,
)
LEAVES = re.compile(r"\b(i|we)( am|'?m| are|'?re) (off|leaving|gone|out of here)\b", _I)
FURTHER_DEMAND = re.compile(
    r"\b(and|also|but|with that|for that|then) (\w+,? ){0,2}(you|u|i|we)('d| would|'ll| will| must|"
    r" have to| "
    r"should| want| need)\b|\bwould (also |still )?(want|need|expect)\b|^\W*and\b[^.!?]*\?|"
    r"\bcould you not\b|\bone more thing\b",
    _I,
)
PLAN_B = re.compile(
    r"\b(then|otherwise|or|else) (we|i)('ll| will|d rather)? (rather |just )?(go|sell|stay|use|"
    r"ask|take|look|keep|move)\b|\b(other|another) (buyer|offer|landlord|job|place|supplier|"
    r"shop|flat|kitchen)s?\b|\bif\b[^.?!]*(\bnot|n'?t)\b[^.?!]*\b(we|i)('ll| will|'d| would)\b",
    _I,
)
HOPE = re.compile(
    r"\b(hop(e|es|ed|ing)|happy|glad|grateful|satisfied|content|enough|over the moon|"
    r"thrilled|cheer\w*|dream\w*|danc(e|ing)|delighted|aim(ing)?|goal|target|"
    r"looking for|would do|be (ok|okay|fine|good) with|good with|wish)\b",
    _I,
)
NOT_HOPED = re.compile(r"(\b(not|never)|n't) (\w+ ){0,3}(hop\w+|happy|enough|satisfied|glad)\b", _I)
NEXT_STEP = re.compile(
    r"\b(write|wrote|sign|paper|writing|written|draft|e-?mail|print|contract (by|on)|"
    r"start(ing)? (on|in|from)|by (monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"tomorrow|the end|next)|on (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|"
    r"tomorrow|tonight|next (week|month|time|monday|tuesday|wednesday|thursday|friday)|"
    r"(talk|speak|meet|call|come|ask)( \w+){0,2} (again|back|you)|come at|"
    r"see (you|u) (on|at|in|next|there|tomorrow|tonight|(mon|tues|wednes|thurs|fri|satur|sun)day)|"
    r"(i|we)('ll| will|ll) (\w+ )?(bring|send|call|come|talk|go|ask|stay|write|meet|tell|pay)|"
    r"who (else|signs|decides|can|brings)|by when|when (can|do|shall) (we|i))\b",
    _I,
)
SUMMARY = re.compile(
    r"\b(to sum up|so we (have|agree\w*|said)|to repeat|we (have )?agreed?|in short|all in all)\b",
    _I,
)
YIELDS = re.compile(
    r"\b(ok|okay|fine|sure|all right|alright|no problem|yes|yeah|whatever|(we|i) "
    r"(can|could|will|take|do|bring|accept)|then|if you (like|want)|as you)\b",
    _I,
)
ASKS_BACK = re.compile(
    r"\bif (?!(we|i)('d)? (get|got|had|have|could have|go home with) [^.?!]*"
    r"\b(happy|enough|glad|fine|content|satisfied)\b)(?!(it|you) (like|want|wish|helps?|insist|"
    r"say|must|"
    r"prefer)\b)(?!that'?s|thats|it'?s (ok|better|easier)|not\b)\w+|"
    r"\b(make|put|throw|give|add|pay|sign|keep) [^.?!]*,? (and|then) (i|we)( can|'ll| will|'d)\b|"
    r"\b(in return|in exchange|provided|as long as|on condition|against|for that)\b|"
    r"\b(but|then|and) (you|we (want|need|get|ask)|i (want|need|get|ask))\b|"
    r"\b(can|could|will|would) (you|u)\b(?! even)",
    _I,
)
# A thing beside the numbers: "236, and the paint you pay for" is no gift.
ASKS_A_THING = re.compile(
    r"\b(?:the|a|some|all) \w+(?: \w+)? (?:that )?(?:you|u)(?:'d|'ll| will| would| must| should)? "
    r"(?:pay for|buy|bring|provide|supply|deliver)\b(?! \d)|"
    r"\d\W+(?:\w+ ){0,4}(?:in writing|on paper|in black and white)\b",
    _I,
)
SWAPS = re.compile(
    r"\b(with|for|at) [^.?!]*\b(we|i)('ll|'d| could| can| will| would)\b|\bthen (you|we|i)\b", _I
)
CONDITION = re.compile(r"\b(but|if|provided|as long as|only when|on condition)\b", _I)
# What bears out a move that was heard.
HEARS = re.compile(
    r"\b(understand|understood|see|hear|heard|know|get (it|that)|sorry|i get|hard|tough|fair|"
    r"right|must be|can'?t have been|of course|sense|poor|oh no|worr\w+|lot|true|feel\w*|"
    r"appreciate|thank\w*|no fun|so (you|for you|it'?s|the|that))\b",
    _I,
)
STANDARD = re.compile(
    r"\d|\b(law\w*|rules?|others?|next|same|average|usual\w*|like|elsewhere|paid|pays?|gets?|"
    r"costs?|every(body|where|one)|neighbour\w*|study|report|list|contract|price|prices|market|"
    r"norm\w*|standard\w*)\b",
    _I,
)
SAME_ELSEWHERE = re.compile(
    r"\b(the same|others?|next (door|town|village|street|district)|corner|elsewhere|"
    r"over there|upstairs|market|shops?|buyers|dealers?|internet|"
    r"(just|exactly|much) like (it|this|that|mine|ours|yours))\b[^.?!]*\d",
    _I,
)
ELSEWHERE = re.compile(
    r"\b(other|others|another|else\w*|instead|rather|without (you|it|a deal)|stay\w*|go on|"
    r"go back|go to|buyers?|moved? (in|out|to)|keep (it|on|selling)|cousin|offered|newspaper|"
    r"court|union|lawyer|ourselves|walk\w*|leave|then we)\b",
    _I,
)
TOGETHER = re.compile(
    r"\b(we|all( of us)?|together|every(body|one)|strike|petition|signatures?|newspapers?|radio|"
    r"press|vote|march|protest|streets?|union|families|neighbours)\b",
    _I,
)
ANYTHING = re.compile(
    r"\b(anything|whatever|what ?ever|take what(ever)?) (you|u|they|is|there)\b|"
    r"\b(grateful|thankful|glad|happy) (for|with|about) (anything|whatever|every\w*)\b|"
    r"\bany (price|amount|offer) (is|will|would)\b|\bas you (like|want|wish)\b",
    _I,
)
