"""The grammar of time, over plain words as ``spelling`` writes them: pieces, then phrases."""

from __future__ import annotations

import re

from coach.dates.feasts import FEAST
from coach.language import WEEKDAYS

MONTH = r"M\d{1,2}"
WEEKDAY = r"D\d"
NTH = r"\d{1,2}th"
YEAR = r"20\d\d"
WHICH = (
    r"(?:this coming|this very|next but 1"
    r"|next to next|next next|next|this|coming|upcoming|following"
    r"|current|same)"
)
_UNIT = r"(?:week|month|quarter|year|weekend)"
_AFTER_NEXT = r"after (?:the )?next(?: 1)?"
_AFTER_THIS = r"after this(?: coming)?(?: 1)?"
_OF_YEAR = rf"(?: ?,)?(?: of)?(?: the)? (?:{YEAR}|(?:this|next|coming|following) year)"

WEEK = rf"(?:(?:the )?{WHICH} week|(?:the )?week {_AFTER_NEXT})"
_MONTH_FROM_NOW = rf"(?:(?:the )?{WHICH} month|(?:the )?month {_AFTER_NEXT})"
FROM_NOW = (
    rf"(?:not (?=this \w+ but))?(?:the )?(?P<which>{WHICH}) (?P<unit>{_UNIT})"
    r"(?P<or_next> (?:or|but) (?:the )?next(?: 1)?(?! \w+))?"
)
SECOND_NEXT = rf"(?:the )?(?:next (?=\w+ but 1))?(?P<unit>{_UNIT}) (?:{_AFTER_NEXT}|but 1)"
NEXT_AFTER_THIS = rf"(?:the )?(?P<unit>{_UNIT}) {_AFTER_THIS}"
SAME_DAY_OF = (
    rf"(?:(?:this|(?:the )?same)(?: very)? (?:time|day|date)|today)(?: ,)?(?: (?:in|of))?(?: the)?"
    rf" (?P<which>{WHICH}) (?P<unit>week|month|year)"
)
CALENDAR_WEEK = (
    r"(?:(?:calendar|iso) week|[ck]w|(?:(?<=\bin )|(?<=\bby )|(?<=\bof )|(?<=^))week)"
    r" (?P<n>\d{1,2})(?=$| [,.;!?])"
)
MONTH_IN_DIGITS = r"(?P<m>0?[1-9]|1[0-2]) [-/.] (?P<y>20\d\d)"
NAMED_MONTH = (
    rf"(?:(?:{WHICH}) )?(?P<month>{MONTH})(?: month)?(?P<year>{_OF_YEAR}| ' ?\d\d)?"
    rf"|(?P<year_first>next year|this year|{YEAR})(?: in| ,)? (?P<month_last>{MONTH})"
)
NAMED_YEAR = rf"(?:the )?(?:year )?(?P<year>{YEAR})"
QUARTER = (
    rf"(?:the )?(?:q ?(?P<q>[1-4])|(?P<nth>[1-4])th quarter|(?P<last>last|final) quarter)"
    rf"(?P<year>{_OF_YEAR})?"
)
HALF_YEAR = rf"h ?(?P<half>[12])(?P<year>{_OF_YEAR})?"
THE_UNIT = r"(?:the |that )?(?:(?:working|business|calendar) )?(?P<unit>week|month|quarter|year)"
NEW_YEAR = r"(?:the )?new year"


def bare(pattern: str) -> str:
    """Take the names off a pattern's groups, so that it can stand in a larger one."""
    return f"(?:{re.sub(r'[?]P<[^>]+>', '?:', pattern)})"


PERIOD = bare("|".join([FROM_NOW, SECOND_NEXT, QUARTER, HALF_YEAR, NAMED_MONTH, NAMED_YEAR]))
_WHOLE = bare("|".join([PERIOD, NEW_YEAR, THE_UNIT]))
_ORDER = rf"(?:{NTH}|last|final)"
PART = (
    rf"(?:(?:very )?end|turn|close|back end|tail end|mid|middle|half ?way(?: through)?|half|early"
    rf"|(?:month )?end|beginning|begin|start|late|later|last(?= of)"
    rf"|{_ORDER} (?:week|weekend|day|working day|half|{WEEKDAY}))"
)
PART_OF = rf"(?:the |at the )?(?P<part>{PART})(?: part)?(?: of| in)?(?: the)? (?P<period>{_WHOLE})"
OF_PART = (
    rf"(?P<period>{_WHOLE})(?: month)?(?: in the)? "
    rf"(?P<part>end|mid|middle|beginning|{_ORDER} (?:week|half|{WEEKDAY}))"
)
_MENDS = (
    r"(?=[^MD]{0,30}\b(?:no|wait|sorry|mean|meant|actually|rather|correction|oops|make)\b)"
    r"(?: (?:[,.;:!…-]|no|nope|wait|sorry|i|mean|meant|actually|or|rather|correction|oops|make|it"
    r"|that|of|in|for|the))+ "
)
_NO_DAY = r"(?! ?,? (?:on )?(?:the )?\d)"
PART_MENDED = (  # "the second Sunday in advent month, I mean December"
    rf"(?:the )?(?P<part>{PART}) (?:of |in )?(?:(?![,.;!?])\S+ )?\S+"
    rf"{_MENDS}(?P<period>{MONTH}){_NO_DAY}"
)
MID = r"(?P<part>mid) ?(?P<period>week|month|year)"
RUNS_OUT = rf"(?P<period>{_WHOLE}) (?:(?:is|are|runs?|ran|s) )?(?P<part>out|over|end|finish\w*)"

