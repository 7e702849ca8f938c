# Delil-in Azərbaycan dilində mətnləri. Ədədlə ölçü vahidi arasında bölünməz boşluq (U+00A0) durur.
# Qiymətlər adlıq halda hazır söz kimi gəlir: onlara şəkilçi artırılmır, cümlə ona uyğun qurulur.

## Ədədlər və ölçü vahidləri

scale-none = { $number }
scale-million = { $number } mln
scale-billion = { $number } mlrd
scale-trillion = { $number } trln
number-range = { $low }–{ $high }

amount-exact = { $unit ->
    [USD] { $number } dollar
    [EUR] { $number } avro
    [KZT] { $number } tenge
    [AZN] { $number } manat
    [RUB] { $number } rubl
    [CNY] { $number } yuan
    [t] { $number } ton
    [TEU] { $number } TEU
    [bbl] { $number } barel
    [m3] { $number } m³
    [kWh] { $number } kVt·saat
    [W] { $number } Vt
    [kW] { $number } kVt
    [MW] { $number } MVt
    [GW] { $number } QVt
    [km] { $number } km
    [d] { $number } gün
    [pp] { $number } faiz bəndi
   *[count] { $number }
}
amount-range = { amount-exact }
amount-about = təxminən { amount-exact }
amount-over = { $unit ->
    [percent] { $number }-dən
    [USD] { $number } dollardan
    [EUR] { $number } avrodan
    [KZT] { $number } tengedən
    [AZN] { $number } manatdan
    [RUB] { $number } rubldan
    [CNY] { $number } yuandan
    [t] { $number } tondan
    [TEU] { $number } TEU-dan
    [bbl] { $number } bareldən
    [m3] { $number } kubmetrdən
    [kWh] { $number } kVt·saatdan
    [W] { $number } vatdan
    [kW] { $number } kilovatdan
    [MW] { $number } meqavatdan
    [GW] { $number } qiqavatdan
    [km] { $number } kilometrdən
    [d] { $number } gündən
    [pp] { $number } faiz bəndindən
   *[count] { $number }{ amount-over.from }
} çox
    .from = { $ending ->
        [0] -dan
        [6] -dan
        [9] -dan
        [10] -dan
        [30] -dan
        [40] -dan
        [60] -dan
        [90] -dan
        [1000000] -dan
        [1000000000] -dan
        [1000000000000] -dan
       *[other] -dən
    }
amount-under = { $unit ->
    [percent] { $number }-dən
    [USD] { $number } dollardan
    [EUR] { $number } avrodan
    [KZT] { $number } tengedən
    [AZN] { $number } manatdan
    [RUB] { $number } rubldan
    [CNY] { $number } yuandan
    [t] { $number } tondan
    [TEU] { $number } TEU-dan
    [bbl] { $number } bareldən
    [m3] { $number } kubmetrdən
    [kWh] { $number } kVt·saatdan
    [W] { $number } vatdan
    [kW] { $number } kilovatdan
    [MW] { $number } meqavatdan
    [GW] { $number } qiqavatdan
    [km] { $number } kilometrdən
    [d] { $number } gündən
    [pp] { $number } faiz bəndindən
   *[count] { $number }{ amount-over.from }
} az
amount-without-currency = { $amount }, valyutası göstərilməyib

change = { $change }
change-alone = dəyişmə: { $amount }
change-on-year = { $year }{ period-year.ordinal } illə müqayisədə { $change }
change-year-on-year = bir il əvvəlki dövrlə müqayisədə { $change }
change-percent = { $bound ->
    [about] təxminən { $number }
    [over] { $number }-dən çox
    [under] { $number }-dən az
   *[exact] { $number }
}
change-factor-up = { $bound ->
    [about] təxminən { $number } dəfə
    [over] { $number } dəfədən çox
    [under] { $number } dəfədən az
   *[exact] { $number } dəfə
} artım
change-factor-down = { $bound ->
    [about] təxminən { $number } dəfə
    [over] { $number } dəfədən az
    [under] { $number } dəfədən çox
   *[exact] { $number } dəfə
} azalma
change-amount = { $bound ->
    [about] təxminən { $sign }{ $amount }
    [over] azı { $sign }{ $amount }
    [under] ən çoxu { $sign }{ $amount }
   *[exact] { $sign }{ $amount }
}

## Zaman

period-year = { $year }{ period-year.ordinal } il
    .ordinal = { LAST($year) ->
        [3] -cü
        [4] -cü
        [6] -cı
        [9] -cu
        [10] -cu
        [30] -cu
        [40] -cı
        [60] -cı
        [90] -cı
        [100] -cü
       *[other] -ci
    }
period-years = { $from }–{ $to } illər
period-half = { $year }{ period-year.ordinal } ilin { $half } yarımili
period-quarter = { $year }{ period-year.ordinal } ilin { $quarter } rübü
period-month = { $month } { $year }
period-months = { $first }–{ $last } { $year }
period-day = { $date }
period-days = { $from } – { $to }
period-since-year = { $year }{ period-year.ordinal } ildən bəri
period-since = { $date } tarixindən
period-year-to-date = { $year }{ period-year.ordinal } ilin əvvəlindən
period-by-year = { $year }{ period-year.ordinal } ilədək
period-by = { $date } tarixinədək
period-none = dövr göstərilməyib
deadline-none = müddət açıqlanmayıb

## Rəqəmin statusu və mənşəyi

status-actual = faktiki
status-target = hədəf
status-forecast = proqnoz
status-potential = imkan
amount = { $amount }
plan = { $status }: { $amount }
speaker = { $name }
speaker-with-office = { $name }, { $office }
other = Həmçinin deyilib: { $amount }
other-said = Həmçinin deyilib: { $amount }, { $who }
other-conflicting = Başqa rəqəm: { $amount }
other-conflicting-said = Başqa rəqəm: { $amount }, { $who }
others-more = daha { $count } rəqəm var
also-in = Həmçinin:
also-in-more = və başqaları
history = { $date } ({ $publisher })
history-said = { $date } ({ $who }, { $publisher })
history-amount = { $date }: { $amount } ({ $publisher })
history-amount-said = { $date }: { $amount } ({ $who }, { $publisher })
remark-not-comparable = Başqa rəqəmlərlə müqayisə edilmir.
remark-two-compilers = İki ölkənin rəqəmləri: Azərbaycan və Qazaxıstan uçotu adətən fərqlənir.
growth-conflicting = Artım başqa cür də deyilib: { $change } ({ $publisher })
growth-conflicting-said = Artım başqa cür də deyilib: { $change } ({ $who }, { $publisher })
doubt-scale-slip = Səhv yazılışa oxşayır: rəqəmlər min və ya milyon dəfə fərqlənir.
doubt-share-over-whole = Səhv yazılışa oxşayır: pay 100%-dən çoxdur.
doubt-fell-below-nothing = Səhv yazılışa oxşayır: azalma 100%-dən çoxdur.
doubt-below-nothing = Səhvə oxşayır: rəqəm sıfırdan azdır.
reason-editors = Birinci rəqəmi redaksiya üstün tutub: { $why }
reason-higher-tier = Birinci rəqəm mənbəyinin dərəcəsinə görə seçilib: { $tier }.
reason-exact = Birinci rəqəm dəqiqdir, yuvarlaqlaşdırılmayıb.
reason-later = Birinci rəqəm daha sonra açıqlanıb.
tier-statistics = statistika qurumu
tier-customs = gömrük
tier-government = rəsmi şəxs
tier-agency = informasiya agentliyi
tier-press = mətbuat
check-unknown = Hesablanıb: { $period } ≈ { $value } ({ $level } ÷ { $factor }); mənbələrin özündə belə rəqəm yoxdur.
check-agrees = Hesablanıb: { $period } ≈ { $value } ({ $level } ÷ { $factor }); uyğun gələn rəqəm: { $claimed } ({ $publisher }).
check-differs = Hesablanıb: { $period } ≈ { $value } ({ $level } ÷ { $factor }); uyğun gəlməyən rəqəm: { $claimed } ({ $publisher }).
check-growth = { $check } Hər iki rəqəm doğrudursa, dəyişmə: { $change }.
quotation-original = «{ $text }»
quotation-retold = Məzmunu: { $text }
quotation-about = { $amount }, { $period }
quotation-of = { $figures }

