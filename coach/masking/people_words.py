"""Words beside which a name stands, in the languages people write."""

# ruff: noqa: E501 - a pattern that is cut in pieces is harder to read than a long line

# ruff: noqa: SIM905 - a list of words is easier to read as words

from __future__ import annotations

# After these somebody's name comes almost surely: "Mrs Okoye", "Don Julio", "Mzee Otieno".
TITLES = frozenset(
    """mr mrs ms miss mx dr prof professor rev reverend fr sr sra srta señor señora señorita don
    doña dona seu herr frau fräulein madame mme mlle monsieur maître signor signora signorina
    pan pani bay bayan shri shree sri smt kumari ustaz ustadh ostaz hajji haji hajja alhaji
    alhaja mzee bwana bibi mama baba auntie aunty aunt uncle tio tia tío tía tante oncle tata
    onkel councillor councilor cllr chief chairman chairlady chairperson officer inspector
    constable sgt sergeant captain nurse mwalimu pastor imam sheikh sheik pandit guru comrade
    sir madam maam judge teacher teniente alcalde alcaldesa kapitan kagawad mang aling tatay
    nanay ate kuya bapak pak ibu bu encik puan hon honourable senator minister sister brother
    cik vuvu gogo السيد السيدة الأستاذ الأستاذة الدكتور الدكتورة الحاج الحاجة أبو أم عم خالة
    الآنسة શ્રી শ্রী श्रीमान् ସୁଶ୍ରୀ ශ්‍රී ਸ੍ਰੀ श्री श्रीमती सुश्री डॉ डॉक्टर г-н г-жа господин
    госпожа пан пані тётя дядя κύριος κυρία κ bra sis bro baji apa apu oga ato woizero weyzero
    w/ro akka amma bhabhi bhau tai chị ông bác chú mevrouw meneer juffrouw dhr mevr fru herra
    rouva babu nyanya shangazi mjomba mwl eng engr arch alh pst evangelist bishop ustad maulana
    moulvi molvi hafiz qari lala sardar datuk dato tuan mbak bang abang kak cak manang manong
    lola lolo tita tito inday profe inge licenciado licenciada lic ing arq doctora doctor dra
    ingeniera ingeniero maestro maestra hno hna sor docteur abbé tonton tantine sig dott
    dottoressa dottore ingegnere avv geom suor domnul doamna dl dna nea tanti gospodin gospođa
    gospodja panu panem panią ciocia wujek babcia ammo amo khala khalto umm oum abou sidi lalla
    moulay hadj hadja mallam iya headman nkosi induna kebele village-head lurah kades dokter
    bidan ustadz ustazah nyonya prof. capt cpl lt col gen sub major colonel lieutenant corporal
    warden bailiff trustee deacon elder canon curate vicar verger brigadier pradhan sarpanch
    mukhiya lambardar numberdar maire sindaco assessora assessor assessore vereador vereadora
    concejal concejala regidor regidora intendente delegado delegada diretora diretor directora
    director professora mestre compadre comadre vovó vovô prefeito prefeita bürgermeister
    bürgermeisterin sachbearbeiterin sachbearbeiter burmistrz wójt sołtys radny radna muhtar
    başkan müdür müdürü öğretmen doktor hemşire""".split()
)
# Those that are hidden with the name, and bynames: what somebody is ("sister") stays to be read.
FORMS_OF_ADDRESS = frozenset(
    """mr mrs ms miss mx dr sir madam maam mister don doña dona señor señora sr sra srta seu herr
    frau madame mme mlle monsieur signor signora pan pani bay bayan shri smt kumari pa ma
    mzee mang aling pak bu encik puan gogo sidi lalla old big little young small tall fat wee
    ole""".split()
)
# After these too, if what comes is no ordinary word: "my sister Rosa", "our landlord Joseph".
KIN = frozenset(
    """sister brother mother father mum mom mummy mommy dad daddy son daughter wife husband
    partner cousin niece nephew grandmother grandfather grandma grandpa granny gran nan nana
    friend neighbour neighbor landlord landlady boss manager colleague coworker supervisor
    boyfriend girlfriend fiancé fiancée ex baby child kid girl boy lady man woman guy twin
    stepmother stepfather stepson stepdaughter godmother godfather secretary treasurer chair
    president leader foreman driver owner tenant student pupil teacher headteacher headmaster
    principal doctor midwife lawyer advocate agent caretaker cashier seller vendor volunteer
    member patient client hermana hermano esposa esposo marido mujer hija hijo madre padre mamá
    papá abuela abuelo prima primo amiga amigo vecina vecino comadre compadre cuñada cuñado
    sobrina sobrino tía tío jefe irmã irmão filha filho mãe pai avó avô vizinha vizinho sogra
    sogro soeur sœur frère mari femme fille fils mère père cousine voisine voisin ami amie
    patron schwester bruder mutter vater tochter sohn mann nachbarin nachbar freundin freund
    chef chefin sorella fratello moglie marito figlia figlio amica amico vicina vicino nonna
    nonno zia zio siostra brat mąż żona córka syn sąsiad sąsiadka kolega koleżanka kardeşim
    ablam abim annem babam kızım oğlum eşim komşum arkadaşım dada kaka shangazi rafiki jirani
    mke mume mtoto ndugu behen behan bhai bhaiya didi beti beta dost padosi pati patni chacha
    chachi mausi bua adik kakak suami istri anak teman tetangga saudara zus broer vrouw dochter
    zoon buurvrouw buurman vriendin vriend أختي أخي زوجي زوجتي ابنتي ابني جارتي جاري صديقتي
    صديقي والدتي والدي عمي عمتي خالي خالتي बहन भाई बेटी बेटा दोस्त पड़ोसी पति पत्नी माँ पिता
    चाचा मौसी सहेली сестра сестре сестру сестрой брат брату брата муж мужу жена жене соседка
    соседке сосед соседу подруга подруге друг другу дочь сын мама папа бабушка αδελφή αδελφός
    φίλη φίλος γείτονας γειτόνισσα chairman chairwoman chairperson chairlady organiser
    organizer coordinator clerk engineer plumber electrician carpenter mason welder tailor
    barber trader farmer fisherman herder imam pastor priest bishop elder youth widow uncle
    aunt auntie granddad grandson granddaughter toddler in-law mother-in-law father-in-law
    sister-in-law brother-in-law housemate flatmate roommate classmate lodger landowner
    subletter supplier buyer dealer contractor builder guard watchman gatekeeper counsellor
    counselor caseworker worker auditor inspector assistant deputy mentor coach captain
    lecturer warden matron registrar surveyor planner reporter journalist suegra suegro nuera
    yerno nieta nieto tíita madrina padrino ahijada compañera compañero dueño dueña casero
    casera portero portera maestra maestro profesora profesor doctora ingeniera ingeniero
    presidenta presidente tesorera tesorero secretaria secretario lideresa dirigente concejala
    concejal suocera suocero nuora genero collega compagna compagno padrona padrone
    amministratore sindaco nièce neveu tante oncle beau-frère belle-sœur belle-mère gardien
    gardienne proprio propriétaire maîtresse maître collègue copine copain onkel schwägerin
    schwager kollege kollegin vermieter vermieterin hausmeister mieterin mieter enkel enkelin
    oma opa ciocia babcia dziadek wnuczka wnuk szwagier teściowa koledze sąsiadką sąsiadem
    sąsiadki mężem żoną córką synem irmao cunhada cunhado tia tio neta neto colega patroa
    patrão dono dona síndica síndico zelador zeladora professora professor komşu kocam karım
    kayınvalidem teyzem amcam dayım halam yengem kuzenim oğlumun kızımın nyanya babu bibi
    mjomba binti mwenzangu mwenyekiti katibu mama baba kakangu dadangu mamangu babangu mumewe
    mkewe mwanangu ate kuya nanay tatay pinsan kapitbahay asawa kumare kumpare tita tito lola
    lolo bapak ibu mbak om paman nenek kakek ketua bendahara sekretaris bu pak bhabhi nanad
    saas sasur nani dadi mami bahu damad jethani devrani saheli padosan pardhan sarpanch vợ
    chồng mẹ bố umi ummi abi khalti ammi abbu apa baji phupho khalu ukhti akhi""".split()
)
# Before these a name stands: "Ramesh ji", "Ayşe abla", "Tanaka san".
AFTER_A_NAME = frozenset(
    """ji bhai bhaiya ben didi bai garu abla abi hanım hanim bey teyze amca san sensei जी भाई भैया
    दीदी बेन साहब saheb sahib apa apu baji akka amma anna hanımla hanıma hanımın beyle beye
    beyin ablayla ablam abiyle abim teyzeyle teyzem amcayla amcam bhabhi tai kaka mama jaan
    begum""".split()
)
# Of such words, the ones that are as often the second half of a name: "ramesh babu".
HONOURS_AND_NAMES = frozenset("babu bibi begum bai devi khatun bano".split())
# What somebody does, after the name of who does it: "Mark said", "rosa lives".
DOES = frozenset(
    """said says told tells asked asks called calls phoned rang texted wants wanted agreed agrees
    promised promises lives lived works worked knows knew came comes went goes gave gives took
    takes thinks thought brought brings helped helps offered refused refuses signed wrote
    writes paid pays owns runs leads led spoke speaks talked talks keeps has had heard met
    joined left dice dijo vive trabaja quiere vino dit habite veut sagt wohnt arbeitet will
    alisema anasema diz disse mora bola boli kehti kehta rehti rehta counts counted made makes
    did does got gets needs needed sells sold stays stayed uses used tried tries saw sees
    showed shows found finds lost loses sent sends texts started starts stopped stops died
    collects collected cleans cleaned cooks cooked teaches taught organises organised organizes
    organized translates translated types typed sings loves likes hates hated feels felt
    believes believed suggested suggests complained complains reported reports shouted cried
    laughed invited visits visited handles handled fixed fixes repaired drew draws printed
    prints volunteers volunteered votes voted warned warns answered answers explained explains
    noted notes earns earned owes owed rents rented prefers preferred also already never always
    usually sometimes who'll isn't wasn't doesn't didn't won't hasn't can't couldn't should
    could would might tenía está estaba estuvo hizo hace fue va sabe puede dijeron lleva llevó
    vende cuenta tinha fez faz trabalha ajuda était avait travaille hatte ging kam sagte meinte
    schrieb rief aveva lavora mówi powiedział powiedziała mieszka pracuje bilang bilangnya
    katanya datang dedi diyor geldi geliyor yaptı istiyor oturuyor bảo nói""".split()
)
# The same where a capital stands before: alone these are small words of many languages.
DOES_WITH_CAPITAL = frozenset(
    """tiene está va sabe puede vende cuenta tem foi vai pode a est fait peut sait vend aide war
    macht kann soll meint è ha era fa può sa aiuta ma jest był była chce ada kata punya mau đã
    ay ang from who can""".split()
)
# Before these a place stands more often than a person.
BEFORE_A_PLACE = frozenset(
    """in from to at near across around of outside inside into towards beyond through via toward
    en de desde a em na no da do à au aus nach bei w z från i till di ke dari kutoka
    katika""".split()
)
BEFORE_A_TOWN = BEFORE_A_PLACE | {"for", "of", "or"}
JUST_BEFORE_A_PLACE = frozenset("""in inside around across""".split())
# After these a person is named, though it is written small and on no list: "i told fatou".
BEFORE_A_PERSON = frozenset(
    """told tell asked ask asking call met meet thank thanks hi hello hey dear saw visited phoned
    trust invited invite named called greet""".split()
)
# Talk goes to a person too: "i talked to fatou", "hablamos con wilmer".
TALKS = frozenset(
    """talk talked talks talking speak spoke spoken speaking write wrote written writing said say
    gave give given giving send sent sending show showed shown reply replied listen listened
    belong belongs thanks handed hand agreed agree met meet meeting complained complain
    apologised apologized explained explain married hablé hablamos hablar habló hablaron hablo
    falei falamos falar falou conversei parlé parler parlons ho parlare parlato gesprochen
    sprach rozmawiałam rozmawiałem rozmawiała rozmawiać nilizungumza niliongea tuliongea""".split()
)
TOWARDS = frozenset("""to with from con com avec mit z na a""".split())
ABOUT = frozenset(
    """it this that them these those him her money copies everything the list""".split()
)
# With a capital beside a name these make an institution of it: "Hope Centre", "Centro Esperanza".
ORGANISATIONS = frozenset(
    """centre center school church hall hospital academy primary secondary foundation market park
    college university clinic council committee association ward county district province
    region station library hotel bank group sacco ngo institute ministries fellowship mosque
    parish trust society union club cooperative coop bridge river lake dam road street estate
    bazaar junction period""".split()
)
NAMED_AFTER = frozenset(
    """centro colegio escuela hospital parroquia parque plaza école lycée collège scuola istituto
    instituto igreja paróquia escola szkoła szkole ospedale hôpital barrio mercado universidad
    río fundación asociación puente iglesia sekolah masjid pasar""".split()
)
ARTICLES = frozenset(
    """the a an our this that these those your their my its le la les el los las un una une
    il lo gli o os as um uma der die das den dem ein eine het een ang o the""".split()
)
AND = frozenset(
    """and & y e et und na aur en i ve plus or with ile og och ja και dan и та और ও dhe és""".split()
)
# Between the parts of a name: "Maria de la Cruz", "Ahmed bin Said".
PARTICLES = frozenset(
    """de la las los del da das do dos e di van von der den ten ter bin ibn bint ben al el abu ap
    af zu le ould ag y della degli st dela delas delos san santa sta sto ng u آل بن ابن بنت عبد أبو an na""".split()
)
# What Turkish writes as part of a name: "elifin", "ayşeyle".
NAME_ENDINGS = ("in", "ın", "un", "ün", "nin", "nın", "nun", "nün", "yle", "yla", "den", "dan")
# Before a name these are part of it: "Abu Yazan", "bin Said".
SONS_AND_FATHERS = frozenset(("abu", "abou", "umm", "oum", "om", "أبو", "أم"))
# Given names that are English words as well: a capital amid a sentence makes them names.
NAMES_AND_WORDS = frozenset(
    """will mark grant joy hope faith grace rose art bill bob pat rob robin sandy ray sam max
    frank lily daisy violet ivy pearl dawn eve angel blessing comfort patience mercy charity
    peace precious prince lucky destiny miracle victory sunny amber cherry jay jan lee leo
    penny olive ruby jewel drew dean chase hunter miles wade don guy dot clay cliff rusty dusty
    rocky junior sky star willow heather holly iris jack jane lena mia mila uma malik justice
    treasure gift innocent wisdom promise fortune favour favor goodness goodluck memory beauty
    trust praise sunshine kitty candy carol christian harmony misty melody ginger constance
    prudence felicity clement ernest rich nick gene glen herb victor basil colin mike charlie
    harry tony jimmy jo summer autumn gay brook forest reed silver red buck bud rod sue bee
    bell sol god'spower kim dan ada ben sara ali divine godwin princess queen baby fidelity
    prosper progress honest sincere""".split()
) - {"baby", "red", "silver", "forest", "summer", "autumn", "bell", "brook", "queen", "progress"}
# Those of them that stand after "my friend" and "and" as something to do.
NAMES_AND_VERBS = frozenset(
    """will mark grant hope trust chase rob sue bill drew don promise praise prosper favour favor
    star gift treasure bud nick kim rose dot sol max christian jo dan ada ben sara ali gene lee
    mia uma mila lena sam ray""".split()
)
# Before these a day is a day: "on Sunday".
BEFORE_A_DAY = frozenset(
    """on by until till every each this next last from since before after of in and or am""".split()
)
# After a name that somebody gave, the sentence goes on with these.
AFTER_AN_INTRODUCTION = frozenset(
    """from here again speaking and calling de aus kutoka natoka from w dari i im my mein et y e""".split()
)
# Names that are months and days too: only beside other signs of a person.
NAMES_AND_DATES = frozenset(
    """april may june jun mei jan august sunday monday friday january julio""".split()
)

