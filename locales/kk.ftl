# Delil мәтіндері қазақша. Сан мен өлшем бірлігінің арасында ажырамас бос орын (U+00A0) тұрады.
# Мәндер атау септігіндегі дайын сөз болып келеді: оларға жалғау жалғанбайды, сөйлем соған қарай құрылады.

## Сандар мен өлшем бірліктері

scale-none = { $number }
scale-million = { $number } млн
scale-billion = { $number } млрд
scale-trillion = { $number } трлн
number-range = { $low }–{ $high }

amount-exact = { $unit ->
    [USD] { $number } доллар
    [EUR] { $number } еуро
    [KZT] { $number } теңге
    [AZN] { $number } манат
    [RUB] { $number } рубль
    [CNY] { $number } юань
    [t] { $number } тонна
    [TEU] { $number } TEU
    [bbl] { $number } баррель
    [m3] { $number } м³
    [kWh] { $number } кВт·сағ
    [W] { $number } Вт
    [kW] { $number } кВт
    [MW] { $number } МВт
    [GW] { $number } ГВт
    [km] { $number } км
    [d] { $number } тәулік
    [pp] { $number } пайыздық тармақ
   *[count] { $number }
}
amount-range = { amount-exact }
amount-about = шамамен { amount-exact }
amount-over = { $unit ->
    [percent] { $number }-дан
    [USD] { $number } доллардан
    [EUR] { $number } еуродан
    [KZT] { $number } теңгеден
    [AZN] { $number } манаттан
    [RUB] { $number } рубльден
    [CNY] { $number } юаньнан
    [t] { $number } тоннадан
    [TEU] { $number } TEU-дан
    [bbl] { $number } баррельден
    [m3] { $number } текше метрден
    [kWh] { $number } кВт·сағаттан
    [W] { $number } ваттан
    [kW] { $number } киловаттан
    [MW] { $number } мегаваттан
    [GW] { $number } гигаваттан
    [km] { $number } километрден
    [d] { $number } тәуліктен
    [pp] { $number } пайыздық тармақтан
   *[count] { $number }{ amount-over.from }
} астам
    .from = { $ending ->
        [3] -тен
        [4] -тен
        [5] -тен
        [6] -дан
        [9] -дан
        [10] -нан
        [20] -дан
        [30] -дан
        [40] -тан
        [60] -тан
        [70] -тен
        [80] -нен
        [90] -нан
        [1000] -нан
        [1000000] -нан
        [1000000000] -тан
        [1000000000000] -нан
       *[other] -ден
    }
amount-under = { $unit ->
    [percent] { $number }-дан
    [USD] { $number } доллардан
    [EUR] { $number } еуродан
    [KZT] { $number } теңгеден
    [AZN] { $number } манаттан
    [RUB] { $number } рубльден
    [CNY] { $number } юаньнан
    [t] { $number } тоннадан
    [TEU] { $number } TEU-дан
    [bbl] { $number } баррельден
    [m3] { $number } текше метрден
    [kWh] { $number } кВт·сағаттан
    [W] { $number } ваттан
    [kW] { $number } киловаттан
    [MW] { $number } мегаваттан
    [GW] { $number } гигаваттан
    [km] { $number } километрден
    [d] { $number } тәуліктен
    [pp] { $number } пайыздық тармақтан
   *[count] { $number }{ amount-over.from }
} аз
amount-without-currency = { $amount }, валютасы аталмаған

change = { $change }
change-alone = өзгеріс: { $amount }
change-on-year = { $year } жылмен салыстырғанда { $change }
change-year-on-year = бір жыл бұрынғымен салыстырғанда { $change }
change-percent = { $bound ->
    [about] шамамен { $number }
    [over] { $number }-дан астам
    [under] { $number }-дан аз
   *[exact] { $number }
}
change-factor-up = { $bound ->
    [about] шамамен { $number } есе
    [over] { $number } еседен астам
    [under] { $number } еседен аз
   *[exact] { $number } есе
} өсім
change-factor-down = { $bound ->
    [about] шамамен { $number } есе
    [over] { $number } еседен аз
    [under] { $number } еседен астам
   *[exact] { $number } есе
} төмендеу
change-amount = { $bound ->
    [about] шамамен { $sign }{ $amount }
    [over] кемінде { $sign }{ $amount }
    [under] ең көбі { $sign }{ $amount }
   *[exact] { $sign }{ $amount }
}

## Уақыт

period-year = { $year } жыл
period-years = { $from }–{ $to } жылдар
period-half = { $year } жылғы { $half } жартыжылдық
period-quarter = { $year } жылғы { $quarter } тоқсан
period-month = { $year } жылғы { $month }
period-months = { $year } жылғы { $first }–{ $last }
period-day = { $date }
period-days = { $from } – { $to }
period-since-year = { $year } жылдан бері
period-since = { $date } бастап
period-year-to-date = { $year } жылдың басынан бері
period-by-year = { $year } жылға қарай
period-by = { $date } дейін
period-none = кезеңі аталмаған
deadline-none = мерзімі айтылмаған

## Деректің мәртебесі мен шығу тегі

status-actual = іс жүзінде
status-target = мақсат
status-forecast = болжам
status-potential = мүмкіндік
amount = { $amount }
plan = { $status }: { $amount }
speaker = { $name }
speaker-with-office = { $name }, { $office }
other = Тағы айтылғаны: { $amount }
other-said = Тағы айтылғаны: { $amount }, { $who }
other-conflicting = Басқа дерек: { $amount }
other-conflicting-said = Басқа дерек: { $amount }, { $who }
others-more = тағы { $count } дерек бар
also-in = Сондай-ақ:
also-in-more = және басқалар
history = { $date } ({ $publisher })
history-said = { $date } ({ $who }, { $publisher })
history-amount = { $date }: { $amount } ({ $publisher })
history-amount-said = { $date }: { $amount } ({ $who }, { $publisher })
remark-not-comparable = Басқа деректермен салыстырылмайды.
remark-two-compilers = Екі елдің деректері: Әзербайжан мен Қазақстанның есебі әдетте бірдей болмайды.
growth-conflicting = Өсім басқаша айтылған: { $change } ({ $publisher })
growth-conflicting-said = Өсім басқаша айтылған: { $change } ({ $who }, { $publisher })
doubt-scale-slip = Қате басылғанға ұқсайды: деректер мың не миллион есе алшақ.
doubt-share-over-whole = Қате басылғанға ұқсайды: үлес 100 %-дан асады.
doubt-fell-below-nothing = Қате басылғанға ұқсайды: төмендеу 100 %-дан асады.
doubt-below-nothing = Қатеге ұқсайды: сан нөлден кем.
reason-editors = Бірінші санды редакция таңдады: { $why }
reason-higher-tier = Бірінші дерек дереккөзінің дәрежесіне қарай таңдалды: { $tier }.
reason-exact = Бірінші тұрған дерек — дөңгелектенбеген, дәл дерек.
reason-later = Бірінші тұрған дерек — кейінірек жарияланған дерек.
tier-statistics = статистика органы
tier-customs = кеден
tier-government = ресми тұлға
tier-agency = ақпарат агенттігі
tier-press = баспасөз
check-unknown = Есептелді: { $period } ≈ { $value } ({ $level } ÷ { $factor }); дереккөздердің өзінде мұндай дерек жоқ.
check-agrees = Есептелді: { $period } ≈ { $value } ({ $level } ÷ { $factor }); сәйкес келетін дерек: { $claimed } ({ $publisher }).
check-differs = Есептелді: { $period } ≈ { $value } ({ $level } ÷ { $factor }); сәйкес келмейтін дерек: { $claimed } ({ $publisher }).
check-growth = { $check } Екі дерек те дұрыс болса, өзгеріс: { $change }.
quotation-original = «{ $text }»
quotation-retold = Мазмұндама: { $text }
quotation-about = { $amount }, { $period }
quotation-of = { $figures }