## Rəqəmlər nə haqqındadır

countries = { $first } – { $second }
countries-directed = { $first } → { $second }
subject = { $metric }
subject-of-one = { $metric }: { $first }
subject-of-two = { $metric }: { $first }, { $second }
subject-of-three = { $metric }: { $first }, { $second }, { $third }
subject-in-period = { $subject }, { $period }
topic-turnover = Əmtəə dövriyyəsi
topic-exports = İxrac və idxal
topic-corridor = Orta Dəhliz
topic-oil = Neft
topic-ports = Limanlar və donanma
topic-investment = İnvestisiyalar
topic-energy = Energetika
topic-agri = Kənd təsərrüfatı
topic-other = Digər göstəricilər
asked = { $what }
subject-as-of = { $subject } ({ $date } tarixinə məlum olanlar)
history-of = { $period } · { $status }
vintage-said = { $amount }, { $who }
vintage-now = { $from } tarixindən bu günədək: { $figure }
vintage-until = { $from } – { $to }: { $figure }
figure-unknown = { $id } nömrəli rəqəm yoxdur: geri götürülüb və ya heç vaxt dərc olunmayıb.
cite-title = Köçürmək üçün istinad
cite-about = Düymələr onu dörd dildə köçürür.
citation = { $subject }, { $period }: { $amount } ({ $status }). { $publisher }, { $date }
citation-address = { $subject }, { $period }: { $amount } ({ $status }). { $publisher }, { $date }. { $url }
figures-more = Başqa illərin rəqəmləri aşağıdakı düymələrdədir.
nothing-of-topic = { $topic }: oxunmuş məqalələrdə hələlik rəqəm yoxdur.
nothing-of-period = { $topic }, { $period }: oxunmuş məqalələrdə rəqəm yoxdur.
nothing-of-period-nearest = { $topic }, { $period }: oxunmuş məqalələrdə rəqəm yoxdur. Ən yaxın illər: { $years }.

## Düymələr

button-chart = Qrafik
button-chart-dark = Tünd fon
button-chart-light = Açıq fon
button-figures = Rəqəmlər
button-articles = Mənbələr
button-quotes = Sitatlar
button-share = Paylaş
button-summary-one = Bir cümlə
button-summary-short = Qısaca
button-summary-long = Ətraflı
button-year = { $year }
button-metric = { $metric } · { $count }
button-wider = Hamısı: { $topic }
button-search = Tapılan bütün məqalələr
button-copy = { $language }
button-view-card = Kart
button-view-history = Tarixçə
button-view-cite = İstinad et
button-article = { $title }
button-help = Bot nə edə bilir

## Xronologiya

checked-title = Mənbələrlə müqayisə
checked-figure = { $subject }, { $amount }, { $period }
checked-agrees = Mənbələrlə uyğun gəlir:
checked-fits = Mənbələrə zidd deyil:
checked-mixed = Mənbələrin bir qismi ilə uyğun gəlir, bir qismi ilə yox:
checked-differs = Mənbələrlə uyğun gəlmir:
checked-no-currency = Müqayisə etmək olmur: mətndə valyuta göstərilməyib. Mənbələrdə deyilir:
checked-no-period = Müqayisə etmək olmur: mətndə hansı dövr olduğu deyilməyib. Mənbələrdəki son rəqəmlər:
checked-other-unit = Müqayisə etmək olmur: mənbələrdə ölçü vahidi başqadır:
checked-other-period = Bu dövr üzrə mənbələrdə rəqəm yoxdur. Ən yaxını:
checked-plans-only = Müqayisə etmək olmur: plan nəticə ilə tutuşdurulmur. Ən yaxını:
checked-other-subject = Oxunmuş məqalələrdə məhz bu barədə heç nə yoxdur. Ən yaxını:
checked-nothing = Oxunmuş məqalələrdə bu barədə heç nə yoxdur.
checked-assumed = Mətndə ölkələr və ya yer tam göstərilməyib; başlıqda yazılanla müqayisə edilib.
checked-of = { $subject }: { $figure }
checked-said = { $figure }, { $who }
checked-side-agrees = uyğundur: { $figure }
checked-side-fits = zidd deyil: { $figure }
checked-side-differs = uyğun deyil: { $figure }
checked-more = Daha { $count } rəqəm yoxlanmayıb: ayrıca göndərin.
checked-no-figures = Bu mətndə yoxlanıla biləcək rəqəm tapılmadı. Məsələn: /check 2024-cü ildə ticarət dövriyyəsi 600 milyon dollar olub
promises-title = Hədəflər və onların nəticəsi
promises-none = Oxunmuş məqalələrdə hələlik hədəf yoxdur.
promise-step = { $amount }, { $period }
promise-step-said = { $amount }, { $period }, { $who }
promise-kept = Çatılıb: { $amount }, { $period } ({ $publisher })
promise-missed = Çatılmayıb: { $amount }, { $period } ({ $publisher })
promise-unreported = Müddəti keçib, yerinə yetirildiyi barədə məlumat yoxdur.
promise-unreported-latest = Müddəti keçib, yerinə yetirildiyi barədə məlumat yoxdur. Son faktiki rəqəm: { $amount }, { $period } ({ $publisher })
promise-ahead = Müddəti qarşıdadır, faktiki rəqəm hələ yoxdur.
promise-ahead-latest = Müddəti qarşıdadır. Son faktiki rəqəm: { $amount }, { $period } ({ $publisher })
promise-open = Müddəti açıqlanmayıb, faktiki rəqəm hələ yoxdur.
promise-open-latest = Müddəti açıqlanmayıb. Son faktiki rəqəm: { $amount }, { $period } ({ $publisher })
who-none = { $name }: oxunmuş məqalələrdə bu şəxsin dediyi rəqəm yoxdur.
who-promises = Vədlər və onların nəticəsi
who-figure = { $subject } · { $amount } · { $period }
who-newest = Son { $count } rəqəm göstərilib.
export-ready = Hazırdır: { $figures }. Sütun adları SDMX üzrədir, hər sətirdə mənbənin sözləri və məlum olduğu tarix var.
compare-title = { $from } və { $to }
compare-none = { $from } və { $to }: hər iki il üzrə məlum olan göstərici yoxdur.
compare-year = { $period }: { $amount }
compare-computed = { $period }: ≈ { $value }, hesablanıb ({ $level } ÷ { $factor }), mənbələrin özündə yoxdur
compare-change = Bu rəqəmlərə görə: { $change }
compare-no-change = Dəyişməni hesablamaq olmur: rəqəmlərdən biri yalnız «çox» və ya «az» kimi deyilib.
menu-title = Hansı rəqəmlər var
menu-about = Göstəricini seçin. Yanında onun haqqında neçə fərqli rəqəm olduğu yazılıb.
menu-topic = { $command }: { $metrics }
menu-empty = Hələlik rəqəm yoxdur: mənbələr oxunmayıb.
unsure = «{ $words }» sualı dəqiq deyil. Hansı rəqəmləri göstərməyi seçin.
unsure-nothing = «{ $words }» sualı üzrə rəqəm tapılmadı. Mövcud rəqəmlər: /figures
timeline-title = Xronologiya
timeline-title-period = Xronologiya: { $period }
timeline-ahead = Qarşıda
timeline-past = Baş verib
timeline-overdue = Planlaşdırılıb, yerinə yetirildiyi barədə məlumat yoxdur
timeline-empty = Oxunmuş məqalələrdə tarixi göstərilən hadisə hələlik yoxdur.
timeline-empty-period = { $period }: oxunmuş məqalələrdə tarixi göstərilən hadisə yoxdur.
timeline-title-of = { $title }: { $filter }
timeline-empty-of = Xronologiya, { $filter }: oxunmuş məqalələrdə belə hadisə yoxdur.
event-visit = səfərlər
event-meeting = görüşlər
event-signing = imzalanmalar
event-launch = açılışlar
event-decision = qərarlar
event-forum = forumlar
event-statement = bəyanatlar
event = { $date }: { $title }
event-numbered = { $event } · № { $id }
event-unknown = { $id } nömrəli hadisə yoxdur: məqalə dəyişib və ya silinib. Bütün hadisələr: /timeline
event-participants = İştirakçılar: { $names }
event-is-past = Artıq baş verib.
event-is-planned = Planlaşdırılıb.
event-in-place = { $date }: { $title } ({ $place })