ISO = r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})"
NUMERIC = r"(?!24/7)(?P<d>\d{1,2})(?P<mark>[-/.])(?P<m>\d{1,2})(?:(?P=mark)(?P<y>\d{4}|\d\d)?)?"
DATE_IN_FULL = (
    r"(?P<d>\d{1,2})(?:(?P<mark>[-/.])(?P<m>\d{1,2})(?P=mark)(?P<y>\d{4}|\d\d)"
    r"|(?P<mark_apart> [-/.] )(?P<m_apart>\d{1,2})(?P=mark_apart)(?P<y_apart>20\d\d))"
)
COUNTED = r"(?:working |business |more )?(?:minute|hour|day|week|fortnight|month|quarter|year)"
_NOT_A_DAY = rf"(?! ?(?:[:%]|am\b|pm\b|{COUNTED}))"
_SEVERAL = r"(?:\d{1,2}(?:th)? (?:-|to|and|or|/|until) (?:the )?|\d{1,2}/)?"
DAY_MONTH = (
    rf"(?:the )?{_SEVERAL}(?P<d>\d{{1,2}})(?:th)?(?: day)?(?: of(?: the)?| in| /)? "
    rf"(?P<month>{MONTH})(?P<year>{_OF_YEAR}| / {YEAR}| ' ?\d\d| 2[4-9](?! ))?"
)
MONTH_DAY = (
    rf"(?P<month>{MONTH})(?:(?: ,)? (?:on|around|about|by|maybe))?(?: the)? "
    rf"(?:\d{{1,2}}(?:th)? (?:-|to|and|or) )?(?P<d>\d{{1,2}})(?:th)?{_NOT_A_DAY}"
    rf"(?P<year>{_OF_YEAR})?"
)
MONTH_MENDED = (  # "5 June, I mean July"
    rf"(?:(?:the )?(?P<d>\d{{1,2}})(?:th)?(?: of| in)? {MONTH}"
    rf"|{MONTH} (?:the )?(?P<d_last>\d{{1,2}})(?:th)?)"
    rf"{_MENDS}(?:(?P<month>{MONTH})(?P<year>{_OF_YEAR})?{_NO_DAY}"
    rf"|(?P<year_mended>{YEAR}|(?:this|next) year))"
)
DAY_OF_PERIOD = (
    rf"(?:the )?{_SEVERAL}(?P<d>{NTH}|\d{{1,2}}(?= of ))(?: day)? (?:of |in )?"
    rf"(?P<period>{_MONTH_FROM_NOW}|the month)"
    rf"|(?P<period_first>{_MONTH_FROM_NOW})(?: on| by| ,)?(?: the)? "
    rf"(?P<d_last>{NTH}|\d{{1,2}}(?=[ .!?]*$))"
)
ENDS = (
    r"(?=$| [,.;!?)&/-]| (?:latest|at|or|and|if|but|please|hopefully|maybe|i|we|then|so|max|for"
    r"|by|in|before|because|when|after|is|works|should|will|would|to|it|thanks|sir|ok|it's|its"
    r"|around|morning|evening|of this)\b)"
)
_NTH_ENDS = (
    rf"(?:{ENDS}|(?= (?:they|theyll|theyre|ill|itll|thats|he|she|you|all"
    r"|everything|there|rather|instead|over|than|not|no|does"
    r"|from|with|on|at|noon|night|afternoon|works|looks|the latest|and|which|my|our)\b))"
)
_ALONE = (
    rf"(?={NTH}(?: (?:latest|at|please|hopefully|maybe|or|for|not|no|rather|instead)\b|[ .,!]*$)"
    r"|\d\dth ,)"
)
THE_NTH = (
    rf"(?:the {_SEVERAL}|(?<=\bby )|(?<=\bon )|(?<=before )|(?<=latest )|(?<=until )"
    rf"|(?<=around )|(?<=^){_ALONE}|(?<=, ){_ALONE}|(?<=\bor ){_ALONE})"
    rf"(?P<d>{NTH}){_NTH_ENDS}"
    r"|(?:(?:(?<=\bby )|(?<=\bon )|(?<=before )|(?<=until )|(?<=^))the )(?P<d_bare>\d{1,2})"
    r"(?=$| [,.;!?])"
)