## Деректер не туралы

countries = { $first } — { $second }
countries-directed = { $first } → { $second }
subject = { $metric }
subject-of-one = { $metric }: { $first }
subject-of-two = { $metric }: { $first }, { $second }
subject-of-three = { $metric }: { $first }, { $second }, { $third }
subject-in-period = { $subject }, { $period }
topic-turnover = Тауар айналымы
topic-exports = Экспорт пен импорт
topic-corridor = Орта дәліз
topic-oil = Мұнай
topic-ports = Порттар мен флот
topic-investment = Инвестициялар
topic-energy = Энергетика
topic-agri = Ауыл шаруашылығы
topic-other = Басқа көрсеткіштер
asked = { $what }
subject-as-of = { $subject } ({ $date } жағдай бойынша)
history-of = { $period } · { $status }
vintage-said = { $amount }, { $who }
vintage-now = { $from } күнінен осы уақытқа дейін: { $figure }
vintage-until = { $from } – { $to }: { $figure }
figure-unknown = { $id } нөмірлі дерек жоқ: ол кері қайтарылған немесе ешқашан жарияланбаған.
cite-title = Көшіруге арналған сілтеме
cite-about = Түймелер оны төрт тілде көшіреді.
citation = { $subject }, { $period }: { $amount } ({ $status }). { $publisher }, { $date }
citation-address = { $subject }, { $period }: { $amount } ({ $status }). { $publisher }, { $date }. { $url }
figures-more = Басқа жылдардың деректері төмендегі түймелерде.
nothing-of-topic = { $topic }: оқылған мақалаларда әзірге дерек жоқ.
nothing-of-period = { $topic }, { $period }: оқылған мақалаларда дерек жоқ.
nothing-of-period-nearest = { $topic }, { $period }: оқылған мақалаларда дерек жоқ. Ең жақын жылдар: { $years }.

## Түймелер

button-chart = График
button-chart-dark = Қараңғы фон
button-chart-light = Ашық фон
button-figures = Деректер
button-articles = Дереккөздер
button-quotes = Дәйексөздер
button-share = Бөлісу
button-summary-one = Бір сөйлем
button-summary-short = Қысқаша
button-summary-long = Толығырақ
button-year = { $year }
button-metric = { $metric } · { $count }
button-wider = Барлығы: { $topic }
button-search = Табылған барлық мақала
button-copy = { $language }
button-view-card = Карточка
button-view-history = Тарихы
button-view-cite = Сілтеме алу
button-article = { $title }
button-help = Бот не істей алады

## Хронология

checked-title = Дереккөздермен салыстыру
checked-figure = { $subject }, { $amount }, { $period }
checked-agrees = Дереккөздерге сәйкес келеді:
checked-fits = Дереккөздерге қайшы келмейді:
checked-mixed = Кей дереккөзге сәйкес келеді, кейбіріне келмейді:
checked-differs = Дереккөздерге сәйкес келмейді:
checked-no-currency = Салыстыруға келмейді: мәтінде валюта аталмаған. Дереккөздерде былай делінген:
checked-no-period = Салыстыруға келмейді: мәтінде қай кезең екені айтылмаған. Дереккөздердегі соңғы деректер:
checked-other-unit = Салыстыруға келмейді: дереккөздерде өлшем бірлігі басқа:
checked-other-period = Бұл кезең туралы дереккөздерде дерек жоқ. Ең жақыны:
checked-plans-only = Салыстыруға келмейді: жоспар мен нәтиже өзара салыстырылмайды. Ең жақыны:
checked-other-subject = Оқылған мақалаларда дәл бұл туралы ештеңе жоқ. Ең жақыны:
checked-nothing = Оқылған мақалаларда бұл туралы ештеңе жоқ.
checked-assumed = Мәтінде елдер не орын толық аталмаған; тақырыпта көрсетілгенмен салыстырылды.
checked-of = { $subject }: { $figure }
checked-said = { $figure }, { $who }
checked-side-agrees = сәйкес: { $figure }
checked-side-fits = қайшы емес: { $figure }
checked-side-differs = сәйкес емес: { $figure }
checked-more = Тағы { $count } сан тексерілген жоқ: бөлек жіберіңіз.
checked-no-figures = Бұл мәтінде тексеруге болатын сан табылмады. Мысалы: /check 2024 жылы тауар айналымы 600 млн долларға жетті
promises-title = Мақсаттар және олардың нәтижесі
promises-none = Оқылған мақалаларда әзірге мақсат жоқ.
promise-step = { $amount }, { $period }
promise-step-said = { $amount }, { $period }, { $who }
promise-kept = Орындалды: { $amount }, { $period } ({ $publisher })
promise-missed = Орындалмады: { $amount }, { $period } ({ $publisher })
promise-unreported = Мерзімі өтті, орындалғаны туралы хабар жоқ.
promise-unreported-latest = Мерзімі өтті, орындалғаны туралы хабар жоқ. Соңғы нақты дерек: { $amount }, { $period } ({ $publisher })
promise-ahead = Мерзімі алда, нақты дерек әзірге жоқ.
promise-ahead-latest = Мерзімі алда. Соңғы нақты дерек: { $amount }, { $period } ({ $publisher })
promise-open = Мерзімі айтылмаған, нақты дерек әзірге жоқ.
promise-open-latest = Мерзімі айтылмаған. Соңғы нақты дерек: { $amount }, { $period } ({ $publisher })
who-none = { $name }: оқылған мақалаларда бұл адам айтқан дерек жоқ.
who-promises = Уәделер және олардың нәтижесі
who-figure = { $subject } · { $amount } · { $period }
who-newest = Соңғы { $count } дерек көрсетілді.
export-ready = Дайын: { $figures }. Баған атаулары SDMX бойынша, әр жолда дереккөздің сөзі мен белгілі болған күні бар.
compare-title = { $from } және { $to } жылдар
compare-none = { $from } және { $to } жылдар: екі жылдың екеуінде де белгілі көрсеткіш жоқ.
compare-year = { $period }: { $amount }
compare-computed = { $period }: ≈ { $value }, есептелді ({ $level } ÷ { $factor }), дереккөздердің өзінде жоқ
compare-change = Осы деректер бойынша: { $change }
compare-no-change = Өзгерісті есептеу мүмкін емес: бір дерек тек «астам» немесе «аз» деп айтылған.
menu-title = Қандай деректер бар
menu-about = Көрсеткішті таңдаңыз. Қасында ол туралы қанша түрлі дерек бары көрсетілген.
menu-topic = { $command }: { $metrics }
menu-empty = Әзірге дерек жоқ: дереккөздер әлі оқылмаған.
unsure = «{ $words }» сұрағы нақты емес. Қандай деректерді көрсету керегін таңдаңыз.
unsure-nothing = «{ $words }» сұрағы бойынша дерек табылмады. Бар деректер: /figures
timeline-title = Хронология
timeline-title-period = Хронология: { $period }
timeline-ahead = Алда
timeline-past = Болған оқиғалар
timeline-overdue = Жоспарланған, орындалғаны туралы хабар жоқ
timeline-empty = Оқылған мақалаларда күні көрсетілген оқиға әзірге жоқ.
timeline-empty-period = { $period }: оқылған мақалаларда күні көрсетілген оқиға жоқ.
timeline-title-of = { $title }: { $filter }
timeline-empty-of = Хронология, { $filter }: оқылған мақалаларда мұндай оқиға жоқ.
event-visit = сапарлар
event-meeting = кездесулер
event-signing = қол қою
event-launch = іске қосу
event-decision = шешімдер
event-forum = форумдар
event-statement = мәлімдемелер
event = { $date }: { $title }
event-numbered = { $event } · № { $id }
event-unknown = { $id } нөмірлі оқиға жоқ: мақала өзгерген не алынып тасталған. Барлық оқиға: /timeline
event-participants = Қатысушылар: { $names }
event-is-past = Болып өтті.
event-is-planned = Жоспарланған.
event-in-place = { $date }: { $title } ({ $place })