## Məqalələr

latest-title = Yeni məqalələr
latest-empty = Hələlik məqalə yoxdur: mənbələr oxunmayıb.
search-title = «{ $words }»: { $count } məqalə
search-empty = «{ $words }»: oxunmuş məqalələrdə heç nə tapılmadı. Başqa söz və ya soyad yazın, məsələn: /search Şahbazov
article-unknown = { $id } nömrəli məqalə yoxdur. Nömrələr /latest siyahısında verilib.
article-retold = Məzmunu: sözlər bizimdir, rəqəmlər, adlar və tarixlər isə məqalədən götürülüb.
article-cites = İstinad edir: { $names }
article-figures = { $count } rəqəm
article-summary-heading = Əsas məqamlar
article-figures-heading = Rəqəmlər
article-events-heading = Hadisələr
article-number = № { $id }
article-number-figures = № { $id } · { $figures }
article-subject = { $subject }
article-figure = { $amount } · { $period }
article-figure-said = { $amount } · { $period } · { $who }
article-without-figures = Bu məqalədə nə rəqəm, nə də tarixi göstərilən hadisə tapıldı.

## Bildirişlər

alert-summary = { $text }
alert-also = Həmçinin: { $names }
alert-also-count = daha { $count } nəşr
alert-other = Başqa rəqəm: { $amount }, { $period }
alert-other-said = Başqa rəqəm: { $amount }, { $period }, { $who }
alert-actual = Müqayisə üçün faktiki göstərici: { $amount }, { $period }
alert-actual-said = Müqayisə üçün faktiki göstərici: { $amount }, { $period }, { $who }
button-open-article = Məqalə
button-findings = Rəqəmlər və sitatlar
button-figure = Rəqəmin kartı
button-why = Niyə gəldi
button-less = Belələri az olsun
button-mute = Sabaha qədər səssiz
alert-causes = Bu abunəlik üzrə gəlib: { $causes }
alert-cause = № { $id } — { $what }
alert-cause-gone = Bunu gətirən abunəlik artıq yoxdur.
button-without = “{ $what }” olmasın
less-nothing = Çıxarılası bir şey yoxdur: abunəlik məhz bu barədədir. Onu /subscriptions bölməsində dəyişmək olar.
less-done = Bir daha göndərilməyəcək: { $what }. Abunəliklərin siyahısı: /subscriptions.
muted-today = Gecəyarısına qədər səssiz; təcili xəbərlər gələcək. Ləğv etmək üçün yenidən basın.
muted-no-more = Bildirişlər yenidən gəlir.
button-latest = Bütün xəbərlər
correction-title = Dəqiqləşdirmə
correction-headline = Başlıq “{ $before }” idi, indi “{ $now }”
correction-withdrawn = Nəşr “{ $title }” məqaləsini götürüb. Onun rəqəmləri bu qeydlə saxlanılır.
watch-vintage = Yeni rəqəm
watch-vintage-was = Yeni rəqəm; indiyədək belə idi: { $was }
watch-threshold-over = Hədd keçilib: { $limit } üzərində
watch-threshold-under = Hədd keçilib: { $limit } altında
watch-change = { $percent }% və daha çox dəyişib
watch-change-was = { $percent }% və daha çox dəyişib; indiyədək belə idi: { $was }
watch-contradiction = Mənbələr üst-üstə düşmür
watch-target = Hədəf açıqlanıb
watch-target-was = Hədəf dəyişib; əvvəl belə idi: { $was }
watch-overdue = Hədəfin müddəti keçib, icrası barədə məlumat yoxdur
watch-event = Sabaha planlaşdırılıb
digest-title = İcmal, { $date }
digest-figures = Rəqəmlər
digest-stories = Xəbərlər
digest-ahead = Qarşıdakı hadisələr
digest-figure = { $subject }: { $amount } · { $period }
digest-more = daha { $count } xəbər

## Redaksiya