WEEKDAY_THE_NTH = (
    rf"(?P<weekday>{WEEKDAY})(?: ,)? (?:the )?(?P<d>{NTH})"
    r"(?=$| [,.;!?]| (?:after|at|and|or|then|please|when|because|in the|for)\b)"
)
WEEKDAY_OF_WEEK = (
    rf"(?:the )?(?P<weekday>{WEEKDAY})(?: ,)? (?:of |in )?(?P<week>{WEEK})"
    rf"|(?P<week_first>{WEEK})(?: ,)? (?:on )?(?P<weekday_last>{WEEKDAY})"
)
WHICH_WEEKDAY = rf"(?:the )?(?P<which>{WHICH}) (?P<weekday>{WEEKDAY})"
WEEKDAY_WHICH = (
    rf"(?:the )?(?P<weekday>{WEEKDAY}) "
    rf"(?P<which>this coming|next|coming|upcoming|{_AFTER_NEXT}|{_AFTER_THIS}|week|fortnight)"
)
PLAIN_WEEKDAY = rf"(?:the )?(?P<weekday>{WEEKDAY})"
SOME_WEEKDAYS = (
    r"(?:(?<=\bin )|(?=\d+ \w+ (?:' )?(?:from (?:now|today)|time|away)\b))(?P<n>\d{1,2})"
    rf" (?P<weekdays>{'|'.join(f'{day}s' for day in [*WEEKDAYS, 'weekend'])})"
    r"(?: from (?:now|today)| (?:' )?time| away)?"
)

NEAR_DAYS = {  # days from today; the first that fits
    r"(?:the )?day after (?:tomorrow|2moro)|overmorrow|next tomorrow|tomorrow next": 2,
    r"tomorrow|overnight|first thing in the morning|in the morning|first thing|by morning": 1,
    r"today|tonight|this (?:morning|afternoon|evening|eve|night)|later today": 0,
}
DAY_RUNS_OUT = (
    r"(?:the )?end of (?:(?:the|today) )?(?:(?:work(?:ing)?|business) )?day"
    r"|close of (?:business|day)|(?:the|this) day (?:is |s )?(?:over|out|done|end)"
    r"|(?:end|close) of play"
)
NEAR_DAY = rf"(?P<near>{'|'.join(NEAR_DAYS)})(?: (?P<on>week|fortnight))?"