## Мақалалар

latest-title = Жаңа мақалалар
latest-empty = Әзірге мақала жоқ: дереккөздер әлі оқылмаған.
search-title = «{ $words }»: { $count } мақала
search-empty = «{ $words }»: оқылған мақалаларда ештеңе табылмады. Басқа сөзді немесе адамның тегін жазып көріңіз, мысалы: /search Шахбазов
article-unknown = { $id } нөмірлі мақала жоқ. Нөмірлер /latest тізімінде берілген.
article-retold = Мазмұндама: сөздері біздікі, ал сандар, есімдер мен күндер мақаладан алынған.
article-cites = Сілтеме жасайды: { $names }
article-figures = { $count } дерек
article-summary-heading = Ең бастысы
article-figures-heading = Деректер
article-events-heading = Оқиғалар
article-number = № { $id }
article-number-figures = № { $id } · { $figures }
article-subject = { $subject }
article-figure = { $amount } · { $period }
article-figure-said = { $amount } · { $period } · { $who }
article-without-figures = Бұл мақаладан сандық дерек те, күні көрсетілген оқиға да табылмады.

## Хабарламалар

alert-summary = { $text }
alert-also = Сондай-ақ: { $names }
alert-also-count = тағы { $count } басылым
alert-other = Басқа дерек: { $amount }, { $period }
alert-other-said = Басқа дерек: { $amount }, { $period }, { $who }
alert-actual = Салыстыру үшін нақты дерек: { $amount }, { $period }
alert-actual-said = Салыстыру үшін нақты дерек: { $amount }, { $period }, { $who }
button-open-article = Мақала
button-findings = Дерек пен дәйексөз
button-figure = Дерек карточкасы
button-why = Неге келді
button-less = Мұндайды азайту
button-mute = Ертеңге дейін үнсіз
alert-causes = Мына жазылым бойынша келді: { $causes }
alert-cause = № { $id } — { $what }
alert-cause-gone = Бұл келген жазылым енді жоқ.
button-without = «{ $what }» керек емес
less-nothing = Алып тастайтын ештеңе жоқ: жазылым дәл осы туралы. Оны /subscriptions бөлімінде өзгертуге болады.
less-done = Енді жіберілмейді: { $what }. Жазылымдар тізімі: /subscriptions.
muted-today = Түн ортасына дейін үнсіз; шұғыл хабарлар келеді. Болдырмау үшін қайта басыңыз.
muted-no-more = Хабарламалар қайта келе бастады.
button-latest = Барлық жаңалық
correction-title = Түзету
correction-headline = Тақырып «{ $before }» еді, енді «{ $now }»
correction-withdrawn = Басылым «{ $title }» мақаласын алып тастады. Оның деректері осы белгімен сақталады.
watch-vintage = Жаңа дерек
watch-vintage-was = Жаңа дерек; бұған дейінгісі: { $was }
watch-threshold-over = Межеден асты: { $limit } шегінен жоғары
watch-threshold-under = Межеден түсті: { $limit } шегінен төмен
watch-change = { $percent } % немесе одан көп өзгерді
watch-change-was = { $percent } % немесе одан көп өзгерді; бұған дейінгісі: { $was }
watch-contradiction = Дереккөздер келіспейді
watch-target = Мақсат аталды
watch-target-was = Мақсат өзгерді; бұған дейінгісі: { $was }
watch-overdue = Мақсаттың мерзімі өтті, орындалғаны туралы хабар жоқ
watch-event = Ертеңге жоспарланған
digest-title = { $date } күнгі шолу
digest-figures = Деректер
digest-stories = Жаңалықтар
digest-ahead = Алдағы оқиғалар
digest-figure = { $subject }: { $amount } · { $period }
digest-more = тағы { $count } жаңалық

## Редакция

