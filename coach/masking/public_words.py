"""Words of offices, laws, homes, greetings in many languages: with a capital, and no names."""

# ruff: noqa: E501 - a list of words is easier to read in few lines

# ruff: noqa: SIM905 - a list of words is easier to read as words

from __future__ import annotations

PUBLIC_WORDS = frozenset(
    """ley leyes lei leis loi legge leggi gesetz kanun kanunu zakon zákon törvény sheria ordenanza
    ordenanzas decreto decretos portaria regolamento reglamento règlement verordnung ustawa lege legea
    câmara camara prefeitura freguesia autarquia município municipio municipal municipalidad municipalité
    municipality metropolitan metropolitana intendencia gobernación gobernacion alcaldía alcaldia ayuntamiento
    ajuntament diputación diputacion delegación delegacion junta juntas vocal síndico cabildo consejo
    concejo consell consorcio ministerio ministério ministère ministero ministerium ministerie ministerul
    secretaría secretaria secretariat dirección diretoria subprefeitura subprefecto prefectura préfecture
    prefettura comune comuna commune mairie arrondissement conseil questura anagrafe asl inps caf cpam
    magistrat magistra rathaus bezirksamt wohnungsamt sozialamt jobcenter ordnungsamt bürgeramt standesamt
    jugendamt gemeinde gemeinderat landratsamt landkreis stadtverwaltung wohnung miete mieter vermieter
    mieterverein heizung kaution nebenkosten wohne wohnst wohnt hausverwaltung wohngeld termin linie ausweis
    gemeente gemeenteraad huurtoeslag huur verhuurder woningcorporatie belastingdienst wijk wijkteam
    försäkringskassan skatteverket kommun kommunen kommune kommunestyre fylke kunta kela migrationsverket
    hyresgäst hyresvärd hyra bostad nav ombudsman ombudsmannen borgmester rådhus
    urząd gmina powiat starosta sejmik spółdzielnia wspólnota mieszkanie czynsz dzielnica mops zus nfz
    úrad obec mesto město městský magistrát radnice starostka primăria primaria primar consiliu consiliul
    județ judetul asociația önkormányzat polgármester kerület lakás lakbér opština općina grad skupština
    bashkia bashki njësia dimos δήμος δήμου δήμο υπουργείο нотариус администрация администрации мэрия жкх
    управа закон закона совет совета акимат хокимият хокимияти hokimiyat маҳалла belediye belediyesi
    muhtarlık kaymakamlık kaymakam valilik bakanlığı mahkeme kirası sayılı madde maddesi temmuzda
    bələdiyyə sakrebulo gamgeoba kebele woreda wereda qebele kifle halmashauri manispaa wilaya mkoa kata
    kijiji vijiji ardhi mtaa serikali bunge mahakama baraza mkutano mwenyekiti katibu nyumba gani siku saa
    jumamosi jumapili jumatatu jumanne jumatano alhamisi ijumaa asubuhi jioni mchana usiku wiki mwezi mwaka
    maji umeme barabara choo soko sokoni kesho jana sasa habari jambo karibu asante pole tafadhali shikamoo
    ndugu wananchi wakazi watu mradi pesa fedha kodi kiasi ngapi lini wapi nani kwanini vipi
    huduma sabha pradeshiya panchayat samiti parishad nagarpalika gaunpalika zilla upazila union parishod
    tehsil taluka mandal nagar nigam patwari baithak sarkar sarkari dukaan makaan paani bijli sadak
    gaadi gari khari khara hoti hota karna chahiye mujhe humein hamara hamari tumhara amar amader tomar apnar
    apni hain nahin nahi kya kyun kaise kahan kitna kitne ghar gali wala wali sathi haru hamro tapai malai
    kelurahan kecamatan kabupaten provinsi camat bupati walikota lurah pemkot pemda pemprov dinas puskesmas
    posyandu balai warga desa dusun undang-undang perda rusun rumah kontrakan listrik sampah banjir jalan
    majlis perbandaran bandaraya daerah kerajaan lesen lambat minggu penduduk taman flat pejabat
    munisipyo kapitolyo sangguniang barangay baranggay tanod mayor meralco pulong kuryente tubig bahay upa
    huyện phường quận thành phố ủy ban nhân dân công an tổ trưởng hội đồng luật thôn
    thesaban amphoe tambon sangkat khum phum srok commune
    مجلس بلدية البلدية محافظة المحافظة وزارة الوزارة رئيس الرئيس الحي لرئيس قانون القانون المادة المياه
    الكهرباء الإيجار إيجار جمعية الجمعية لجنة اللجنة عمدة العمدة مقطوعة أسبوع جماعة الجماعة ولاية القائد المقدم
    moqaddem mokaddem caidat baladiya baladia wilaya daira jamaa jamiya iriya arnona vaad knesset toman rial
    dirhams dirham dinar dinars guemas naira cedi cedis kobo pesewas birr shilling shillings kwacha pula lempira
    talk tok kaunsel kastom wantok ples haus bilong mipela yumi olgeta bula vinaka talofa malo lelei kia ora
    koha marae whānau whanau kāinga kainga iwi hapū hapu mana rohe kaumātua aroha tēnā koutou mihi iwi
    namaste namaskar namaskaram vanakkam salaam salam assalamu alaikum shalom merhaba selam marhaba ahlan
    habari hujambo sawubona molo dumela mwaramutse muraho bonjour bonsoir salut bonswa hola buenas buenos
    olá ola oi bom boa ciao salve buongiorno buonasera hallo moin servus grüezi grüß hej hei hejsan dzień
    ahoj dobrý zdravo bok bună привет здравствуйте добрый вітаю mirë përshëndetje szia jó xin chào kumusta
    magandang selamat pagi sabaidee mingalaba annyeong konnichiwa
    cáritas caritas oxfam unicef unhcr undp habitat salvos salvation humanitarian ambulance metrogas
    umbrella proposition ballot turnout ordinance referendum auxiliar comité comite comitato komitee
    poya sabbath shabbat purim pesach tet songkran nyepi lebaran idul galungan timkat meskel genna enkutatash
    centrelink medicare medicaid hud strata council's housing section ombudsman tribunal magistrate
    es cruz roja médico escuela colegio hospital clínica posta iglesia parroquia comedor olla mercado
    vecinos vecinas señores señoras estimados estimadas compañeros compañeras vivienda alquiler arriendo
    renta agua cloaca cloacas vereda basura barrio colonia cuadra esquina depositen comprueba
    senhores prezados moradores aluguel aluguer esgoto lixo ônibus autocarro posto creche escola associação
    madame messieurs quartier loyer locataire locataires propriétaire bailleur immeuble syndic caution
    lampadaire lampadaires eau égout poubelle poubelles école associé inquilini inquilino affitto bolletta
    african asian european american latin caribbean pacific arab western eastern northern southern
    kenyan ugandan tanzanian nigerian ghanaian zambian malawian zimbabwean ethiopian somali sudanese
    rwandan congolese cameroonian senegalese ivorian malian gambian liberian angolan mozambican
    namibian botswanan egyptian moroccan algerian tunisian libyan syrian iraqi iranian lebanese
    jordanian palestinian israeli turkish afghan pakistani indian bangladeshi nepali nepalese lankan
    burmese thai lao cambodian vietnamese malaysian indonesian filipino filipina chinese japanese
    korean mongolian kazakh uzbek kyrgyz tajik georgian armenian azeri ukrainian russian belarusian
    polish czech slovak hungarian romanian bulgarian serbian croatian bosnian albanian macedonian
    greek italian spanish portuguese french german dutch belgian danish swedish norwegian finnish
    estonian latvian lithuanian irish scottish welsh british english canadian mexican guatemalan
    salvadoran honduran nicaraguan rican panamanian colombian venezuelan ecuadorian peruvian bolivian
    chilean argentine argentinian uruguayan paraguayan brazilian haitian jamaican dominican cuban
    samoan tongan fijian maori māori aboriginal muslim catholic protestant orthodox anglican
    methodist pentecostal dita dobar zdravím zdravim kaixo aici sain negn kommunen säger
    steuer-id steuer-nr steuernummer
    spettabile gentile quartiere condominio caldaia acqua rifiuti""".split()
)
# Those of them that are somebody's name so seldom that a capital does not make them one.
RARELY_NAMES = frozenset(
    """ley lei leis kanun es câmara barrio iglesia mercado quartier usiku siku gani kia ora koha bula
    khari mayor wijk nagar kelurahan lelei رئيس جماعة δήμος δήμου""".split()
)
# What several words name together, of which one alone may be a person.
PUBLIC_PHRASES = tuple(
    one.strip()
    for one in """cruz roja, croix rouge, croix-rouge, cruz vermelha, croce rossa, rotes kreuz, red cross,
    red crescent, kızılay, palang merah, kia ora, kāinga ora, kainga ora, te puni kōkiri, eda ranu, st john ambulance,
    st. john ambulance, saint john ambulance, martin luther king day, nelson mandela day, mandela day, labour day,
    ontario works, save the children, habitat for humanity, action aid, médecins sans frontières,
    médicos sin fronteras, doctors without borders, world vision, plan international, mercy corps, care international,
    catholic relief services, christian aid, norwegian refugee council, danish refugee council, grameen bank,
    house bill, senate bill, assembly bill, bonne année, good friday, holy week, semana santa, saint george's day, st patrick's day, saint patrick's day,
    st george's day, valentine's day, ashura day, boxing day, anzac day, australia day, canada day,
    victoria day, king's day, harambee, huduma centre, water aid,
    home office, universal credit, citizens advice, shelter england, bunna bank, equity bank, ecobank, banco do brasil,
    caixa econômica, banco de la nación, la poste, pôle emploi, france travail, deutsche bahn, arbeiterwohlfahrt""".replace(
        "\n", " "
    ).split(",")
)
# "Kisumu County", "Lincoln City Council": the capitals before them are a place.
AFTER_A_PLACE = frozenset(
    """county city town municipality metropolitan metro municipal assembly corporation commune province
    prefecture region regional governorate sabha panchayat palika nagarpalika upazila parishad
    sub-county subcounty district township borough shire parish ward division constituency belediyesi
    mahallesi valiliği kaymakamlığı municipio council housing police airport works water board
    authority act law government ambulance""".split()
)
# "municipality of Ba", "alcaldía de Bilbao": with a small word between, a place follows them.
BEFORE_A_PLACE_OF = frozenset(
    """municipality municipalité municipalidad alcalde alcaldesa alcaldía alcaldia intendencia
    ayuntamiento ajuntament gobernación gobierno municipio provincia departamento cantón parroquia
    comunidad junta freguesia prefeitura prefeito prefeita câmara camara municipal município estado
    governo mairie maire commune préfecture préfet département région ville comune regione sindaco
    ufficio casa universidad università universitat université universidade city town council county
    district state province region village borough parish mayor dimos halmashauri wilaya mkoa
    manispaa jiji kijiji mji port bay people citizens residents""".split()
)
# "gemeente Utrecht": the same with nothing between.
BEFORE_A_PLACE_ALONE = frozenset(
    """gemeinde stadt landkreis kreis bezirk gemeente provincie comuna commune distrito delegación
    alcaldía municipio municipalidad dimos primăria primaria județul gmina powiat urząd kelurahan
    kabupaten kota kecamatan provinsi pemkot obec mesto město opština općina grad bashkia kommune
    kommun ville mairie город городе города администрация администрации мэрия мэрии правительство""".split()
)