_FULL = r"(?:good|full|whole|solid|further)"
_NUMBER = (
    rf"(?:(?:a )?(?:{_FULL} )?\d{{1,3}}(?:\.\d{{1,2}})?|a {_FULL}|an?|half an?"
    r"|(?:a )?couple(?: of)?"
    r"|another|half|(?<=within )the(?= (?:fortnight|hour|day)\b))"
)
AMOUNT = (
    rf"(?:(?:\d+|a)(?: (?:day|week|month))? (?:to|or|-|/|,) |(?!1/2|3/4)\d/(?=\d ))?"
    rf"(?:(?P<n>{_NUMBER})(?: \( \d+ \))?"
    r"(?: (?:more|other|full|whole|good))?"
    r"(?P<half_before> and (?:a )?half| 1/2)? |(?=\w+ (?:from (?:now|today)|of a year|on D\d)))"
    r"(?P<working>working |business |week )?"
    r"(?P<unit>minute|hour|day|week|fortnight|month|quarter(?! of an hour)|year|weekend"
    r"|nights|sleeps)(?: of a year)?(?P<half_after> and (?:a )?half)?(?: or (?P<or>\d{1,3})\b)?"
    r"(?! (?:old|ago|late|per|each|a (?:day|week|month|year))\b)"
)
LEADS_AMOUNT = (
    r"(?:(?:in|within|with in|inside(?: of)?|after|before|over|under|by|gimme"
    r"|give (?:me|us|it|them|him|her|that|this|(?:the|my|our) \w+)|(?:no|not) longer than"
    r"|needs?|takes?|take|require|want|have|got|about|around|max|maximum|another|almost|nearly"
    r"|(?:less|more) than|close to|not more than|no more than|at (?:most|least)|min|minimum|roughly"
    r"|only|just|approximately|probably|maybe|like|the|next|coming|following)"
    r"(?: (?:say|like|about|around|next|the|these|coming|exactly|roughly|approx|a|maybe"
    r"|another|us|me|only|just|time))*)"
)
TAILS_AMOUNT = (
    r"(?: ?')?(?: (?:from (?:now|today)|time|hence|later|more|max|tops|at (?:the )?(?:most|latest)"
    r"|maximum|away|to go|enough|will do|(?:is|should|would|will) be enough|is enough|latest"
    r"|needed|is fine|is ok))"
)
_THAT = r"(?:that|this|then|it)(?: (?:1|day|date))?"
GOES_ON = r"(?= [,.;!?]| (?:i|we|he|she|they|it|the|and|all|everything|is|to|at|for|please)\b|$)"
AFTER_THAT = rf"(?: later| afterwards| after {_THAT}{GOES_ON}| after(?= [,.;!?]|$))"
BEFORE_THAT = (
    rf"(?: earlier| beforehand| (?:before|prior to) {_THAT}{GOES_ON}"
    r"| before(?= [,.;!?]|$))"
)
BESIDE = (
    rf"(?:the |a )?(?:(?:last|1th|next) )?"
    rf"(?P<of>day|evening|night|morning|week|weekend|month|year|{WEEKDAY})(?= (?:before|after) )"
)
_COUNTED_FROM = r"(?:count(?:ed|ing)|starting|start|beginning|reckoned|as)"
SIDE = (
    rf" (?:(?P<side>(?:(?:, )?{_COUNTED_FROM} )?from|(?:, )?(?:starting|beginning)(?: on)?|before"
    r"|after|on|past|prior to|following|upon|of|into)(?: about)? )?"
)
ONCE = r" (?:once|as soon as|if and when|from when|from the (?:day|moment)(?: that| when)?) "
NEXT_DAY = r"the (?:next|following) day"
BESIDE_THAT = (
    rf"(?:the )?(?P<of>day|week|weekend|month|year|{WEEKDAY}) (?P<side>before|after)"
    rf"(?: {_THAT})?(?: 1)?(?= [,.;!?]|$)"
)
BEFORE_THEN = r"before (?:that|then)(?: day)?(?= [,.;!?]|$)"
ONE_AFTER = (
    r"(?:the )?(?:1 (?:after(?: (?:that|this))?|that follows)|(?:next|following)(?: 1)?)"
    r"(?= [,.;!?]|$)"
)
CORRECTED = (
    r"(?:(?:\bno|nope|wait|sorry)(?: [,.!-])+|actually|rather|i mean|i meant|make (?:it|that)"
    r"|scratch that|or better|say)(?: (?:[,.!-]|no|lets|let us|say|make|it|more like|rather|better"
    r"|actually|wait|sorry|on|by|until|the|to|at|in|maybe))* $|\bbetter (?:(?:say|on|by|the) )*$"
)
OR_MORE = (
    r"(?:(?:, (?:or )?|or )(?:maybe|perhaps|at worst|at most|rather|more like|even|probably"
    r"|possibly|at the most|worst case) $)"
)
NUMBER_ALONE = (
    r"(?P<n>(?:a )?\d{1,3})(?P<tail> (?:from (?:now|today)|max|tops|more|at (?:the )?most))?"
    r"(?= [,.;!?]|$)"
)

FEAST_DAY = (
    rf"(?:(?:this|next|coming|the) ){{0,2}}(?P<feast>{FEAST})(?: (?:day|time|festival|season"
    rf"|celebrations?|holidays?|break|feast|weekend|week))*(?P<year>{_OF_YEAR}|,? {YEAR})?"
)
_CLOCK = r"\d{1,2}(?: ?[:.] ?\d\d|:\d\d)?"
TIME = (
    rf"(?:(?:at )?{_CLOCK} ?(?:am|pm|a \. m \.|p \. m \.|o ?clock(?: sharp)?|hrs"
    rf"|in the (?:morning|afternoon|evening))|(?:at |around ){_CLOCK}"
    r"|(?:half|quarter) (?:past|to)(?: \d{1,2})?|\d{1,2}:\d\d"
    r"|(?:the )?(?:early |late )?"
    r"(?:(?:lunch|dinner|breakfast|supper|evening|night|tea(?= ?time))(?: ?time)?"
    r"|noon|midday|midnight|dawn|dusk|dark|sunset|sundown|sunrise|nightfall|bed(?: ?time)?|work"
    r"|morning|afternoon|prayers?|mass|church|(?:close|end) of (?:business|play)"
    r"|end of (?:the )?day"
    r"|end of today|end of (?:the |my |our )?shift|(?:knock ?off|home|closing)(?: time)"
    r"|(?:(?<=before )|(?<=until )|(?<=when )|time )(?:(?:its|it is|it gets) dark"
    r"|(?:the )?sun (?:goes down|sets|is down)|(?:i|we) go to (?:bed|sleep))"
    r"))"
)
ON_THAT_DAY = (  # what there is on most days: "Monday after school"
    r"(?:(?:the|my|our) )?(?:school|class(?:es)?|lessons?|service|shift|milking|practice|training"
    rf"|homework){ENDS}"
)