review-title = Тексеруде: { $count } ішінен { $position }
review-empty = Тексеретін ештеңе жоқ.
review-beside = Қасында не бар
review-doubtful = Санның неге қатысты екені анық емес: { $reason }
review-reported = { $count } оқырман бұл сан қате дейді.
review-comment = Оқырман: { $comment }
review-taken = Бұл сан бойынша шешім қабылданып қойған.
review-missing = Бұл сан енді тексеруді күтпейді: мақала өзгерген не қайта оқылған.
review-fix-how = Дұрысы қалай? Осы хабарламаға бір жолмен жауап беріңіз: мән; кезең; көрсеткіш; мәртебе. Дұрысын қайталамауға болады. Мысалы: 500 млн доллардан астам; H1 2025; trade.turnover; target. Кезең: 2024, H1 2025, 2024-01-01..2024-09-30; кезең жоқ: -
review-fix-misunderstood = «{ $part }» түсініксіз, ештеңе өзгерген жоқ. Мысалы: 470 млн доллар; 2024. Мәртебелер: actual, target, forecast, potential. Осы хабарламаға қайта жауап беріңіз.
review-log-title = Редакция шешімдері
rank-log-title = Редакция дереккөздерден нені таңдады
log-empty = Әзірге шешім жоқ.
log-entry = № { $id }, { $date }: { $what }. Себебі: { $why }
log-undone = { $said } (күші жойылды: { $date })
log-by = { $said } (әкімші { $editor })
decision-accept = расталды: { $figure }
decision-fix = түзетілді: { $figure }, енді { $fixed }
decision-reject = қабылданбады: { $figure }
decision-prefer = алға шығарылды: { $figure }
decision-deprecate = кейін ысырылды: { $figure }
decision-undone = № { $id } шешімнің күші жойылды.
decision-not-standing = Мұндай шешім жоқ немесе оның күші жойылған.
decided-accept = Жарияланды
decided-reject = Қабылданбады
decided-fix = Түзетілді, № { $id } шешім
held-scale-slip = Осы туралы басқа сандардан мың не миллион есе ерекшеленеді.
held-share-over-whole = Үлес 100%-дан асады.
held-fell-below-nothing = Төмендеу 100%-дан асады.
held-below-nothing = Сан нөлден кем.
held-from-the-future = Болып өткендей айтылған, бірақ жарияланған күні кезең әлі басталмаған.
held-out-of-time = Жыл ақылға қонбайды.
button-accept = Жариялау
button-keep = Сан дұрыс
button-fix = Түзету
button-reject = Қабылдамау
button-skip = Өткізіп жіберу
button-undo = Шешімді қайтару
button-wrong = Мұнда қате бар
rank-how = Алға шығару: /rank { $id } prefer МАҚАЛА СЕБЕП. Кейін ысыру: /rank { $id } deprecate МАҚАЛА СЕБЕП. Қайтару: /rank undo НӨМІР. Журнал баршаға ашық: /rank log
rank-usage = Мысалдар: /rank 12 · /rank 12 prefer 4 статистиканың нақтыланған дерегі · /rank undo 7 · /rank log
rank-reason-needed = Себебі керек: оны оқырмандар көреді. Мысалы: /rank 12 prefer 4 статистиканың нақтыланған дерегі
rank-decided = Дайын, № { $id } шешім. Ол ашық журналда: /rank log
rank-missing = Мұндай сан жоқ немесе ол мақалада айтылмаған.
rank-item = { $article }-мақала: { $figure } · { $rank }: { $reason }
rank-preferred = алдыңғы
rank-normal = қасында
rank-deprecated = көрсетілмейді
rank-reason-only-figure = жалғыз сан
rank-reason-higher-tier = дереккөзінің дәрежесі жоғары
rank-reason-exact-over-rounded = дөңгелектелмеген, нақты
rank-reason-later = кейінірек айтылған
rank-reason-withdrawn = басылым алып тастаған
rank-reason-editors = редакция шешімі: { $why }
rank-reason-held = тексеруді күтіп тұр
rank-reason-not-preferred = басқасы таңдалған
wrong-title = Қате туралы хабарламаңыз
wrong-kept = Редакция санды тексеріп, қалдырды: дереккөзде солай айтылған.
wrong-fixed = Рақмет: сан түзетілді.
wrong-rejected = Рақмет: сан алынып тасталды.
wrong-gone = Бұл сан енді көрсетілмейді: мақала өзгерген.
wrong-about = Сөз болған сан: { $subject }
wrong-taken = Редакцияға жіберілді
wrong-comment-how = Рақмет, редакция тексереді, нәтижесін сізге хабарлаймыз. Нақты не қате? Осы хабарламаға жауап беруге болады.
wrong-commented = Хабарламаңызға қосылды.
wrong-closed = Бұл хабарламаға жауап берілген немесе ол сіздікі емес.
wrong-too-many = Бір күнге хабарлама тым көп. Ертең жалғастырыңыз.
wrong-known = Бұл сан туралы бұрын хабарлағансыз.
## Айналар

mirror-usage = Мысалы: /mirror @арна here немесе /mirror 12 @мақсат mark facts порт. Алдымен дереккөз (арна немесе /sources тізіміндегі нөмірі), содан кейін қайда қайталау керегі. Қалауыңызша: жойылған жазбаларды не істеу керек (follow — жою, mark — белгілеу, keep — қалдыру), facts — жазба астындағы деректер, сөздер — тек сол сөздері бар жазбалар.
mirror-cannot-post = Мұнда жаза алмаймын: { $target }. Ботты чатқа қосыңыз, арнада — жариялау құқығы бар әкімші етіп.
mirror-source-unknown = Мұндай дереккөз жоқ: { $source }. Тізім: /sources.
mirror-source-unread = Бот { $source } арнасын оқымайды. Ботты сол арнаның әкімшісі етіңіз немесе бот әкімшісінен арнаны қосуды сұраңыз.
mirror-begun = № { $id } айна: { $source } → { $target }. Жаңа жазбалар сонда дереккөзімен бірге шығады. Барлық айна: /mirrors
mirror-gone = Бұл айна енді жоқ.
mirrors-none = Айна жоқ. Бастау: /mirror @арна here
mirrors-title = Айналар
mirror-entry = № { $id }: { $source } → { $target } · { $policy }
mirror-entry-words = № { $id }: { $source } → { $target } · { $policy } · тек: { $words }
mirror-deletions-follow = жойылғанын жояды
mirror-deletions-mark = жойылғанын белгілейді
mirror-deletions-keep = жойылғанын қалдырады
button-mirror-deletions = № { $id }: { $policy }
button-mirror-end = № { $id } аяқтау
mirror-source = Дереккөз: { $name }
mirror-source-channel = Дереккөз: бастапқы жазба
mirror-deleted = Бастапқы жазба жойылған.
mirror-withdrawn = Басылым бұл мақаланы алып тастаған.
help-mirrors = /mirrors — бот басқа чаттарда қайталайтын арналар мен дереккөздер
bot-command-mirrors = Арналар айнасы

## Дереккөздер

sources-title = Дереккөздер
sources-official = Ресми дереккөздер, әзірге мақаласы жоқ
sources-known = Тағы белгілі, әзірге мақаласы жоқ: { $names }
source-read = { $tier }, { $count } мақала, соңғысы — { $date }
source-unread = { $tier }
source-unconfirmed = { $note } (мекенжайы тексерілмеген)
source-name-unconfirmed = { $name } (мекенжайы тексерілмеген)
sources-unconfirmed = «Мекенжайы тексерілмеген»: дереккөздің таспасы не арнасы әлі бірде-бір рет жауап бермеген.
sources-ranking = Деректер сәйкес келмесе, алдымен статистика, одан кейін кеден, ресми тұлғалар, агенттіктер мен баспасөз тұрады. Қалған деректер де қатар көрсетіледі.

## Анықтама