review-title = Yoxlamada: { $position } / { $count }
review-empty = Yoxlanılası heç nə yoxdur.
review-beside = Yanında nə var
review-doubtful = Rəqəmin nəyə aid olduğu aydın deyil: { $reason }
review-reported = { $count } oxucu bu rəqəmin səhv olduğunu deyir.
review-comment = Oxucu: { $comment }
review-taken = Bu rəqəm barədə artıq qərar verilib.
review-missing = Bu rəqəm daha yoxlama gözləmir: məqalə dəyişib və ya yenidən oxunub.
review-fix-how = Düzgünü necədir? Bu mesaja bir sətirlə cavab verin: dəyər; dövr; göstərici; status. Düzgün olanı təkrarlamaq lazım deyil. Məsələn: 500 milyon dollardan çox; H1 2025; trade.turnover; target. Dövr: 2024, H1 2025, 2024-01-01..2024-09-30; dövr yoxdur: -
review-fix-misunderstood = «{ $part }» anlaşılmadı, heç nə dəyişmədi. Məsələn: 470 milyon dollar; 2024. Statuslar: actual, target, forecast, potential. Bu mesaja bir daha cavab verin.
review-log-title = Redaksiyanın qərarları
rank-log-title = Redaksiya mənbələr arasında nəyi seçib
log-empty = Hələ qərar yoxdur.
log-entry = № { $id }, { $date }: { $what }. Səbəb: { $why }
log-undone = { $said } (ləğv edilib: { $date })
log-by = { $said } (inzibatçı { $editor })
decision-accept = təsdiqlənib: { $figure }
decision-fix = düzəldilib: { $figure }, indi { $fixed }
decision-reject = rədd edilib: { $figure }
decision-prefer = üstün tutulub: { $figure }
decision-deprecate = arxaya keçirilib: { $figure }
decision-undone = № { $id } qərar ləğv edildi.
decision-not-standing = Belə qərar yoxdur və ya artıq ləğv edilib.
decided-accept = Dərc edildi
decided-reject = Rədd edildi
decided-fix = Düzəldildi, № { $id } qərar
held-scale-slip = Eyni mövzuda olan digər rəqəmlərdən min və ya milyon dəfə fərqlənir.
held-share-over-whole = Pay 100%-dən çoxdur.
held-fell-below-nothing = Azalma 100%-dən çoxdur.
held-below-nothing = Rəqəm sıfırdan azdır.
held-from-the-future = Baş vermiş kimi deyilib, lakin dərc günü dövr hələ başlamamışdı.
held-out-of-time = İl ağlabatan deyil.
button-accept = Dərc et
button-keep = Rəqəm düzgündür
button-fix = Düzəlt
button-reject = Rədd et
button-skip = Ötür
button-undo = Qərarı ləğv et
button-wrong = Burada səhv var
rank-how = Üstün tutmaq: /rank { $id } prefer MƏQALƏ SƏBƏB. Arxaya keçirmək: /rank { $id } deprecate MƏQALƏ SƏBƏB. Ləğv etmək: /rank undo NÖMRƏ. Jurnal hamıya açıqdır: /rank log
rank-usage = Nümunələr: /rank 12 · /rank 12 prefer 4 statistikanın dəqiqləşdirilmiş məlumatı · /rank undo 7 · /rank log
rank-reason-needed = Səbəb lazımdır: onu oxucular görəcək. Məsələn: /rank 12 prefer 4 statistikanın dəqiqləşdirilmiş məlumatı
rank-decided = Hazırdır, № { $id } qərar. O, açıq jurnaldadır: /rank log
rank-missing = Belə rəqəm yoxdur və ya o məqalədə deyilmir.
rank-item = { $article } nömrəli məqalə: { $figure } · { $rank }: { $reason }
rank-preferred = üstün tutulub
rank-normal = yanında
rank-deprecated = göstərilmir
rank-reason-only-figure = yeganə rəqəm
rank-reason-higher-tier = mənbəsi daha yüksək dərəcəlidir
rank-reason-exact-over-rounded = yuvarlaq deyil, dəqiqdir
rank-reason-later = daha sonrakıdır
rank-reason-withdrawn = nəşr geri götürüb
rank-reason-editors = redaksiyanın qərarı: { $why }
rank-reason-held = yoxlama gözləyir
rank-reason-not-preferred = başqası üstün tutulub
wrong-title = Səhv barədə bildirişiniz
wrong-kept = Redaksiya rəqəmi yoxladı və saxladı: mənbədə belə deyilir.
wrong-fixed = Təşəkkür edirik: rəqəm düzəldildi.
wrong-rejected = Təşəkkür edirik: rəqəm çıxarıldı.
wrong-gone = Bu rəqəm daha göstərilmir: məqalə dəyişib.
wrong-about = Söhbət bu rəqəmdən gedirdi: { $subject }
wrong-taken = Redaksiyaya çatdırıldı
wrong-comment-how = Təşəkkür edirik, redaksiya yoxlayacaq və nəticəni sizə bildirəcəyik. Konkret nə səhvdir? Bu mesaja cavab verə bilərsiniz.
wrong-commented = Bildirişinizə əlavə edildi.
wrong-closed = Bu bildirişə artıq cavab verilib və ya o sizin deyil.
wrong-too-many = Bir gün üçün bildiriş çoxdur. Sabah davam edin.
wrong-known = Bu rəqəm barədə artıq bildirmisiniz.
## Güzgülər

mirror-usage = Nümunə: /mirror @kanal here və ya /mirror 12 @hədəf mark facts liman. Əvvəl mənbə (kanal və ya /sources siyahısındakı nömrəsi), sonra harada təkrarlanacağı. İstəyə görə: silinmiş paylaşımlarla nə edilsin (follow — silinsin, mark — qeyd olunsun, keep — qalsın), facts — paylaşımın altında rəqəmlər, sözlər — yalnız həmin sözlər olan paylaşımlar.
mirror-cannot-post = Bura yaza bilmirəm: { $target }. Botu çata əlavə edin, kanalda isə dərc etmək hüququ olan administrator edin.
mirror-source-unknown = Belə mənbə yoxdur: { $source }. Siyahı: /sources.
mirror-source-unread = Bot { $source } kanalını oxumur. Botu həmin kanalın administratoru edin və ya botun administratorundan kanalı əlavə etməyi xahiş edin.
mirror-begun = № { $id } güzgü: { $source } → { $target }. Yeni paylaşımlar orada mənbəyi göstərilməklə çıxacaq. Bütün güzgülər: /mirrors
mirror-gone = Bu güzgü artıq yoxdur.
mirrors-none = Güzgü yoxdur. Yaratmaq üçün: /mirror @kanal here
mirrors-title = Güzgülər
mirror-entry = № { $id }: { $source } → { $target } · { $policy }
mirror-entry-words = № { $id }: { $source } → { $target } · { $policy } · yalnız: { $words }
mirror-deletions-follow = silinəni silir
mirror-deletions-mark = silinəni qeyd edir
mirror-deletions-keep = silinəni saxlayır
button-mirror-deletions = № { $id }: { $policy }
button-mirror-end = № { $id } bitir
mirror-source = Mənbə: { $name }
mirror-source-channel = Mənbə: ilkin paylaşım
mirror-deleted = İlkin paylaşım silinib.
mirror-withdrawn = Nəşr bu məqaləni götürüb.
help-mirrors = /mirrors — botun başqa çatlarda təkrarladığı kanallar və mənbələr
bot-command-mirrors = Kanal güzgüləri

## Mənbələr

sources-title = Mənbələr
sources-official = Rəsmi mənbələr, hələlik məqalə yoxdur
sources-known = Məlum olan digərləri, hələlik məqalə yoxdur: { $names }
source-read = { $tier }, { $count } məqalə, sonuncusu — { $date }
source-unread = { $tier }
source-unconfirmed = { $note } (ünvanı yoxlanmayıb)
source-name-unconfirmed = { $name } (ünvanı yoxlanmayıb)
sources-unconfirmed = «Ünvanı yoxlanmayıb»: mənbənin lenti və ya kanalı hələ bir dəfə də cavab verməyib.
sources-ranking = Rəqəmlər fərqlənəndə əvvəlcə statistika, sonra gömrük, rəsmi şəxslər, agentliklər və mətbuat gəlir. Qalan rəqəmlər də yanında göstərilir.