# German writes all nouns with a capital, so that there it says nothing.
GERMAN_WORDS = frozenset(
    """der die das und ist nicht ein eine ich wir mit für auf von zu im den dem sie haben hat sind
    mein meine unser unsere wohnt bei auch aber wenn
    nach nur vom zum zur braucht darf stimmt wirklich kein keine geht wie was wo wird werden sich
    schon noch oder dass""".split()
)
FEWEST_GERMAN = 3

# The beginning of a sentence in which somebody is named; what follows is a name.
INTRODUCTIONS = (
    r"(?:my|his|her|their|the|whose|our)(?: \w+)? names? (?:is|was|are)",
    r"names? ?[:=]", r"(?:is|was|are|am|im|i'm|people|they|everyone|just|who is) (?:called|named)",
    r"(?<![\w'])(?:called|named)", r"known as", r"(?:please|just|can|you can|u can) call me",

    r"(?:best|kind|warm|many)? ?(?:regards|wishes|thanks|greetings|yours truly|sincerely),?\s*\n?",
    r"signed(?: by)?:?", r"(?:ask|contact) for", r"(?:^|\n)(?:dear|hi|hello|hey)(?=\s+[A-ZÀ-Þ])",
    r"(?:it['’]?s|this is|i am|i['’]?m|im)(?=(?: [\w'’\-]+){1,3} (?:again|here|speaking|from|and i|calling)\b)",
    r"(?:hi|hello|hallo|hey|hiya|morning|evening|afternoon|greetings|salaam|salam|g'day|dear all|good day)[, ]{1,2}(?:it['’]?s|this is|i am|i['’]?m|im|me)",
    r"(?:moi )?c['’]est(?=\s+(?-i:[A-ZÀ-Þ]))", r"moi,?(?: c['’]est)?(?=\s+(?-i:[A-ZÀ-Þ]))", r"ini(?: dengan)?(?=\s+(?-i:[A-ZÀ-Þ]))", r"hier(?: ist| spricht)(?=\s+(?-i:[A-ZÀ-Þ]))",
    r"nem bilong mi", r"nina ?itwa", r"mimi ni", r"sunt(?=\s+(?-i:[A-ZÀ-Þ]))", r"ben(?=\s+(?-i:[A-ZÀ-Þ]))", r"я(?=\s+(?-i:[А-Я]))",
    r"(?:po )?ako (?:po )?(?:si|ay si)", r"si(?=\s+(?-i:[A-ZÀ-Þ])\w+(?:\s+(?-i:[A-ZÀ-Þ])|\s+dela))", r"igama lami ngu", r"lebitso la ?ka ke", r"leina la me ke", r"oruko mi ni", r"aha m bu", r"sunana", r"magacaygu waa", r"magaceygu waa", r"maqaan koo", r"ሰሜ",
    r"mit navn er", r"mitt namn är", r"mitt navn er", r"nimeni on", r"minu nimi on", r"mano vardas", r"mani sauc", r"volám sa", r"jmenuji se", r"zovem se", r"kazvam se", r"казвам се", r"се викам", r"quhem", r"nevem", r"a nevem", r"ime mi je", r"ime mi e",
    r"me dicen", r"le dicen", r"mi apodo es", r"eu sou [ao]", r"sou [ao]", r"aqui (?:é|fala) [ao]?", r"habla(?=\s+(?-i:[A-ZÀ-Þ]))", r"les habla", r"le escribe", r"firmado:?", r"atte\.?:?", r"atentamente,?", r"cordialement,?", r"mfg,?", r"saludos,?",
    r"me llamo", r"se llama", r"mi nombre es", r"su nombre es", r"llamad[oa]",
    r"je m['’]appelle", r"s['’]appelle", r"mon nom est", r"(?:ich|er|sie) hei(?:ß|ss)e?t?",
    r"mein name ist", r"meu nome é", r"(?:me|se) chamo", r"se chama", r"mi chiamo", r"si chiama",
    r"(?:benim )?ad[ıi]m?", r"jina lang[ua] ni", r"(?:ninaitwa|anaitwa)",
    r"nama (?:saya|dia|nya)(?: adalah)?", r"mera naam", r"(?:uska|unka|iska) naam",
    r"меня зовут", r"е[ёе] зовут", r"его зовут", r"мене звати", r"nazywam się", r"mam na imię",
    r"me cheamă", r"mă numesc", r"zovem se",
    r"tôi tên là", r"mero naam", r"amar na+m", r"ismim", r"jina lake ni", r"naitwa",
    r"(?:soy|je suis|ich bin|jag är|sono|sou|jestem)(?=\s+(?-i:[A-ZÀ-Þ]))",
    r"ik heet", r"mijn naam is", r"jag heter", r"jeg hedder", r"ako si(?=\s+[A-Z])",
    r"ang pangalan ko ay", r"tên tôi là", r"με λένε", r"मेरा नाम", r"(?:उसका|उनका) नाम",
    r"আমার নাম", r"என் பெயர்", r"اسمي", r"أنا اسمي", r"اسم(?:ه|ها)", r"نام من", r"میرا نام",
    r"שמי", r"קוראים לי",
)  # fmt: skip
# The same, at the beginning of a sentence or after a comma.
INTRODUCTIONS_AT_THE_START = (
    r"(?:this is|it'?s me|it is me|i am|i'm|im)(?=\s+[A-ZÀ-Þ])",
    r"mi(?=\s+(?-i:[A-ZÀ-Þ])\w+\s+(?-i:[A-ZÀ-Þ]))",
)