start-title = Delil: дәлелі бар деректер
start-about = Бот Әзербайжан, Қазақстан және Орта дәліз туралы жаңалықтарды оқиды. Әр санның қай кезеңге қатысты екені, оны кім айтқаны, қайда жарияланғаны және кімнің басқаша айтатыны көрсетіледі.
start-examples = /turnover, /corridor немесе /timeline командасынан бастаңыз. Жай сөзбен де сұрауға болады: «мұнай 2024».
help-title = Командалар
help-turnover = /turnover — екі елдің тауар айналымы
help-exports = /exports — экспорт, импорт, келісімшарттар
help-corridor = /corridor — Орта дәліз бойынша тасымал
help-oil = /oil — Әзербайжан арқылы өтетін қазақстандық мұнай
help-ports = /ports — порттардың жүк айналымы, флот
help-investment = /investment — қорлар, инвестициялар, жобалар
help-energy = /energy — газ, электр энергиясы, уран
help-agri = /agri — астық пен азық-түлік
help-figures = /figures — дерегі бар барлық көрсеткіштің мәзірі
help-compare = /compare — екі жылды салыстыру: /compare 2023 2024 мұнай
help-promises = /promises — мақсаттар: қалай өзгерді, немен аяқталды
help-check = /check — сан туралы дереккөздер не дейді: кез келген хабарламаға жауап ретінде немесе /check МӘТІН
help-who = /who ЕСІМ — адамның цифрмен айтқандары
help-history = /history — қашан не белгілі болды: /history turnover 2024
help-cite = /cite — көшіруге арналған сілтеме
help-export = /export — деректер файлмен (CSV, JSON), жоспарлар күнтізбеге (ICS)
help-timeline = /timeline — не болды және не жоспарланған
help-latest = /latest — жаңа мақалалар
help-search = /search СӨЗДЕР — мақалалардан іздеу
help-article = /article НӨМІР — бір мақала: деректері мен оқиғалары
help-sources = /sources — жаңалықтардың дереккөздері
help-subscribe = /subscribe СӨЗДЕР — жазылым бойынша жаңалықтар, бірден не шолумен
help-watch = /watch ЦИФР ШАРТ — цифрды бақылау: /watch дәліз өзгеріс 10 %
help-subscriptions = /subscriptions — жазылымдар тізімі: тоқтата тұру, өзгерту, өшіру
help-settings = /settings — уақыт белдеуі мен тыныш сағаттар
help-log = /log — бұл чатқа не келді және не келеді
help-status = /status — жаңалық қаншалықты тез келеді
help-stop = /stop — барлық жазылымды тоқтату
help-privacy = /privacy — бот не сақтайды және оны қалай өшіруге болады
help-language = /language — жауап тілі
help-help = /help — осы тізім
help-years = Деректерге кез келген ретпен жыл, ел, жер, тауар және күн қосуға болады: /turnover 2022-2025, /exports KZ-UZ астық, /ports Ақтау, /turnover I жартыжылдық 2025, /turnover 2024 2025-03-01 жағдай бойынша (сол күні не белгілі болды).
help-words = Сұрақты командасыз, төрт тілдің кез келгенінде қоюға болады: «тауар айналымы 2024».
language-choose = Жауап қай тілде берілсін?
language-ru = Русский
language-kk = Қазақша
language-az = Azərbaycanca
language-en = English
misunderstood = «{ $unknown }» түсініксіз. { $example }
example-any = Командалар тізімі: /help
example-turnover = Мысалдар: /turnover 2024 · /turnover 2022-2025 · /turnover I жартыжылдық 2025
example-exports = Мысалдар: /exports 2024 · /exports KZ-UZ · /exports астық
example-corridor = Мысалдар: /corridor 2024 · /corridor 2022-2025
example-oil = Мысалдар: /oil 2024 · /oil 2023-2025
example-ports = Мысалдар: /ports 2024 · /ports Ақтау
example-investment = Мысалдар: /investment 2025 · /investment 2022-2025
example-energy = Мысалдар: /energy 2024 · /energy газ
example-agri = Мысалдар: /agri 2024 · /agri бидай
example-other = Барлық деректің мәзірі: /figures
example-compare = Мысал: /compare 2023 2024
example-who = Мысал: /who Тоқаев
example-promises = Мысал: /promises
example-history = Мысал: /history turnover 2024
example-cite = Мысал: /cite turnover 2024
example-export = Мысалдар: /export · /export csv turnover
example-check = Сан бар хабарламаға /check деп жауап беріңіз немесе өзіңіз жазыңыз: /check 2024 жылы тауар айналымы 600 млн долларға жетті
example-timeline = Мысалдар: /timeline 2025 · /timeline 2022-2025
example-article = Мақаланың нөмірі керек, мысалы: /article 3. Нөмірлер /latest тізімінде берілген.
example-search = Не іздеу керегін жазыңыз, мысалы: /search Шахбазов

## Жазылымдар

subscription-everything = барлық жаңалық
subscription-about = { $what }
subscription-without = { $what } · бұдан басқа: { $without }
subscription-words = «{ $words }»
subscription-entry = № { $id }: { $what } — { $how }
subscription-in-topic = { $entry } · форум тақырыбында
subscription-paused = { $entry } · тоқтатылып тұр
delivery = { $parts }
delivery-now = бірден
delivery-daily = күн сайын, { $at }
delivery-weekly = аптасына бір рет, { $day }, { $at }
delivery-silent = дыбыссыз
delivery-sound = дыбыспен
delivery-urgent = тыныш сағаттарда да
layout-headline = тақырып
layout-brief = қысқаша
layout-facts = цифрлармен
weekday-1 = дүйсенбі
weekday-2 = сейсенбі
weekday-3 = сәрсенбі
weekday-4 = бейсенбі
weekday-5 = жұма
weekday-6 = сенбі
weekday-7 = жексенбі
watching-anything = барлық тақырып
watching-threshold = { $what }: { $amount }
watching-change = { $what }: { $percent } % және одан көп өзгеріс
watching-vintage = { $what }: жаңа цифр
watching-contradiction = { $what }: цифрлар қайшы келгенде
watching-target = { $what }: мақсат аталғанда не өзгергенде
watching-overdue = { $what }: мерзімі өтіп, нәтижесі болмағанда
watching-event = { $what }: оқиғадан бір күн бұрын
subscribed = 
    Жазылым рәсімделді. { $entry }
    Барлық жазылым: /subscriptions
subscribed-again = 
    Мұндай жазылым бар еді, енді ол мынадай. { $entry }
    Барлық жазылым: /subscriptions