## Arayış

start-title = Delil: dəlili olan rəqəmlər
start-about = Bot Azərbaycan, Qazaxıstan və Orta Dəhliz haqqında xəbərləri oxuyur. Hər rəqəmin hansı dövrə aid olduğu, onu kimin dediyi, harada dərc edildiyi və kimin başqa rəqəm söylədiyi göstərilir.
start-examples = /turnover, /corridor və ya /timeline əmri ilə başlayın. Sadə sözlərlə də soruşmaq olar: «neft 2024».
help-title = Əmrlər
help-turnover = /turnover — iki ölkənin əmtəə dövriyyəsi
help-exports = /exports — ixrac, idxal, müqavilələr
help-corridor = /corridor — Orta Dəhliz üzrə daşımalar
help-oil = /oil — Azərbaycandan keçən Qazaxıstan nefti
help-ports = /ports — limanların yük dövriyyəsi, donanma
help-investment = /investment — fondlar, investisiyalar, layihələr
help-energy = /energy — qaz, elektrik enerjisi, uran
help-agri = /agri — taxıl və ərzaq
help-figures = /figures — rəqəmi olan bütün göstəricilərin menyusu
help-compare = /compare — iki il yan-yana: /compare 2023 2024 neft
help-promises = /promises — hədəflər: necə dəyişib, nəticəsi nə olub
help-check = /check — rəqəm barədə mənbələr nə deyir: istənilən mesaja cavab olaraq və ya /check MƏTN
help-who = /who AD — şəxsin rəqəmlərlə dedikləri
help-history = /history — nə vaxt nə məlum idi: /history turnover 2024
help-cite = /cite — köçürmək üçün istinad
help-export = /export — rəqəmlər fayl kimi (CSV, JSON), planlar təqvim üçün (ICS)
help-timeline = /timeline — nə olub və nə planlaşdırılıb
help-latest = /latest — yeni məqalələr
help-search = /search SÖZLƏR — məqalələrdə axtarış
help-article = /article NÖMRƏ — bir məqalə: rəqəmləri və hadisələri
help-sources = /sources — xəbərlərin mənbələri
help-subscribe = /subscribe SÖZLƏR — abunəliklə xəbərlər, dərhal və ya xülasə ilə
help-watch = /watch RƏQƏM ŞƏRT — rəqəmi izləmək: /watch dəhliz dəyişiklik 10 %
help-subscriptions = /subscriptions — abunəliklərin siyahısı: dayandırmaq, dəyişmək, silmək
help-settings = /settings — saat qurşağı və sakit saatlar
help-log = /log — bu çata nələr gəlib və nələr gələcək
help-status = /status — xəbərlər nə qədər tez gəlir
help-stop = /stop — bütün abunəlikləri dayandırmaq
help-privacy = /privacy — bot nə saxlayır və onu necə silmək olar
help-language = /language — cavabların dili
help-help = /help — bu siyahı
help-years = Rəqəmlərə istənilən ardıcıllıqla il, ölkə, yer, mal və gün əlavə etmək olar: /turnover 2022-2025, /exports KZ-UZ taxıl, /ports Aktau, /turnover I yarımil 2025, /turnover 2024 2025-03-01 tarixinə (həmin gün nə məlum idi).
help-words = Sualı əmrsiz də, dörd dilin istənilən birində vermək olar: «əmtəə dövriyyəsi 2024».
language-choose = Cavablar hansı dildə olsun?
language-ru = Русский
language-kk = Қазақша
language-az = Azərbaycanca
language-en = English
misunderstood = «{ $unknown }» anlaşılmadı. { $example }
example-any = Əmrlərin siyahısı: /help
example-turnover = Nümunələr: /turnover 2024 · /turnover 2022-2025 · /turnover I yarımil 2025
example-exports = Nümunələr: /exports 2024 · /exports KZ-UZ · /exports taxıl
example-corridor = Nümunələr: /corridor 2024 · /corridor 2022-2025
example-oil = Nümunələr: /oil 2024 · /oil 2023-2025
example-ports = Nümunələr: /ports 2024 · /ports Aktau
example-investment = Nümunələr: /investment 2025 · /investment 2022-2025
example-energy = Nümunələr: /energy 2024 · /energy qaz
example-agri = Nümunələr: /agri 2024 · /agri buğda
example-other = Bütün rəqəmlərin menyusu: /figures
example-compare = Nümunə: /compare 2023 2024
example-who = Nümunə: /who Tokayev
example-promises = Nümunə: /promises
example-history = Nümunə: /history turnover 2024
example-cite = Nümunə: /cite turnover 2024
example-export = Nümunələr: /export · /export csv turnover
example-check = Rəqəm olan mesaja /check ilə cavab verin və ya özünüz yazın: /check 2024-cü ildə ticarət dövriyyəsi 600 milyon dollar olub
example-timeline = Nümunələr: /timeline 2025 · /timeline 2022-2025
example-article = Məqalənin nömrəsi lazımdır, məsələn: /article 3. Nömrələr /latest siyahısında verilib.
example-search = Nə axtarılacağını yazın, məsələn: /search Şahbazov

## Abunəliklər

subscription-everything = bütün xəbərlər
subscription-about = { $what }
subscription-without = { $what } · bundan başqa: { $without }
subscription-words = «{ $words }»
subscription-entry = № { $id }: { $what } — { $how }
subscription-in-topic = { $entry } · forum mövzusunda
subscription-paused = { $entry } · dayandırılıb
delivery = { $parts }
delivery-now = dərhal
delivery-daily = hər gün, saat { $at }
delivery-weekly = həftədə bir dəfə, { $day }, saat { $at }
delivery-silent = səssiz
delivery-sound = səslə
delivery-urgent = sakit saatlarda da
layout-headline = başlıq
layout-brief = qısa
layout-facts = rəqəmlərlə
weekday-1 = bazar ertəsi
weekday-2 = çərşənbə axşamı
weekday-3 = çərşənbə
weekday-4 = cümə axşamı
weekday-5 = cümə
weekday-6 = şənbə
weekday-7 = bazar
watching-anything = bütün mövzular
watching-threshold = { $what }: { $amount }
watching-change = { $what }: { $percent } % və daha çox dəyişiklik
watching-vintage = { $what }: yeni rəqəm
watching-contradiction = { $what }: rəqəmlər ziddiyyətli olanda
watching-target = { $what }: hədəf açıqlananda və ya dəyişəndə
watching-overdue = { $what }: vaxtı keçib, nəticə olmayanda
watching-event = { $what }: hadisədən bir gün əvvəl
subscribed = 
    Abunəlik yaradıldı. { $entry }
    Bütün abunəliklər: /subscriptions
subscribed-again = 
    Belə abunəlik var idi, indi belədir. { $entry }
    Bütün abunəliklər: /subscriptions
