"""The words that care listens for, by kind and language; recall counts more than precision."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

_WHO = (
    r"(he|she|they|someone|somebody|a man|a woman|the men|(the )?police|the guards?|the gang|"
    r"(my|her|his|their|our) ((step ?|grand)?(father|mother|brother|sister|son)|dad|mum|mom|husband|wife|hubby|"
    r"boyfriend|girlfriend|partner|bf|gf|uncle|aunt\w*|cousin|ex|boss|man|teacher|pastor|in-?laws?|neighbou?r))"
)
_WHOM = (
    r"(me|us|her|him|them|(my|his|her|their|our|the|a|that) "
    r"(\w+ )?(wife|kids?|child(ren)?|daughters?|sons?|sisters?|brothers?|mother|mum|mom|girls?|boys?|baby|woman|neighbou?r)|(the |our |some )?(vendors|hawkers|tenants|workers|women|people here))"
)
_MYSELF = r"(my ?self|mysel|me self|meself)"
_THEMSELF = r"((him|her|them|one|your)[- ]?sel(f|ves))"

# Said in passing, not meant: taken out before anything else is looked for.
LOOK_ALIKES = [
    r"kill(s|ed|ing)? (off )?(the|this|that|our|their|my|your) (\w+ )?(proposal|plans?|ideas?|bill|project|deal|budget|"
    r"motion|mood|vibe|law|scheme|programme|program|battery|engine|weeds|time|joy|jobs?|trade|business|market|grass|rats?)",
    r"kill(ing)? (two birds|time|rats|mosquitoes|weeds|germs)",
    r"(bus(es)?|heat|traffic|stairs|hill|queue|paperwork|job|work|commute|prices?|rents?|bills?|fees?|noise|smell|dust|"
    r"feet|back|knees?|head|this|that|it|waiting|shoes|form|suspense) (will|would|is going to|are going to|gonna|is|are|'s|s|going to)? ?"
    r"(be the death of|kill(s|ing)?) (me|us)",
    r"(landlord|boss|manager|mum|mom|mother|teacher|wife|husband|neighbours?|they|she|he) ?('ll| will|is going to| gonna| would)? kill me "
    r"(if|when) (i|we)( am|'m|m| are)? (late|miss|forget|don'?t (pay|finish|come)|lose|arrive|spend|show)",
    r"(die|died|dying|death) (of|from|with) (laugh\w*|boredom|shame|embarrassment|curiosity)|to die for|dying to (know|see|hear|go|try)",
    r"(bored|scared|tired|worried|talked|worked|freez\w*|starv\w*) to death|dead ?(lines?|ends?|tired|serious|lock)|drop dead|"
    r"over my dead body|dead (right|wrong|slow|easy)",
    r"suicide (prevention|rates?|figures|statistics|hot ?line|help ?line|awareness|numbers)",
    r"beat(s|en|ing)? (us|them|me|him|her) (at|in|by|on|to)( the| a| this| that)? ?(vote|meeting|election|hearing|match|game|poll|court|"
    r"price|it|cards|argument|bid|tender|council|table|\d+)?",
    r"(was|were|got|are|get) beaten (in|at|by|on) (the |a |this )?(election|vote|poll|court|tender|bid|game|match|\w+ team)",
    r"(hit|hits|hitting|burn|burns|attack\w*|hurt\w*|kick\w*) (us|me|them|him|her) (with|by|in the|where) "
    r"(a |an |the |another |new |more |such )?(bill|fees?|fine|tax|price|rent|charge|cuts?|wallet|pocket|it|questions?|paperwork)",
    r"^\W*(that |this |it )?beats me\W*$|beat(s|ing)? (the|around|about) (bush|record|clock|system|drum)",
    r"shoot(ing)? (me |us |you |them )?(a|an|some|the) (video|film|photos?|pictures?|email|mail|message|text|line)",
    r"(touch(es|ed|ing)?) (me|us|her|him|them) (that|how|when|deeply)|touch(ing)? base",
]

DISTRESS = [
    rf"\b(kil+|hang|drown|poison|shoot|stab|cut|cutting|hurt|hurting|harm|harming|starve|unalive) ?(ing )?{_MYSELF}\b",
    rf"\b(kil+(ed|ing|s)?|hang(ed|ing)?|hurt(ing|s)?|harm(ing|s|ed)?|cut(ting|s)?) {_THEMSELF}\b",
    r"\b(kms|su[iy]?c[iy]?[ds]\w*|suicid\w*|sui[cs]i?de|self[- ]?harm\w*)\b",
    r"\b(end|ending|take|taking|finish|ended|took) (my|his|her|their) (own )?(life|lives)\b|\bend it all\b|\bending it all\b",
    r"\b(want|wants|wanted|wanna|wnt|wish|going|ready|rather|like|hope|hoping|trying|tried|feel|feels)\b( to| 2| i (could|would|can)| like)* ?"
    r"(just )?(die|dying|be dead|not (be|wake|exist|live)( up)?|disappear for ?ever|be gone for ?ever|never wake up)\b",
    r"\bi (just )?(want|need|wish) (it|this|everything|my life) (all )?(to (end|be over)|was over|were over|over)\W*$",
    r"\b(better off|happier) (without me|if i('m| am| was| were|m)? ?(dead|gone|not (here|around))|dead)\b|\bbetter (if i (was|were) )?dead\b",
    r"\b(do ?n[o']?t|dnt|don't|no longer|never) (want|wanna|wnt) (to |2 )?(live|be alive|be here|be around|wake up|exist|go on living)\b",
    r"\b(no|any|little|(what'?s|what is|whats|see) (the|any)) (reason|point|sense|use) (to|in|of|for) (live|living|me (living|being)|go on living|being alive|going on)\b(?! with)",
    r"\b(ca ?n[o']?t|cannot|cant|can not) (go on|carry on|keep going|take it|cope|live|do (this|it))( living| like this)? ?(any ?more|any ?longer|like this|with life|in this life)"
    r"(?!\W+((it'?s|its|this is|these are|so|too)\b.*|with (these|this|the|all|your)\b.*)?(questions?|form|bot|chat|steps?|typing))"
    r"(?=\W*$|\W+(they|nobody|no one|every|i\b|life|please|what))",
    r"\b(tired|sick) of (living|life|being alive|breathing)\b(?! (with|in|near|next|under|like|beside|on|without|conditions))",
    r"\b(ca ?n'?t|cannot|can not|how (can|do) i) (go on|keep on|carry on) living\b(?! (with|in|near|next|under|here))",
    r"\b(thinking|think|thought|thoughts) (about|of|abt) (ending (it|things|everything)|suicide|not being (here|alive))\b(?! (with|at) (the|our|my) (lease|contract|deal))",
    r"\bwish (that )?i (was|were|had) (dead|gone|never (been )?born|not been born)\b|\bwish i('d| had)? never been born\b",
    r"\blife (is ?n[o']?t|is not|isnt|not|no longer|is no longer) worth\b|\bnot worth living\b",
    r"\b(nobody|no one|no-one|noone) (would|will|wud) (miss|notice|care|cry)( me| if i)?( (was|were|am)?\s*(dead|gone|died))?\b(?=.*\b(i|me)\b)",
    r"\b(go to sleep|sleep) and (not|never) wake\b|\boverdos(e|ed|ing)\b|\b(take|took|taken|swallow\w*) (all|a lot of|too many) (of )?(my|the|these|his|her) (pills|tablets|medicine)\b",
    r"\bjump (off|from) (the|a) (bridge|roof|building|balcony)\b|\bin front of (a|the) (train|bus|truck|car) (to|and) (die|end)\b",
    r"\b(my|his|her|their|a) (life|live) (is )?(over|finished|no use)\b(?=.*\b(i|me|my)\b)",
    r"\b(thoughts|thinking|thought) (of|about|abt) (dying|death|ending (it|things|my life)|not being here)\b",
    r"\b(want|wants|going|tried|trying|threatens?|threatening|talks?|talking|says?) (about |of )?(to )?(die|dying|kill(ing)? h(im|er)self)\b",
    r"\b(think\w*|thought|thoughts|going|plan\w*|decid\w*|ready|want\w*|feel like|keep\w*|about) (of |about |to |on )?(just )?"
    r"(jump\w* (off|from|in front)|drink\w* (the |some |that )?(pesticide|poison|bleach|acid|chemical\w*)|tak(e|ing) (all|every one) of (them|it)|walk\w* into the (sea|river|lake|water)|hang(ing)? (myself)?|end(ing)? (it|everything|things|my life))\b"
    r"(?! (with|at|by|on time) )",
    r"\b(prepared|got|have|bought|tied|found) (the|a|my) rope\b|\bhow many (pills|tablets)\b|\bnearly (jumped|stepped off|did it)\b|\b(hurts?|painful) to die\b",
    r"\b(if|when|once|after) (i'?m|i am|i was|i were) (dead|gone|no longer here|not around)\b|\blive or die\b|\bwan(t)? (fi )?(die|dead)\b|\bwant fi (die|dead)\b",
    r"\bwish i (would ?n'?t|wouldnt|would not|could|did ?n'?t|didnt|might not) (just )?(wake|not wake|exist|be here|be alive|sleep forever|die)\b",
    r"\b(wo ?n'?t|wont|will not) be (here|around|alive) (tomorrow|tonight|much longer|any ?more|next)\b|\bgoodbye (everyone|world|all)\b|\blast time (that )?i('ll| will)? (write|talk|speak)\b",
    r"\b(done|finished|fed up|tired) with (life|living|my life|this life|everything and everyone)\b|\bno (more )?(reason|strength|will) (left )?to (live|carry on|go on|keep going)\b(?! (with|this) )",
    r"\b(nothing|no ?body|no ?one|anything)( left)? (for me )?to live for\b|\bno way out (for me|of this life)\b|\b(see|have) (no|a|any) future( for (me|myself))?\W*$",
    r"\b(dark|bad) thoughts\b.{0,20}\b(life|myself|dying)\b|\b(might|could|will) do (to|something to) myself\b|\b(world|place|family|everyone|they)('d| would| will|'ll)? ?(be )?.{0,20}without me( in it)?\W*$",
    r"\bcut(ting|s)? my (arms?|wrists?|legs?|skin)\b|\blife has no (meaning|sense|value)\b|\b(give|gave|giving) up on (life|living)\b|\blost all hope\b|\b(see|have|find) (no|any) reason to (go|carry|keep) on\b",
    r"\b(ca ?n'?t|cannot) (bear|stand|endure) (it|life|this life) (any ?more|any longer)\b|\bthink(ing)? (of|about) (my )?death\b|\b(does ?n'?t|doesnt|does not) want to (live|be alive|be here|wake up)\b|\bi (just )?want to (jump|disappear)\b",
    r"\bbetter off if i (was|were|am|is) ?(n'?t|nt|not) (there|here|around|alive)\b|\bthinking of (poison|the rope|a rope|pills)\b|\b(end of me|sleep for ?ever)\b",
    r"\b(do ?n'?t|dont|not) think i('ll| will) be (alive|here|around)\b|\bletter is my goodbye\b|\bany reason (left )?to (live|go on living)\b",
    r"\b(a )?burden (for|to|on) (my|everyone|every ?body|them|all)\b|\bstarving myself\b|\b(farewell|goodbye|suicide) (letter|note)\b|\bletter\b.{0,30}\b(say )?farewell\b|\b(take|tek) (dis|this) life no more\b",
]  # fmt: skip

HARM = [
    rf"\b{_WHO}('s|s)?( (is|are|was|were|has|have|keeps?|kept|just|always|will|might|also|still|been|often|started|starts|trying|tried|to))* "
    r"(beat(s|ing|en)?|hit(s|ting)?|rap(e|es|ed|ing)|chok(e|es|ed|ing)|strangl\w+|stab(s|bed|bing)?|shoot(s|ing)?|shot|kick(s|ed|ing)?|"
    r"punch(es|ed|ing)?|slap(s|ped|ping)?|burn(s|t|ed|ing)?|molest\w*|abus(e|es|ed|ing)|assault\w*|attack(s|ed|ing)?|"
    rf"touch(es|ed|ing)?|hurt(s|ing)?|lock(s|ed|ing)? up|chain(s|ed)?) {_WHOM}\b",
    rf"\b(going|gonna|wants?|want|threaten(s|ed|ing)?|trying|tries|tried|will|would|might|'ll|swore|said he'?ll|says he'?ll) ?(to )?"
    rf"(kill|murder|shoot|stab|burn|rape|beat|hurt|harm|strangle|attack) {_WHOM}\b",
    r"\b(i|we)('ll| will| want to| wanna| am going to| are going to|'m going to| gonna| could| should| must| have to| swear i'?ll|'m gonna| am gonna)? ?"
    r"(kill|murder|shoot|stab|burn|poison|beat up|hurt|smash) (him|her|them|my (husband|wife|boss|child\w*|kids?|landlord|father|mother)|"
    r"someone|somebody|that (man|woman|bastard|dog|officer|landlord)|the (mayor|landlord|officer|man|woman|boss)(?! (budget|plan)))\b",
    r"\b(i|we|she|he|they)( am|'m| was| were| are|'re| is|'s| got| get| have been|'ve been| has been)( being| been| often)* "
    r"(raped|beaten( up)?|molested|stabbed|shot( at)?|assaulted|strangled|sexually \w+|abused( by)?|trafficked|tortured)\b",
    r"\b(child(ren)?|kids?|girl|boy|baby|daughter|son|niece|nephew|minor|toddler)\b.{0,40}\b"
    r"(beaten|raped|abused|molested|being touched|locked (in|up)|chained|trafficked|starved|being hurt|in danger|bruises|married off)\b",
    r"\b(scared|afraid|terrified|frightened) (of|for) (my|her|his) (husband|wife|partner|boyfriend|father|dad|stepfather|ex|uncle|son|life|safety)\b",
    r"\b(afraid|scared|sure|worried) (that )?(he|she|they)('ll| will|'s going to| is going to| might| may| are going to) (kill|hurt|beat|find|come for|rape)\b",
    r"\b(help me|help|please)\b.{0,20}\b(he|she|they)('s|s| is| are|'re)? (at the door|outside|coming|here|in the house|breaking|following)\b",
    r"\b(in|real|great|immediate) danger (right )?now\b|\bwe are in danger\b|\bi('m| am|m) in danger\b|\bnot safe (at home|here|with (him|her|them))\b|\bi('m| am|m) not safe\b",
    r"\b(has|have|got|with|pulled|holding) (a |an |his |the )?(gun|knife|machete|weapon|acid)\b(?=.*\b(me|us|him|her|them|here|now|outside|door|house|kill)\b)",
    r"\b(not breathing|unconscious|bleeding (a lot|badly|heavily)|call (an |the )?ambulance)\b",
    r"\b(rape[ds]?|raping|molest\w*|incest|child abuse|abus(es|ed|ing) (me|her|him|us|them|a child|children|my \w+))\b(?!.*\b(awareness|prevention|campaign|statistics|policy)\b)",
    r"\b(has|have|had|got|with|pulled( out)?|holding|carrying) (a |an |his |the |some )?(guns?|knife|machetes?|pistol|acid)\b(?!.*\b(crime|control|laws?|programme|campaign|kitchen)\b)|\b(at )?gunpoint\b|\bthrew acid\b",
    r"\b(is|are|'s|s|he|she|they|someone|somebody|man|men)( now)? (following|stalking|hunting) (me|us|her)\b|\bcoming for (me|us|my|the kids)\b|\b(he|she|they)('s| has| have)? found (me|us)\b|\b(outside|at) my (door|house|window)\b(?=.*\b(he|she|they|now|drunk|shout\w*|bang\w*)\b)|\b(he|she|they)\b.{0,12}\b(outside|at) my (door|house|window)\b",
    r"\b(partner|husband|wife|father|mother|boyfriend|girlfriend|son|he|she) (is|gets|was) violent\b|\b(break(ing)?|broke) in(to my house)? (right )?now\b|\bi (was|am being|'m being|got) (attacked|mugged|assaulted|followed)\b|\bkidnapped\b|\bshooting (in|on|outside) (our|my|the) (street|road|house)\b",
    r"\bthreatened (my|our) (family|kids|children|wife|husband|mother|life)\b|\b(mother|father|sister|brother)[- ]in[- ]law (beats|hits|hurts|burns)\b|\b(carer|nurse|uncle|owner'?s men|landlord'?s men|thugs|goons)\b.{0,15}\b(beat|beats|hit|hits|hurt|hurts) (me|us|him|her)\b|\b(teacher|uncle|pastor|coach|neighbou?r) touched (my|the|our) (daughter|son|child|girl|boy|kids?)\b",
    r"\b(child|toddler|baby|girl|boy|kids?|children) (is |are |was |were )?(left |all )?(alone|by (herself|himself|themselves))\b|\b(burn|beat|hit|hurt)s? (the )?(children|kids|girls|boys) with\b",
    r"\bforced to marry\b|\bsold for sex\b|\bkept like a slave\b|\bpushed (me|us|her|him) (down|off|into)\b|\bbreak (my|our|his|her) (legs?|arms?|bones|neck)\b|\bthreats? (to|on|against) (my|our|her|his) (life|lives)\b",
    r"\bfollows (me|her) (home|every)\b|\b(break(s|ing)|trying to get|getting) in(to)? (our|my|the) (house|home|room|flat)\b|\b(police|soldiers|guards|thugs|gang) (comes? and |came and |have |just |keep )?(beat(ing)?|hit|shot|took) (my|our|me|us|the|them|people)\b|\bi could (strangle|kill|hit|hurt) (her|him|them)\b",
    r"\bdeath threats?\b|\bthreaten(s|ed|ing)? (to (burn|kill|harm|hurt|beat|shoot|rape|take the (kids|children))|(me|us|her|my \w+) (if|with|that|because))|\b(will|would|going to|gonna) be (shot|killed|beaten|burned)\b|\bwill not come home\b|\blynch\w*",
    r"\bforc(es?|ed|ing) (himself|herself|themselves|his way) on\b|\b(forc(es?|ed|ing)|mak(es?|ing)|made) (me|her|us|him) (to )?(have|do|into) sex\b|\bcomes? (in|into) my (room|bed)\b",
    r"\b(is|are|was|were|being|getting|gets|got|be) (being )?(hit|beaten|abused|hurt|strangled|harmed|raped|molested)( up| badly)? (by|at home|right now|now|in (her|his|the|their) (home|house|room|flat))\b",
    r"\b(beat|beats|beating|hit|hits|hitting|kick(s|ed|ing)?|punch(es|ed|ing)?)( up)? (the |his |her |their |a |an |my |our |small |some |that |those )?(small |little |old |young )?(wife|kids?|child|children|boys?|girls?|students?|pupils|man|woman|lady|baby|people)( badly| up)?\b(?!( at| in) (football|chess|the (game|match|race|vote)))",
    r"\b(locks?|locked|locking) (her|his|the|their|my) (kids?|children|child|wife|daughters?|sons?) in\b|\b(baby|child|toddler|kids?) (is|are|has been|was|left)( left)? alone\b|\bkeeps a (small )?(girl|child|boy)\b",
    r"\b(do ?n'?t|dont|does ?n'?t|doesnt|wo ?n'?t|wont|never) (let|lets|allow) (me|her|us) (to )?(leave|go out|out|go home)\b|\b(took|has|keeps?) my (passport|papers)\b(?=.*\b(leave|go|out|work)\b)",
    r"\b(do ?n'?t|dont|not|never) feel safe (at home|going home|in my (home|house)|with)\b|\bfear(s|ing)? for (my|her|our|his) (life|lives|safety)\b|\b(scared|afraid|frightened) to go home\b|\bhit my (child|son|daughter|baby|wife|kids?)\b",
    r"\b(came|come|comes|coming|home|school) .{0,20}with bruises\b|\buntil (they|he|she) bleeds?\b|\b(is|are|one is|he's|she's) bleeding\b|\bfighting outside\b|\b(dey|fit) beat me\b|\bdid try (strangle|kill|beat)\b|\bi know where (he|she|they) lives?\b",
]  # fmt: skip

END_WORDS = frozenset({"cancel", "end", "quit"})

STOP_WORDS = [
    "stop",
    "stopall",
    "exit",
    "terminate",
    "unsubscribe",
    "cancel",
    "end",
    "quit",
    "revoke",
    "optout",
    "opt-out",
    "stoppen",
    "halt",
    "alto",
    "parar",
    "basta",
    "baja",
    "cancelar",
    "detener",
    "darme-de-baja",
    "arrêt",
    "arrêter",
    "arrete",
    "arreter",
    "arrêtez",
    "désabonner",
    "desabonner",
    "pare",
    "sair",
    "descadastrar",
    "रोको",
    "रुको",
    "बंद",
    "توقف",
    "إيقاف",
    "ايقاف",
    "إلغاء",
    "الغاء",
    "قف",
]
STOP = [
    r"(please |pls |just |ok |now )*(stop|stop it|stop all|stop now|stop this|opt out|stop please|stop pls|stop it now|full stop|stop stop)( now| please| pls| it| this)*",
    r"(please |pls |just )*(stop|quit) (texting|messaging|writing|sending|contacting|bothering|talking|spamming|disturbing)( to)?( me| us)?"
    r"( messages| texts| these| this| stuff| things)*( now| please| pls| again| any ?more)*",
    r"(please |pls |just )*(do ?n[o']?t|dont|never) (text|message|write|contact|send|bother|disturb)( to)?( me| us)?( any)?( messages| texts| anything)?( again| any ?more| please)*",
    r"(please |pls |just |you )*(leave|let) me (alone|be)(,? (now|please|bot|you|robot|machine))*",
    r"no more (messages|texts|msgs)( please| pls| for me| from you)*",
    r"(i want to |i'd like to |please |can i |let me )?(unsubscribe|opt ?out|stop (these|your|the|all) (messages|texts))( me| now| please| from (this|these|all|your) \w+)*",
    r"(please )?(take|remove) me (off|from) (this|the|your) (list|chat|group)",
    r"(end|quit|close|stop|finish|cancel|terminate) (the |this |our )?(chat|conversation|bot|everything|it all|contact)( for good| now| please)*",
    r"(please |kindly )?(cease|discontinue|stop) (contacting me|these messages|all messages|the messages|all contact)( now| please)*",
    r"(cancel everything,? )?no more (messages|texts|msgs|check[- ]?ins|reminders)( please| pls| thanks| thank you| for me)*|go away|leave me in peace|lose my number|shut down|i want out",
    r"stop texting my phone|stop it now,? (dont|don'?t) message( me)?( again)?|(enough|i'?m not interested),? (please )?(stop|do not message me|don'?t message me)|abeg no send me message again",
    r"ya no me escrib(a|an|as)|no m[aá]s mensajes|deja(me)? en paz|dej[ae] de escribirme",
    r"laissez?[- ]moi tranquille|plus de messages|arr[êe]tez? (de m'[ée]crire|les messages)",
    r"me deix[ae] em paz|n[ãa]o me (mande|mandem|envie|escreva) mais.*|pare de (me )?(mandar|enviar|escrever).*",
    r"(मुझे )?(मैसेज|संदेश) (मत|ना) (भेजो|भेजें)|बंद करो|मुझे अकेला छोड़ दो|band karo|ruk jao|message mat (bhejo|karo)",
    r"لا ترسل(وا)? (لي )?(رسائل|المزيد).*|اتركني( وشأني)?|توقف عن (الإرسال|مراسلتي|إرسال الرسائل)",
]  # fmt: skip

ERASE = [
    r"^\W*(please |pls )?(erase|delete)( please| pls| all| everything| evrything)*\W*$",
    r"\b(get rid of|purge|scrub|expunge|wipe|destroy|throw away|clear|delete|remove|erase)\b (out )?(all )?(the )?((records?|traces?|everything|all|anything|evrything) (of|about|that|i|you|we|on)\b.{0,20}\b(me|i|wrote|said|know|have|conversation|chat)|my (personal )?(data|details|info\w*|messages|records?)|what (i|you) (told|wrote|said|have)|account)",
    r"\b(take|remove) my (details|data|name|number|information) (off|from|out)\b|\bi('d like| want| wish| request)?\b.{0,12}\b(my (info\w*|data|details|messages|account) (to be )?(deleted|erased|removed|gone))|\berasure\b",
    r"\b(no longer wish you to hold|do ?n'?t (store|keep|save)|don'?t want you to (keep|store|have)) (my|any of (this|it)|me)\b(?=.*\b(delete|remove|data|erase)\b)",
    r"(?<!they )(?<!council )(?<!who )(?<!did you )(?<!do you )(?<!don't )(?<!dont )\b(delete|erase|remove|wipe|clear|destroy|forget)\b (out )?(all |everything |any )?(of |about |that is |you (have|know|keep|stored) (on|about|of) )?"
    r"(my|me|mine|i)('ve| have)? ?(all |personal |own |written |said |told you|wrote )?(data|info\w*|messages?|chats?|conversations?|history|account|details|number|name|words|texts?|stuff|record|file)?\b"
    r"(?! ?(plan|goal|answer|last|first|deadline|step|preparation|review|idea|job|house|home|pension|benefit|street|neighbou?r|rubbish|trash|waste))",
    r"\b(delete|erase|wipe|remove|destroy) (everything|it all|all( of)? (it|this)|all|this (chat|conversation)|the (whole )?(chat|conversation|history)|our (chat|conversation))"
    r"( please| now| here| about me| i (said|wrote|told you)| you have| you know| from here| that i wrote)*\W*$",
    r"\b(right to be forgotten|forget (about )?(me|everything i (said|told|wrote))|remove me from your (system|database|records))\b",
    r"\b(borr[ae]r?|elimin[ae]r?|suprim[ae]r?)\b.{0,12}\b(mis?|todos mis) (datos|mensajes|conversaci[oó]n|informaci[oó]n|cuenta)\b|\bborra(r)? todo\b",
    r"\b(supprim\w+|efface\w*)\b.{0,12}\b(mes|toutes mes|ma) (donn[ée]es|messages|conversation|infos?)\b|\b(efface|supprime)[rz]? tout\b",
    r"\b(apag\w+|exclu\w+|delet\w+)\b.{0,15}\b(os )?(meus|minhas|minha|todos os meus) (dados|mensagens|conversa|informa\w+)\b|\bapag(ar|ue|a) tudo\b",
    r"(मेरा|मेरे|मेरी|सारा|सब) .{0,12}(डेटा|डाटा|मैसेज|जानकारी|बातचीत)?.{0,6}(हटा|मिटा|डिलीट)|mera .{0,12}(data|message|chat) .{0,6}(hata|mita|delete)",
    r"(احذف|امسح|حذف|مسح|احذفوا) (كل |جميع )?(بياناتي|رسائلي|معلوماتي|محادثتي|كل شيء)",
]  # fmt: skip

PERSON = [
    r"^\W*(please |pls |can i |could i |may i |let me |i want to |i need to |i'd like to |id like to )*(talk|speak|chat)( now)? (to|with) (someone|somebody|anyone|some one)( please| pls| here| now| instead)*\W*$",
    r"\b(talk|speak|chat|conversation) (to|with) (someone|somebody|one|a member) (from|of|in) (your|the) (team|group|staff)\b|\b(speak|talk|put me through|connect me|transfer me|hand me over) (to|with) (someone|somebody|a representative|your (colleague|coordinator|team|staff|boss)|the organi[sz]er)\b(?! (at|in) )",
    r"\b(not (to )?a (bot|machine|robot|computer|program)|no more bot)\b(?=.*\b(person|human|someone|somebody|talk|speak)\b)|\b(someone|somebody|person|human|talk|speak)\b.{0,30}\bnot (to )?a (bot|machine|robot|computer|program)\b",
    r"\bprefer a (person|human)\b|\b(a )?facilitators?\b.{0,25}\b(there|answer|call|help|reply|contact) (me|right now|now|us)\b|\b(call|get|fetch|message) (the|a) facilitator\b",
    r"\b(talk|speak|chat|connect|write|put me|pass me|transfer|switch)( me)?( directly| through| over)? (to|with|2) (an? |some |any |one of the |another )?"
    r"(real |actual |live |proper |human )*(person|human( being)?|facilitator|someone real|somebody real|agent|operator|staff|people|someone (who is )?human|real one|living soul)\b"
    r"(?! (at|in|from|who|of|on|with the|about the rent)\b)",
    r"\b(talk|speak|chat|connect|write)( me)? (to|with) (the|a|your|our) facilitators?\b",
    r"^\W*(a |an |any )?(real |live |actual )?(human|person|agent|operator|facilitator|human being)( please| pls| now| here)*\W*$",
    r"\b(want|need|get me|give me|is there|prefer|send me|call) (a|an|any|the) (real |actual |live )?(human( being)?|person|facilitator|operator|agent)"
    r"( please| pls| here| now| to talk to| to speak to| i can talk to| not a (bot|machine|robot|program)| instead)*\W*$",
    r"\b(hablar|comunicarme) con (una persona|un humano|alguien|una facilitadora|un facilitador)\b",
    r"\bparler ([àa]|avec) (une personne|une vraie personne|un humain|un [êe]tre humain|quelqu'un)\b",
    r"\bfalar com (uma pessoa|um humano|algu[ée]m|um facilitador|uma facilitadora)\b",
    r"(इंसान|आदमी|व्यक्ति|किसी) से (बात|बातचीत)|(insaan|insan|kisi|aadmi) se baat",
    r"(التحدث|أتحدث|اتحدث|أتكلم|اتكلم|الكلام|احكي|أحكي) (مع|إلى|الى) (شخص|إنسان|انسان|موظف|أحد|احد)",
]  # fmt: skip

CONSENT = [
    r"\b(who|can (any(one|body)|they|the (group|council|facilitators?)|some(one|body)))\b(?!.{0,15}\bhelps?\b).{0,20}\b(reads?|sees?|read|see|look at|looking at)\b.{0,15}\b(this|these|it|my|what i)\b(?! (letter|form|paper|notice|bill|contract))",
    r"\b(i )?(do ?n[o']?t|dont|do not|no longer) (want|agree|consent|allow|let)\b.{0,25}\b(read|see|share|show|use|facilitators?|others)\b.{0,20}\b(my|this|these|what i|it)\b",
    r"\b(withdraw|revoke|take back|change) (my )?consent\b|\bkeep (this|it|that)( part)? (private|secret|between us)\b|\bis (this|it) (private|confidential|anonymous|secret)\b",
    r"\b(complain|complaint|complaints)\b.{0,20}\b(about|against|on) (you|u|this (bot|chat|coach|group|service|program)|the (bot|chat|coach|group|facilitators?)|how you)\b",
    r"^\W*(ok |yes |no )?(they|the group|the facilitators?|no ?body|no one|none of them) (may|can|can'?t|cannot|may not|should not|shouldn'?t) (read|see)( along| this| it| my \w+)*\W*$",
    r"\b(the )?private (part|bit) is (over|done|finished)\b|^\W*(end|stop|leave) (the )?private( part| mode)?\W*$",
    r"\b(who|has (any|some)(body|one)) (has |have )?(read|seen|opened) (this|it|my|these|what)\b(?! (letter|form|paper|notice|bill|contract|report))",
    r"\b(you (may|can)|do ?n[o']?t|dont) (write|message|text) (to )?me first\b|\bwhat do (you|u) (keep|store|save|know) (about|of|on) me\b",
]  # fmt: skip

DISTRESS_ELSEWHERE = [
    r"\b(me )?quiero (morir(me)?|matarme|suicidarme|desaparecer)|\bme quiero (morir|matar)|ganas de (morir|vivir no)|no quiero (seguir )?(vivir|viviendo|vivo|viva)|"
    r"quitarme la vida|me voy a matar|\b(me )?suicid(arme|arse|io|ar|o)\b|sin ganas de vivir|acabar con mi vida|mejor muert[oa]",
    r"je veux (mourir|me tuer|en finir)|envie de mourir|plus envie de vivre|ne veux plus vivre|mettre fin [àa] (mes jours|ma vie)|\bme suicider|me tuer\b|en finir avec (la vie|tout)",
    r"(quero|queria|vontade de|vou) (morrer|me matar)|n[ãa]o quero (mais )?viver|tirar (a )?minha vida|acabar com (a )?minha vida|me matar\b|melhor morrer",
    r"मरना चाहत|मर जाना|मर जाऊ|आत्महत्या|खुदकुशी|ख़ुदकुशी|जीना नहीं|जान दे (दूं|दूँ|दूंग)|marna chaht|mar jaun|mar jana chaht|khud ?kushi|aa?tm?a ?hatya|jeena nahi|jina nahi",
    r"(أريد|اريد|بدي|عايز|عاوز|أود|ابغى|نفسي) (أن |ان )?(أموت|اموت|الموت|موت)|انتحار|أنتحر|انتحر|(أقتل|اقتل) نفسي|(أنهي|انهي) حياتي|لا (أريد|اريد) (أن |ان )?(أعيش|اعيش|الحياة)|أذية نفسي",
]  # fmt: skip

HARM_ELSEWHERE = [
    r"\b(me|nos|la|lo|le) (est[áa] )?(pega|peg[óo]|golpea|golpe[óo]|golpean|pegando|golpeando|viola|viol[óo]|maltrata|abus[óoa])\b|me (va|quiere|van|quieren|amenaza con) a? ?matar|abusa(n|ron)? de (m[íi]|mi|una ni)|(pega|golpea) a (mi|su|los|una?) \w+",
    r"\b(il|elle|mon mari|mon p[èe]re|mon copain|ma m[èe]re|on)( m'a| me| nous| la| le)? ?(frappe|frapp[ée]|bat|viole|viol[ée]|menace de me tuer)\b|va me tuer|(frappe|bat) (mes|ses|les|son|ma|mon) \w+",
    r"\b(ele|ela|meu marido|meu pai|minha m[ãa]e)( j[áa]| sempre)? (me|nos|a) (bate|bateu|estupr\w+|agride|agrediu|ameaça)\b|vai me matar|me (bate|bateu|estuprou|agrediu|espanca)\b|bate (em mim|nos? filh)",
    r"(मुझे|हमें|बच्चे को|उसे|पत्नी को) .{0,10}(मारता|पीटता|मारते|पीटते|मार डाल)|बलात्कार|जान से मार|(mujhe|mujhko|bachche ko|hame) .{0,10}(maa?rta|pee?tta|maa?rte|pitta)|balatkar|jaan se maa?r",
    r"(يضربني|يضربنا|ضربني|يضرب (أطفال|اطفال|زوج|ابن|بنت)|اغتصب|يغتصب|يهددني|سيقتلني|بيضربني|رح يقتلني|يعتدي علي|تعرضت للضرب)",
]  # fmt: skip