subscribe-too-many = Бір чатта { $most } жазылымнан артық болмайды. Артығын өшіру: /subscriptions
subscribe-examples = Мысалдар: /subscribe дәліз · /subscribe Ақтау контейнер · /subscribe KZ-UZ тауар айналымы күн сайын 09:00 · /subscribe "Орта дәліз" -мұнай · /subscribe бәрі
watch-examples = Мысалдар: /watch тауар айналымы > 600 млн USD · /watch дәліз өзгеріс 10 % · /watch тауар айналымы қайшылық · /watch мұнай мақсат · /watch оқиға ертең
here-examples = /here командасы форум тақырыбында жазылады: жаңалықтар сонда келеді. Мысалы: /here дәліз. Өзіңіз әкімші болған арна не топ үшін: /here @арна дәліз
managers-only = Топта мұны тек әкімшілері істей алады.
subscriptions-title = Жазылымдар
subscriptions-none = Жазылым жоқ. Жаңалықтарға жазылу: /subscribe, цифрды бақылау: /watch
subscription-gone = Бұл жазылым енді жоқ.
subscription-did-pause = Тоқтатылды
subscription-did-resume = Қайта қосылды
subscription-did-delete = Өшірілді
subscription-did-save = Сақталды
button-subscription-pause = Тоқтата тұру
button-subscription-resume = Қайта қосу
button-subscription-edit = Өзгерту
button-subscription-delete = Өшіру
button-all-subscriptions = Барлық жазылым
button-subscriptions-export = Файлмен жүктеу
subscriptions-file = Осы чаттың жазылымдары. Басқа чатқа көшіру үшін файлды сол жерде ботқа жіберіңіз.
subscriptions-imported = Қабылданды: { $added }. Бұрыннан бар: { $known }. Қабылданбады: { $refused }.
subscriptions-unreadable = Бұл Delil жазылымдарының файлы емес. Ондай файлды алу: /subscriptions
stopped = Тоқтатылды: жазылым — { $news }, бақылау — { $watches }, айна — { $mirrors }, жіберілмеген хабар — { $pending }. Бот командаларға бұрынғыдай жауап береді. Қайта жазылу: /subscribe
stopped-nothing = Тоқтататын ештеңе жоқ: жазылым жоқ.
dialogue-subject = Қандай жаңалықтар келсін? Тақырыпты таңдаңыз немесе өз сөзіңізбен жазыңыз: жер, адам, тауар, тырнақшадағы тіркес; керексізін минуспен. Мысалы: Ақтау порты -мұнай
dialogue-subject-group = Қандай жаңалықтар келсін? Тақырыпты таңдаңыз немесе осы хабарға өз сөзіңізбен жауап жазыңыз. Мысалы: Ақтау порты -мұнай
dialogue-when = { $what }. Қашан келсін?
dialogue-time = Сағат нешеде? Таңдаңыз немесе жазыңыз, мысалы 07:45. Уақыт белдеуі: { $zone }
dialogue-time-unknown = Мұндай уақыт жоқ: «{ $unknown }». Мысалы: 07:45
dialogue-weekday = Аптаның қай күні?
dialogue-layout = Жаңалықтар қалай көрсетілсін? Бір мақала үш түрде.
dialogue-layout-bare = Жаңалықтар қалай көрсетілсін: тақырып, қысқаша әлде цифрлармен?
dialogue-sound = Дыбыспен бе, дыбыссыз ба? Шұғылы тыныш сағаттарда да келеді.
dialogue-confirm = { $what } — { $how }
preview-now = Соңғы 7 күнде { $count } хабар келер еді. Мысалы:
preview-digest = Соңғы 7 күнде шолуларға { $count } жаңалық кірер еді. Мысалы:
preview-nothing = Соңғы 7 күнде ештеңе келмес еді.
preview-bounded = Соңғы мақалалар қаралды, { $count }.
dialogue-cancelled = Болдырылмады, ештеңе өзгерген жоқ.
dialogue-nothing = Болдырмайтын ештеңе жоқ.
dialogue-over = Бұл әңгіме аяқталған немесе оны сіз бастаған жоқсыз. Бастау: /subscribe
button-everything = Барлық жаңалық
button-now = Бірден
button-daily = Күніне бір рет
button-weekly = Аптасына бір рет
button-silent = Дыбыссыз
button-sound = Дыбыспен
button-urgent = Шұғыл, тыныш сағаттарда да
button-subscribe = Жазылу
button-save = Сақтау
button-cancel = Болдырмау
button-layout-headline = Тақырып
button-layout-brief = Қысқаша
button-layout-facts = Цифрлармен
settings-title = Баптаулар
settings-zone = Уақыт белдеуі: { $zone }, қазір { $time }
settings-quiet = Тыныш сағаттар: { $from }–{ $to }; жаңалықтар күтіп, бір хабармен келеді, шұғылы бірден келеді
settings-no-quiet = Тыныш сағаттар жоқ
settings-examples = Сөзбен де болады: /settings Asia/Almaty · /settings 22:00-07:30 · /settings Europe/Istanbul 23:00-08:00
settings-which-zone = Қай уақыт белдеуі?
settings-which-quiet = Қай уақытта мазаламау керек?
settings-which-layout = Барлық жазылымның жаңалықтары қалай көрсетілсін?
button-zone = Уақыт белдеуі
button-quiet = Тыныш сағаттар
button-layout = Жаңалық көрінісі
button-no-quiet = Тыныш сағатсыз
button-back = Артқа
privacy-title = Бот не сақтайды
privacy-kept = Чат туралы: нөмірі, топтың атауы, тілі, уақыт белдеуі, тыныш сағаттары, жазылымдары, аяқталмаған әңгімелер және жіберілген хабарлар журналы.
privacy-not-kept = Хабарға жауап берілгенше ғана сақталады; басқа чаттардағы сұраулар тек саналады.
privacy-forget = Осы чат туралы бәрін өшіру: /forget
forget-ask = Бот осы чат туралы сақтағанның бәрі өшірілсін бе? Жазылымдар мен баптауларды қайтару мүмкін болмайды.
button-forget = Өшіру
forgotten = Өшірілді: жазылым мен бақылау — { $subscriptions }, әңгіме — { $conversations }, журналдағы хабар — { $deliveries }, чат баптаулары. Ботқа қайта жазсаңыз, чат жаңадан ашылады.

## График

chart-of = График. { $title }
chart-sources = Дереккөздер: { $publishers }
chart-actual = іс жүзінде
chart-other = басқа дерек
chart-plan = мақсат немесе болжам
chart-partial = жылдың бір бөлігі
chart-value = { $period }: { $amount }
chart-value-noted = { $period }: { $amount } ({ $notes })
chart-note-others = { $count ->
    [one] басқа дерек: { $others }
   *[other] басқа деректер: { $others }
}
chart-note-plan = { $status }: { $amount }
chart-value-plan = { $status }, { $period }: { $amount }
chart-none = График құру үшін салыстыруға болатын кемінде екі дерек керек.

## Басқа чаттардағы жауаптар

inline-title = { $amount } · { $subject }, { $period }
inline-title-undated = { $amount } · { $subject }
inline-description = { $status } · { $said }
inline-description-other = { $status } · { $said } · басқа дерек: { $other }
inline-said = { $who }, { $publisher }
inline-status = { $status }, { $change }
inline-article = { $title }
inline-article-dated = { $publisher }, { $date } · { $figures }
inline-article-undated = { $publisher } · { $figures }
inline-check = Бұл сандар туралы дереккөздер не дейді
inline-timeline = Не болды және не жоспарланған

## Жеткізу