subscribe-too-many = Bir söhbətdə ən çoxu { $most } abunəlik ola bilər. Artıqlarını silmək: /subscriptions
subscribe-examples = Nümunələr: /subscribe dəhliz · /subscribe Aktau konteyner · /subscribe KZ-UZ ticarət dövriyyəsi hər gün 09:00 · /subscribe "Orta Dəhliz" -neft · /subscribe hamısı
watch-examples = Nümunələr: /watch ticarət dövriyyəsi > 600 mln USD · /watch dəhliz dəyişiklik 10 % · /watch ticarət dövriyyəsi ziddiyyət · /watch neft hədəf · /watch hadisə sabah
here-examples = /here əmri forum mövzusunda yazılır: xəbərlər ora gələcək. Məsələn: /here dəhliz. Administratoru olduğunuz kanal və ya qrup üçün: /here @kanal dəhliz
managers-only = Qrupda bunu yalnız administratorlar edə bilər.
subscriptions-title = Abunəliklər
subscriptions-none = Abunəlik yoxdur. Xəbərlərə abunə olmaq: /subscribe, rəqəmi izləmək: /watch
subscription-gone = Bu abunəlik artıq yoxdur.
subscription-did-pause = Dayandırıldı
subscription-did-resume = Davam edir
subscription-did-delete = Silindi
subscription-did-save = Yadda saxlanıldı
button-subscription-pause = Dayandır
button-subscription-resume = Davam et
button-subscription-edit = Dəyiş
button-subscription-delete = Sil
button-all-subscriptions = Bütün abunəliklər
button-subscriptions-export = Fayl kimi yüklə
subscriptions-file = Bu söhbətin abunəlikləri. Köçürmək üçün faylı başqa söhbətdə bota göndərin.
subscriptions-imported = Qəbul edildi: { $added }. Artıq var idi: { $known }. Qəbul edilmədi: { $refused }.
subscriptions-unreadable = Bu, Delil abunəliklərinin faylı deyil. Belə faylı almaq: /subscriptions
stopped = Dayandırıldı: abunəlik — { $news }, izləmə — { $watches }, güzgü — { $mirrors }, göndərilməmiş mesaj — { $pending }. Bot əmrlərə əvvəlki kimi cavab verir. Yenidən abunə olmaq: /subscribe
stopped-nothing = Dayandırılası heç nə yoxdur: abunəlik yoxdur.
dialogue-subject = Hansı xəbərlər gəlsin? Mövzu seçin və ya öz sözlərinizlə yazın: yer, şəxs, mal, dırnaqda ifadə; lazım olmayanı mənfi işarəsi ilə. Məsələn: Aktau limanı -neft
dialogue-subject-group = Hansı xəbərlər gəlsin? Mövzu seçin və ya bu mesaja öz sözlərinizlə cavab yazın. Məsələn: Aktau limanı -neft
dialogue-when = { $what }. Nə vaxt gəlsin?
dialogue-time = Saat neçədə? Seçin və ya yazın, məsələn 07:45. Saat qurşağı: { $zone }
dialogue-time-unknown = Belə saat yoxdur: «{ $unknown }». Nümunə: 07:45
dialogue-weekday = Həftənin hansı günü?
dialogue-layout = Xəbərlər necə göstərilsin? Bir məqalə üç formada.
dialogue-layout-bare = Xəbərlər necə göstərilsin: başlıq, qısa, yoxsa rəqəmlərlə?
dialogue-sound = Səslə, yoxsa səssiz? Təcililər sakit saatlarda da gəlir.
dialogue-confirm = { $what } — { $how }
preview-now = Son 7 gündə { $count } mesaj gələrdi. Məsələn:
preview-digest = Son 7 gündə xülasələrə { $count } xəbər düşərdi. Məsələn:
preview-nothing = Son 7 gündə heç nə gəlməzdi.
preview-bounded = Son məqalələrə baxıldı, { $count }.
dialogue-cancelled = Ləğv edildi, heç nə dəyişmədi.
dialogue-nothing = Ləğv ediləsi heç nə yoxdur.
dialogue-over = Bu söhbət bitib və ya onu siz başlamamısınız. Başlamaq: /subscribe
button-everything = Bütün xəbərlər
button-now = Dərhal
button-daily = Gündə bir dəfə
button-weekly = Həftədə bir dəfə
button-silent = Səssiz
button-sound = Səslə
button-urgent = Təcili, sakit saatlarda da
button-subscribe = Abunə ol
button-save = Yadda saxla
button-cancel = Ləğv et
button-layout-headline = Başlıq
button-layout-brief = Qısa
button-layout-facts = Rəqəmlərlə
settings-title = Parametrlər
settings-zone = Saat qurşağı: { $zone }, indi { $time }
settings-quiet = Sakit saatlar: { $from }–{ $to }; xəbərlər gözləyib bir mesajla gəlir, təcililər dərhal gəlir
settings-no-quiet = Sakit saatlar yoxdur
settings-examples = Sözlə də olar: /settings Asia/Baku · /settings 22:00-07:30 · /settings Europe/Istanbul 23:00-08:00
settings-which-zone = Hansı saat qurşağı?
settings-which-quiet = Nə vaxt narahat etməyim?
settings-which-layout = Bütün abunəliklərin xəbərləri necə göstərilsin?
button-zone = Saat qurşağı
button-quiet = Sakit saatlar
button-layout = Xəbərin forması
button-no-quiet = Sakit saatsız
button-back = Geri
privacy-title = Bot nə saxlayır
privacy-kept = Söhbət haqqında: nömrəsi, qrupun adı, dili, saat qurşağı, sakit saatları, abunəlikləri, bitməmiş söhbətlər və göndərilmiş mesajların jurnalı.
privacy-not-kept = Mesaj yalnız cavab verilənə qədər saxlanılır; başqa söhbətlərdəki sorğular yalnız sayılır.
privacy-forget = Bu söhbət haqqında hər şeyi silmək: /forget
forget-ask = Botun bu söhbət haqqında saxladığı hər şey silinsin? Abunəlikləri və parametrləri qaytarmaq mümkün olmayacaq.
button-forget = Sil
forgotten = Silindi: abunəlik və izləmə — { $subscriptions }, söhbət — { $conversations }, jurnaldakı mesaj — { $deliveries }, söhbətin parametrləri. Bota yenidən yazsanız, söhbət təzədən açılacaq.

## Qrafik

chart-of = Qrafik. { $title }
chart-sources = Mənbələr: { $publishers }
chart-actual = faktiki
chart-other = başqa rəqəm
chart-plan = hədəf və ya proqnoz
chart-partial = ilin bir hissəsi
chart-value = { $period }: { $amount }
chart-value-noted = { $period }: { $amount } ({ $notes })
chart-note-others = { $count ->
    [one] başqa rəqəm: { $others }
   *[other] başqa rəqəmlər: { $others }
}
chart-note-plan = { $status }: { $amount }
chart-value-plan = { $status }, { $period }: { $amount }
chart-none = Qrafik üçün müqayisə edilə bilən ən azı iki rəqəm lazımdır.

## Başqa söhbətlərdə cavablar

inline-title = { $amount } · { $subject }, { $period }
inline-title-undated = { $amount } · { $subject }
inline-description = { $status } · { $said }
inline-description-other = { $status } · { $said } · başqa rəqəm: { $other }
inline-said = { $who }, { $publisher }
inline-status = { $status }, { $change }
inline-article = { $title }
inline-article-dated = { $publisher }, { $date } · { $figures }
inline-article-undated = { $publisher } · { $figures }
inline-check = Mənbələr bu rəqəmlər barədə nə deyir
inline-timeline = Nə olub və nə planlaşdırılıb

