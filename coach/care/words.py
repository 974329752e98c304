"""The words that care listens for beside what was learnt, by kind and language."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

from __future__ import annotations

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
    r"\boff the record\b|^\W*(this|that|my last message|what i (just )?(said|wrote)) (is|was|stays?|should be|must be) (private|secret|confidential)\b|\bwhat (did|have|do|can) (they|the group|the facilitators?) (see|seen|read)\b",
    r"\bwhat (do|will) (you|u) (keep|store|save|record)\b|\bhow long (do|will) (you|u) (keep|store)|\bwho (is|are) (the |your |these )?(facilitators?|readers?)\b|\bcomplain\w*\b.{0,25}\b(outside|independent)\b",
    r"podem ler|pueden leer|(on|ils) peut? lire|peuvent lire|nadie puede leer|ningu[ée]m pode ler|personne ne peut lire|يمكنهم القراءة|لا أحد يقرأ",
    r"\bwhat (have|did) i (agree|consent|say yes)|\bwhat if\b.{0,40}\b(facilitators?|one of (them|the (people|ones)) who reads?)\b|\b(outside|independent) contact\b.{0,25}\bcomplain",
    r"\b(you (may|can)|do ?n[o']?t|dont) (write|message|text) (to )?(me )?first\b|\bwhat do (you|u) (keep|store|save|know) (about|of|on) me\b",
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