held-title = Осы аралықта жиналғаны: { $count }
undelivered-title = Хабарлама жеткізілмеді
undelivered-what = № { $number }, { $kind }. Чат: { $chat }
undelivered-topic-gone = Форум тақырыбы жабылған не өшірілген. Бұл чатқа қалған хабарламалар жіберіліп жатыр.
undelivered-refused = Telegram мәтінді пішімсіз күйінде де қабылдамады. Толығы журналда.
undelivered-server-error = Telegram сервері қайта-қайта қате қайтарды.
undelivered-ours = Хабарламаны құрастыру мүмкін болмады. Толығы журналда.
delivery-alert = жаңалық
delivery-alert-edit = жаңалыққа толықтыру
delivery-correction = нақтылау
delivery-digest = шолу
delivery-watch = бақылау
delivery-mirror = арна көшірмесі
delivery-mirror-edit = көшірменің түзетуі
delivery-mirror-delete = көшірмені өшіру
delivery-poll = оқу есебі
delivery-alarm = ескерту
delivery-report = апталық есеп
delivery-log-title = Бұл чатқа не келді
delivery-log-none = Әзірге ештеңе жоқ.
delivery-log-entry = { $kind }, { $fate }
delivery-log-sent = { $ago } бұрын жіберілді
delivery-log-sent-perhaps-twice = { $ago } бұрын жіберілді, екі рет келуі мүмкін
delivery-log-unknown = { $ago } бұрын жіберілді, бірақ Telegram растамады
delivery-log-failed = жіберілмеді, { $ago } бұрын: { $reason }
delivery-log-waiting = жіберілуін күтіп тұр
delivery-log-held-quiet-hours = { $time } кейін, тыныш сағаттар біткен соң келеді
delivery-log-held-muted = { $time } кейін келеді: чат тыныштық сұраған
delivery-log-held-group-budget = { $time } кейін келеді: осы сағатта мұнда жеткілікті жіберілді
delivery-log-held-suspended = бот мұнда қайта жаза алғанша күтеді
delivery-log-failure-nothing-to-tell = айтатын ештеңе қалмады
delivery-log-failure-out-of-date = ескірді
delivery-log-failure-suspended = бот мұнда тым ұзақ жаза алмады
delivery-log-failure-message-gone = бастапқы хабарлама өшірілген
delivery-log-failure-topic-gone = форум тақырыбы жабылған
delivery-log-failure-refused = Telegram мәтінді қабылдамады
delivery-log-failure-server-error = Telegram серверінің қатесі
delivery-log-failure-ours = боттың қатесі
status-title = Жаңалық қаншалықты тез келеді
status-delay = Жарияланғаннан хабарламаға дейін: әдетте { $median }, 100 жағдайдың 95-інде { $p95 } аспайды. Жеті күннің дерегі.
status-no-alerts = Жеті күнде жаңалық туралы хабарлама болған жоқ.
status-waits = Жіберілуін күтіп тұр: { $count }, ең ұзағы { $time }
status-nothing-waits = Жіберілмеген хабарлама жоқ.
status-counts = Соңғы сағатта жіберілді: { $sent }. Қолайлы уақытқа дейін сақталды: { $held }
status-by-source = Дереккөздер бойынша
status-source = { $source }: { $median }, 100 жағдайдың 95-інде { $p95 } дейін; хабарлама: { $count }

## Пәрмен жолы

ask-usage = Сұрау үлгісі: npm run -s ask -- "/turnover 2024" --lang kk (тілдер: ru, kk, az, en)
ask-held = Дерекқорды { $pid } процесі ({ $host }) ұстап тұр, бірақ жауап бермейді. Оны тоқтатыңыз немесе DATA_DIR арқылы басқа қалта көрсетіңіз.

# bot

bot-too-many = Сұрақтар тым жиі келіп жатыр. Бір минут күте тұрыңыз, содан кейін жауап беремін.
bot-only-words = Командаларды және сөзбен жазылған сұрақтарды түсінемін. Мысалы: тауар айналымы 2024, /corridor, /timeline. Барлық команда: /help
bot-stale-button = Бұл батырма ескірген. Сұрақты қайта қойыңыз, мысалдар: /help
bot-language-chosen = Тіл: қазақша
bot-language-for-administrators = Топтың тілін оның әкімшілері ғана таңдай алады.
bot-apology = Жауап беру мүмкін болмады. Қате { $eventId } нөмірімен тіркелді. Сәл кейінірек қайталап көріңіз.
bot-page-previous = ‹
bot-page-position = { $page } / { $pages }
bot-page-next = ›
bot-inline-help = Не сұрауға болады?
bot-inline-more = Толық көру
bot-description =
    Әзербайжан, Қазақстан және Орта дәліз туралы жаңалықтардағы сандар: қай кезеңге қатысты, кім айтты, сөзбе-сөз дәйексөзі және дереккөзі. Сандар сәйкес келмесе, кімнің не айтқаны көрсетіледі.

    Сұрап көріңіз: /turnover, /corridor, /timeline
bot-short-description = Әзербайжан мен Қазақстан туралы жаңалықтардағы сандар: дәйексөзімен, дереккөзімен
bot-command-turnover = Әзербайжан мен Қазақстанның тауар айналымы
bot-command-exports = Экспорт пен импорт
bot-command-corridor = Орта дәліз: тасымал көлемі
bot-command-oil = Әзербайжан арқылы өтетін мұнай
bot-command-ports = Каспий порттары мен флоты
bot-command-investment = Екі елдің өзара инвестициялары
bot-command-energy = Газ, электр энергиясы, уран
bot-command-agri = Астық пен азық-түлік
bot-command-figures = Барлық деректің мәзірі
bot-command-compare = Екі жылды салыстыру, мысалы: /compare 2023 2024
bot-command-promises = Мақсаттар және олардың нәтижесі
bot-command-check = Санды тексеру: хабарламаға жауап ретінде
bot-command-who = Кім қандай дерек айтты, мысалы: /who Тоқаев
bot-command-history = Дерек қалай өзгерді
bot-command-cite = Көшіруге арналған сілтеме
bot-command-export = Барлық дерек пен жоспар файлмен
bot-command-timeline = Не болды және не жоспарланып отыр
bot-command-latest = Жаңа мақалалар
bot-command-search = Іздеу, мысалы: /search Ақтау
bot-command-article = Мақаланы нөмірімен ашу, мысалы: /article 1
bot-command-sources = Жаңалықтар қайдан алынады
bot-command-subscribe = Жаңалықтарға жазылу
bot-command-watch = Цифрды бақылау
bot-command-subscriptions = Жазылымдарым
bot-command-settings = Уақыт белдеуі мен тыныш сағаттар
bot-command-log = Бұл чатқа не келді
bot-command-status = Жаңалық қаншалықты тез келеді
bot-command-stop = Барлық жазылымды тоқтату
bot-command-privacy = Бот не сақтайды
bot-command-language = Тілді таңдау
bot-command-help = Командалар мен мысалдар

# sources