## Çatdırılma

held-title = Bu müddətdə yığılanlar: { $count }
undelivered-title = Mesaj çatdırılmadı
undelivered-what = № { $number }, { $kind }. Çat: { $chat }
undelivered-topic-gone = Forumun mövzusu bağlanıb və ya silinib. Bu çata qalan mesajlar göndərilir.
undelivered-refused = Telegram mətni formatsız da qəbul etmədi. Təfərrüat jurnaldadır.
undelivered-server-error = Telegram serveri dəfələrlə xəta qaytardı.
undelivered-ours = Mesajı hazırlamaq alınmadı. Təfərrüat jurnaldadır.
delivery-alert = xəbər
delivery-alert-edit = xəbərə əlavə
delivery-correction = dəqiqləşdirmə
delivery-digest = icmal
delivery-watch = müşahidə
delivery-mirror = kanalın surəti
delivery-mirror-edit = surətdə düzəliş
delivery-mirror-delete = surətin silinməsi
delivery-poll = oxunuş hesabatı
delivery-alarm = xəbərdarlıq
delivery-report = həftəlik hesabat
delivery-log-title = Bu çata nələr gəlib
delivery-log-none = Hələ heç nə yoxdur.
delivery-log-entry = { $kind }, { $fate }
delivery-log-sent = { $ago } əvvəl göndərilib
delivery-log-sent-perhaps-twice = { $ago } əvvəl göndərilib, iki dəfə gəlmiş ola bilər
delivery-log-unknown = { $ago } əvvəl göndərilib, amma Telegram bunu təsdiqləməyib
delivery-log-failed = göndərilməyib, { $ago } əvvəl: { $reason }
delivery-log-waiting = göndərilməyi gözləyir
delivery-log-held-quiet-hours = { $time } sonra, sakit saatlar bitəndə gələcək
delivery-log-held-muted = { $time } sonra gələcək: çat sakitlik istəyib
delivery-log-held-group-budget = { $time } sonra gələcək: bu saat ərzində bura kifayət qədər göndərilib
delivery-log-held-suspended = botun bura yenidən yaza bilməsini gözləyir
delivery-log-failure-nothing-to-tell = danışmağa bir şey qalmayıb
delivery-log-failure-out-of-date = köhnəlib
delivery-log-failure-suspended = bot bura çox uzun müddət yaza bilməyib
delivery-log-failure-message-gone = ilkin mesaj silinib
delivery-log-failure-topic-gone = forumun mövzusu bağlanıb
delivery-log-failure-refused = Telegram mətni qəbul etməyib
delivery-log-failure-server-error = Telegram serverinin xətası
delivery-log-failure-ours = botun xətası
status-title = Xəbərlər nə qədər tez gəlir
status-delay = Dərcdən mesaja qədər: adətən { $median }, 100 haldan 95-də { $p95 } çox olmur. Yeddi günün göstəricisi.
status-no-alerts = Yeddi gün ərzində xəbər mesajı olmayıb.
status-waits = Göndərilməyi gözləyir: { $count }, ən uzunu { $time }
status-nothing-waits = Göndərilməmiş mesaj yoxdur.
status-counts = Son bir saatda göndərilib: { $sent }. Münasib vaxta saxlanılıb: { $held }
status-by-source = Mənbələr üzrə
status-source = { $source }: { $median }, 100 haldan 95-də { $p95 } qədər; mesaj: { $count }

## Əmr sətri

ask-usage = Necə soruşmalı: npm run -s ask -- "/turnover 2024" --lang az (dillər: ru, kk, az, en)
ask-held = Verilənlər bazasını { $pid } prosesi ({ $host }) tutub və cavab vermir. Onu dayandırın və ya DATA_DIR ilə başqa qovluq göstərin.

# bot

bot-too-many = Suallar çox sıx gəlir. Bir dəqiqə gözləyin, sonra yenə cavab verəcəyəm.
bot-only-words = Əmrləri və sözlə yazılmış sualları başa düşürəm. Məsələn: ticarət dövriyyəsi 2024, /corridor, /timeline. Bütün əmrlər: /help
bot-stale-button = Bu düymə köhnəlib. Sualı yenidən verin, nümunələr: /help
bot-language-chosen = Dil: azərbaycanca
bot-language-for-administrators = Qrupun dilini yalnız onun administratorları seçə bilər.
bot-apology = Cavab vermək alınmadı. Xəta { $eventId } nömrəsi ilə qeydə alındı. Bir az sonra yenidən cəhd edin.
bot-page-previous = ‹
bot-page-position = { $page } / { $pages }
bot-page-next = ›
bot-inline-help = Nə soruşmaq olar?
bot-inline-more = Hamısını göstər
bot-description =
    Azərbaycan, Qazaxıstan və Orta Dəhliz haqqında xəbərlərdən rəqəmlər: hansı dövrə aiddir, kim deyib, sözbəsöz sitat və mənbəyə keçid. Rəqəmlər fərqli olanda kimin nə dediyi göstərilir.

    Soruşun: /turnover, /corridor, /timeline
bot-short-description = Azərbaycan və Qazaxıstan haqqında xəbərlərdən rəqəmlər, sitatı və mənbəyi ilə
bot-command-turnover = Azərbaycanla Qazaxıstanın ticarət dövriyyəsi
bot-command-exports = İxrac və idxal
bot-command-corridor = Orta Dəhliz: yükdaşımanın həcmi
bot-command-oil = Azərbaycandan keçən neft
bot-command-ports = Xəzərin limanları və donanması
bot-command-investment = Qarşılıqlı investisiyalar
bot-command-energy = Qaz, elektrik enerjisi, uran
bot-command-agri = Taxıl və ərzaq
bot-command-figures = Bütün rəqəmlərin menyusu
bot-command-compare = İki il yan-yana, məsələn: /compare 2023 2024
bot-command-promises = Hədəflər və onların nəticəsi
bot-command-check = Rəqəmi yoxlamaq: mesaja cavab olaraq
bot-command-who = Kim hansı rəqəmi deyib, məsələn: /who Tokayev
bot-command-history = Rəqəm necə dəyişib
bot-command-cite = Köçürmək üçün istinad
bot-command-export = Bütün rəqəmlər və planlar fayl kimi
bot-command-timeline = Nə baş verib və nə planlaşdırılır
bot-command-latest = Yeni məqalələr
bot-command-search = Axtarış, məsələn: /search Aktau
bot-command-article = Nömrəsinə görə məqalə, məsələn: /article 1
bot-command-sources = Xəbərlər haradan götürülür
bot-command-subscribe = Xəbərlərə abunə olmaq
bot-command-watch = Rəqəmi izləmək
bot-command-subscriptions = Abunəliklərim
bot-command-settings = Saat qurşağı və sakit saatlar
bot-command-log = Bu çata nələr gəlib
bot-command-status = Xəbərlər nə qədər tez gəlir
bot-command-stop = Bütün abunəlikləri dayandırmaq
bot-command-privacy = Bot nə saxlayır
bot-command-language = Dil seçimi
bot-command-help = Əmrlər və nümunələr