admin-only = Мұны тек бот әкімшілері істей алады.
addsource-usage = Қай мекенжай? Мысалы: /addsource https://www.trend.az немесе /addsource @channel
addsource-added = Қосылды, № { $number }: { $name } — { $what }. Алғашқы оқу мұрағатты толтырады, кейін келгені — жаңалық.
addsource-known = Бұрыннан оқылады, № { $number }: { $name } — { $what }
addsource-cannot = Қосу мүмкін емес: { $reason }.
inlet-feed = лента { $address }
inlet-channel = арна { $address }
inlet-page = бет { $address }
poll-nothing = Әзірге оқитын ештеңе жоқ. Дереккөз қосыңыз: /addsource
poll-title = Оқу аяқталды
poll-counts = Жаңа: { $added }. Өзгергені: { $changed }. Қайтарып алынғаны: { $withdrawn }. Мұрағатқа: { $archived }.
poll-added = Жаңа
poll-changed = Өзгерді
poll-withdrawn = Баспагер қайтарып алды
poll-failed = Оқылмады
poll-failure = { $names }: { $reason }
figure-changed = { $subject }: бұрын { $before }, қазір { $now }
poll-started = Дереккөздердің { $count } мекенжайын оқып жатырмын. Бәрі оқылғанда хабарлаймын.
poll-read = { $count } мекенжай оқылды.
poll-more-failed = тағы { $count }
article-number-also = { $number } · сондай-ақ: { $names }
article-also-in = Осы мәтін мұнда да бар: { $names }
article-editions = Басқа тілдерде: { $names }
article-withdrawn = Баспагер бұл мақаланы өшірді ({ $date }): сандары осы белгімен қалады.
article-originals = Бастапқы дерек: { $names }
article-same-story = Осы жаңалық: { $publisher } (№ { $id }). Ортағы: { $reasons }
story-figure = { $subject } — { $amount }
story-speaker = сөзі: { $name }
story-day = күні: { $date }
sources-unreachable = Қазір оқылмайды: { $names } ({ $reason })
health-none = Әзірге дереккөз жоқ. Қосу: /addsource
health-inlet = № { $number } { $name }
health-paused = оқу тоқтатылған
health-not-yet = әлі оқылмаған
health-read = { $ago } бұрын оқылды, келесісі { $next } кейін: { $why }
health-never = бірде-бір рет оқылмады: { $reason }; қатарынан сәтсіздік: { $times }; келесісі { $next } кейін: { $why }
health-failing = соңғы рет { $ago } бұрын оқылды; қазір: { $reason }; қатарынан сәтсіздік: { $times }; келесісі { $next } кейін: { $why }
health-lag = Жарияланғаннан оқылғанға дейін: { $time }
health-moved = Жаңа мекенжайы: { $address }
wait-publishing-rate = жарияланым жиілігіне қарай
wait-not-learned-yet = ырғағы әлі белгісіз
wait-cache-headers = сайт кэші солай дейді
wait-ttl = лента солай сұрайды
wait-backoff = сәтсіздіктен кейін сирегірек
wait-retry-after = сайт үзіліс сұрады
wait-push = сайт жаңалығын өзі хабарлайды
duration-seconds = { $number } с
duration-minutes = { $number } мин
duration-hours = { $number } сағ
duration-days = { $number } күн
decided-pause = Тоқтатылды
decided-resume = Қайта оқылады
decided-remove = Алынып тасталды; мақалалары қалады
decided-poll = Оқылып жатыр
button-pause = Тоқтату
button-resume = Жалғастыру
button-poll = Қазір оқу
button-remove = Алып тастау
button-all-sources = Барлық дереккөз
button-opml = OPML тізімі
opml-unreadable = Бұл файл ленталар тізімі (OPML) емес немесе мегабайттан үлкен.
opml-imported = Қосылған ленталар: { $added }. Бұрыннан оқылатыны: { $known }. Қабылданбағаны: { $refused }.
health-title = Дереккөздер: { $count }
health-week = Жеті күндегі мақалалар: { $count }
read-words-title = Бұл мәтін не айтады
read-words-of = { $publisher }: не айтылған
read-words-not-stored = сіз үшін оқылды, сақталмайды
read-words-cannot = Оқу мүмкін емес: { $reason }.
sources-usage = Командалар: list · add МЕКЕНЖАЙ · pause КІЛТ · resume КІЛТ · remove КІЛТ · poll · opml · import ФАЙЛ · reprocess. КІЛТ — дереккөз кілті не тізімдегі нөмір.
sources-unknown = { $subject } дереккөзі жоқ. Тізім: list
sources-reprocessed = Қайта түсінілген нұсқалар: { $count }
alarm-failing = Дереккөз оқылмайды
alarm-silent = Дереккөз әдеттегіден ұзақ үнсіз
alarm-moved = Дереккөз мекенжайын ауыстырды
alarm-outdated = Сайт өзгерді: оның ережесімен тақырып не мәтін табылмайды
alarm-recovered = Дереккөз қайта қалпына келді
report-title = Апталық есеп: дереккөздер
failure-address-refused = бұл мекенжайды оқуға болмайды: тек жалпыға ашық http және https мекенжайлары
failure-robots = сайттың robots.txt файлы рұқсат бермейді
failure-host-paused = сайт күте тұруды сұрады
failure-unreachable = сайт қолжетімсіз
failure-timeout = сайт уақытында жауап бермейді
failure-too-large = жауап тым үлкен
failure-too-many-redirects = сайт айналдыра бағыттай береді
failure-wrong-type = онда мәтін жоқ
failure-broken-reply = жауап үзілген не бүлінген
failure-challenge = сайт бағдарламаларды кіргізбейді (робот тексеруі)
failure-forbidden = сайт кіруге рұқсат бермейді
failure-not-found = бұл мекенжайда ештеңе жоқ
failure-gone = сайт мұны өшірген
failure-rate-limited = сайт тым жиі сұрайсыз дейді
failure-client-error = сайт сұрауды қабылдамайды
failure-server-error = сайтта қате бар
failure-consent = беттің орнында келісім сұралады
failure-login = бет тек кіргеннен кейін ашылады
failure-not-an-address = бұл мекенжай емес
failure-private-channel = арна жабық: ботты арна әкімшісі етіңіз немесе жазбаларын осында қайта жіберіңіз
failure-unreadable-text = мәтінді оқу мүмкін болмады
failure-no-feed = лента жоқ, ал бұл сайттың беттері таныс емес
failure-not-a-channel-name = бұл арна атауы емес
failure-no-public-preview = арнаның ашық беті жоқ: ботты арна әкімшісі етіңіз немесе жазбаларын осында қайта жіберіңіз
failure-no-such-channel = мұндай арна жоқ
failure-unknown-page = Telegram беті таныс емес
failure-not-a-feed = бұл лента емес
failure-unsafe-xml = лента қауіпті құрылған
failure-single-article = бұл — лентасыз жеке мақала: сілтемесін осында жіберіңіз, бот сандарын көрсетеді
failure-recipe-outdated = сайт өзгертілген
failure-no-article = бетте мақала жоқ
failure-internal = боттың қатесі; ол журналда