# sources

admin-only = Bunu yalnız botun administratorları edə bilər.
addsource-usage = Hansı ünvan? Məsələn: /addsource https://www.trend.az və ya /addsource @channel
addsource-added = Əlavə olundu, № { $number }: { $name } — { $what }. İlk oxunuş arxivi doldurur, sonra gələnlər xəbərdir.
addsource-known = Artıq oxunur, № { $number }: { $name } — { $what }
addsource-cannot = Əlavə etmək olmur: { $reason }.
inlet-feed = lent { $address }
inlet-channel = kanal { $address }
inlet-page = səhifə { $address }
poll-nothing = Hələ oxumağa heç nə yoxdur. Mənbə əlavə edin: /addsource
poll-title = Oxu başa çatdı
poll-counts = Yeni: { $added }. Dəyişən: { $changed }. Geri götürülən: { $withdrawn }. Arxivə: { $archived }.
poll-added = Yeni
poll-changed = Dəyişib
poll-withdrawn = Nəşr edən geri götürüb
poll-failed = Oxunmadı
poll-failure = { $names }: { $reason }
figure-changed = { $subject }: əvvəl { $before }, indi { $now }
poll-started = Mənbələrin { $count } ünvanını oxuyuram. Hamısı oxunanda xəbər verəcəyəm.
poll-read = { $count } ünvan oxundu.
poll-more-failed = daha { $count }
article-number-also = { $number } · həmçinin: { $names }
article-also-in = Eyni mətn: { $names }
article-editions = Başqa dillərdə: { $names }
article-withdrawn = Nəşr edən bu məqaləni silib ({ $date }): rəqəmləri bu qeydlə qalır.
article-originals = İlk mənbə: { $names }
article-same-story = Eyni xəbər: { $publisher } (№ { $id }). Ortaq: { $reasons }
story-figure = { $subject } — { $amount }
story-speaker = sözləri: { $name }
story-day = tarix: { $date }
sources-unreachable = İndi oxunmur: { $names } ({ $reason })
health-none = Hələ mənbə yoxdur. Əlavə etmək: /addsource
health-inlet = № { $number } { $name }
health-paused = oxunuş dayandırılıb
health-not-yet = hələ oxunmayıb
health-read = { $ago } əvvəl oxunub, növbəti { $next } sonra: { $why }
health-never = heç oxunmayıb: { $reason }; ardıcıl uğursuzluq: { $times }; növbəti { $next } sonra: { $why }
health-failing = son dəfə { $ago } əvvəl oxunub; indi: { $reason }; ardıcıl uğursuzluq: { $times }; növbəti { $next } sonra: { $why }
health-lag = Dərcdən oxunuşa qədər: { $time }
health-moved = Yeni ünvanı: { $address }
wait-publishing-rate = dərc tezliyinə görə
wait-not-learned-yet = ritmi hələ məlum deyil
wait-cache-headers = saytın keşi belə deyir
wait-ttl = lent belə istəyir
wait-backoff = uğursuzluqdan sonra daha seyrək
wait-retry-after = sayt fasilə istəyib
wait-push = sayt yeniliyi özü bildirir
duration-seconds = { $number } san
duration-minutes = { $number } dəq
duration-hours = { $number } saat
duration-days = { $number } gün
decided-pause = Dayandırıldı
decided-resume = Yenidən oxunur
decided-remove = Çıxarıldı; məqalələri qalır
decided-poll = Oxunur
button-pause = Dayandır
button-resume = Davam et
button-poll = İndi oxu
button-remove = Çıxar
button-all-sources = Bütün mənbələr
button-opml = OPML siyahısı
opml-unreadable = Bu fayl lentlər siyahısı (OPML) deyil və ya meqabaytdan böyükdür.
opml-imported = Əlavə olunan lentlər: { $added }. Artıq oxunan: { $known }. Rədd edilən: { $refused }.
health-title = Mənbələr: { $count }
health-week = Yeddi gündə məqalə: { $count }
read-words-title = Bu mətn nə deyir
read-words-of = { $publisher }: nə deyilir
read-words-not-stored = sizin üçün oxundu, saxlanmır
read-words-cannot = Oxumaq olmur: { $reason }.
sources-usage = Əmrlər: list · add ÜNVAN · pause AÇAR · resume AÇAR · remove AÇAR · poll · opml · import FAYL · reprocess. AÇAR mənbənin açarı və ya siyahıdakı nömrədir.
sources-unknown = { $subject } mənbəsi yoxdur. Siyahı: list
sources-reprocessed = Yenidən anlaşılan versiyalar: { $count }
alarm-failing = Mənbə oxunmur
alarm-silent = Mənbə adi vaxtdan uzun susur
alarm-moved = Mənbə ünvanını dəyişib
alarm-outdated = Sayt dəyişib: onun qaydası ilə başlıq və ya mətn tapılmır
alarm-recovered = Mənbə yenidən qaydasındadır
report-title = Mənbələrin həftəsi
failure-address-refused = bu ünvanı oxumaq olmaz: yalnız açıq http və https ünvanları
failure-robots = saytın robots.txt faylı icazə vermir
failure-host-paused = sayt gözləməyi xahiş edib
failure-unreachable = sayta qoşulmaq olmur
failure-timeout = sayt vaxtında cavab vermir
failure-too-large = cavab həddindən böyükdür
failure-too-many-redirects = sayt dövrə vurub yönləndirir
failure-wrong-type = orada mətn yoxdur
failure-broken-reply = cavab yarımçıq və ya zədəlidir
failure-challenge = sayt proqramları buraxmır (robot yoxlaması)
failure-forbidden = sayt girişə icazə vermir
failure-not-found = bu ünvanda heç nə yoxdur
failure-gone = sayt bunu silib
failure-rate-limited = sayt çox tez-tez soruşduğumuzu bildirir
failure-client-error = sayt sorğunu qəbul etmir
failure-server-error = saytda xəta var
failure-consent = səhifənin yerinə razılıq istənilir
failure-login = səhifə yalnız girişdən sonra açılır
failure-not-an-address = bu, ünvan deyil
failure-private-channel = kanal qapalıdır: botu kanalın administratoru edin və ya yazılarını bura yönləndirin
failure-unreadable-text = mətni oxumaq mümkün olmadı
failure-no-feed = lent yoxdur, bu saytın səhifələri isə tanış deyil
failure-not-a-channel-name = bu, kanal adı deyil
failure-no-public-preview = kanalın açıq səhifəsi yoxdur: botu kanalın administratoru edin və ya yazılarını bura yönləndirin
failure-no-such-channel = belə kanal yoxdur
failure-unknown-page = Telegram səhifəsi tanış deyil
failure-not-a-feed = bu, lent deyil
failure-unsafe-xml = lent təhlükəli qurulub
failure-single-article = bu, lentsiz tək məqalədir: linkini bura göndərin, bot rəqəmlərini göstərər
failure-recipe-outdated = sayt dəyişdirilib
failure-no-article = səhifədə məqalə yoxdur
failure-internal = botun xətası; jurnalda qeyd olunub
