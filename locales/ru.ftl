# Тексты Delil по-русски. Между числом и единицей стоит неразрывный пробел (U+00A0).
# Значения приходят готовыми словами в именительном падеже; склонять их нельзя, фраза строится вокруг.

## Числа и единицы

scale-none = { $number }
scale-million = { $number } млн
scale-billion = { $number } млрд
scale-trillion = { $number } трлн
number-range = { $low }–{ $high }

amount-exact = { $unit ->
    [USD] { $number } $
    [EUR] { $number } €
    [KZT] { $number } тенге
    [AZN] { $number } { $count ->
        [one] манат
        [few] маната
       *[other] манатов
    }
    [RUB] { $number } ₽
    [CNY] { $number } { $count ->
        [one] юань
        [few] юаня
       *[other] юаней
    }
    [t] { $number } т
    [TEU] { $number } TEU
    [bbl] { $number } барр.
    [m3] { $number } м³
    [kWh] { $number } кВт·ч
    [W] { $number } Вт
    [kW] { $number } кВт
    [MW] { $number } МВт
    [GW] { $number } ГВт
    [km] { $number } км
    [d] { $number } сут.
    [pp] { $number } п. п.
   *[count] { $number }
}
amount-range = { amount-exact }
amount-about = около { $unit ->
    [AZN] { $number } манатов
    [CNY] { $number } юаней
   *[other] { amount-exact }
}
amount-over = более { $unit ->
    [AZN] { $number } манатов
    [CNY] { $number } юаней
   *[other] { amount-exact }
}
amount-under = менее { $unit ->
    [AZN] { $number } манатов
    [CNY] { $number } юаней
   *[other] { amount-exact }
}
amount-without-currency = { $amount }, валюта не названа

change = { $change }
change-alone = изменение: { $amount }
change-on-year = { $change } к { $year } году
change-year-on-year = { $change } год к году
change-percent = { $bound ->
    [about] около { $number }
    [over] более { $number }
    [under] менее { $number }
   *[exact] { $number }
}
change-factor-up = рост { $bound ->
    [about] примерно в
    [over] более чем в
    [under] менее чем в
   *[exact] в
} { $number } { $count ->
    [one] раз
    [few] раза
    [many] раз
   *[other] раза
}
change-factor-down = снижение { $bound ->
    [about] примерно в
    [over] менее чем в
    [under] более чем в
   *[exact] в
} { $number } { $count ->
    [one] раз
    [few] раза
    [many] раз
   *[other] раза
}
change-amount = { $bound ->
    [about] около { $sign }{ $amount }
    [over] более { $sign }{ $amount }
    [under] менее { $sign }{ $amount }
   *[exact] { $sign }{ $amount }
}

## Время

period-year = { $year } год
period-years = { $from }–{ $to } годы
period-half = { $half } полугодие { $year }
period-quarter = { $quarter } квартал { $year }
period-month = { $month } { $year }
period-months = { $first }–{ $last } { $year }
period-day = { $date }
period-days = { $from } – { $to }
period-since-year = с { $year } года
period-since = с { $date }
period-year-to-date = с начала { $year } года
period-by-year = к { $year } году
period-by = к { $date }
period-none = период не назван
deadline-none = срок не назван

## Статус и происхождение цифры

status-actual = факт
status-target = цель
status-forecast = прогноз
status-potential = возможность
amount = { $amount }
plan = { $status }: { $amount }
speaker = { $name }
speaker-with-office = { $name }, { $office }
other = Называли также: { $amount }
other-said = Называли также: { $amount }, { $who }
other-conflicting = Другая цифра: { $amount }
other-conflicting-said = Другая цифра: { $amount }, { $who }
others-more = { $count ->
    [one] и ещё { $count } цифра
    [few] и ещё { $count } цифры
   *[other] и ещё { $count } цифр
}
also-in = Также:
also-in-more = и другие
history = { $date } ({ $publisher })
history-said = { $date } ({ $who }, { $publisher })
history-amount = { $date }: { $amount } ({ $publisher })
history-amount-said = { $date }: { $amount } ({ $who }, { $publisher })
remark-not-comparable = С другими цифрами не сравнивается.
remark-two-compilers = Цифры двух стран: азербайджанский и казахстанский учёт обычно расходятся.
growth-conflicting = Другой рост: { $change } ({ $publisher })
growth-conflicting-said = Другой рост: { $change } ({ $who }, { $publisher })
doubt-scale-slip = Похоже на описку: цифры расходятся в тысячу раз или в миллион.
doubt-share-over-whole = Похоже на описку: доля больше 100 %.
doubt-fell-below-nothing = Похоже на описку: снижение больше чем на 100 %.
doubt-below-nothing = Похоже на ошибку: цифра меньше нуля.
reason-editors = Первую цифру предпочла редакция: { $why }
reason-higher-tier = Первой стоит цифра, у которой весомее источник: { $tier }.
reason-exact = Первой стоит точная цифра, а не округлённая.
reason-later = Первой стоит более поздняя цифра.
tier-statistics = статистическое ведомство
tier-customs = таможня
tier-government = официальное лицо
tier-agency = информационное агентство
tier-press = пресса
check-unknown = Вычислено: { $period } ≈ { $value } ({ $level } ÷ { $factor }); сами источники такой цифры не называют.
check-agrees = Вычислено: { $period } ≈ { $value } ({ $level } ÷ { $factor }); сходится с цифрой { $publisher }: { $claimed }.
check-differs = Вычислено: { $period } ≈ { $value } ({ $level } ÷ { $factor }); не сходится с цифрой { $publisher }: { $claimed }.
check-growth = { $check } Если верны обе цифры, изменение: { $change }.
quotation-original = «{ $text }»
quotation-retold = Пересказ: { $text }
quotation-about = { $amount }, { $period }
quotation-of = { $figures }

## О чём цифры

countries = { $first } — { $second }
countries-directed = { $first } → { $second }
subject = { $metric }
subject-of-one = { $metric }: { $first }
subject-of-two = { $metric }: { $first }, { $second }
subject-of-three = { $metric }: { $first }, { $second }, { $third }
subject-in-period = { $subject }, { $period }
topic-turnover = Товарооборот
topic-exports = Экспорт и импорт
topic-corridor = Средний коридор
topic-oil = Нефть
topic-ports = Порты и флот
topic-investment = Инвестиции
topic-energy = Энергетика
topic-agri = Сельское хозяйство
topic-other = Прочее
asked = { $what }
subject-as-of = { $subject } (что было известно на { $date })
history-of = { $period } · { $status }
vintage-said = { $amount }, { $who }
vintage-now = с { $from } по сей день: { $figure }
vintage-until = с { $from } до { $to }: { $figure }
figure-unknown = Цифры с номером { $id } нет: она отозвана или никогда не публиковалась.
cite-title = Цитата для копирования
cite-about = Кнопки копируют её на четырёх языках.
citation = { $subject }, { $period }: { $amount } ({ $status }). { $publisher }, { $date }
citation-address = { $subject }, { $period }: { $amount } ({ $status }). { $publisher }, { $date }. { $url }
figures-more = Ещё цифры — за другие годы, по кнопкам.
nothing-of-topic = { $topic }: в прочитанных статьях цифр пока нет.
nothing-of-period = { $topic }, { $period }: в прочитанных статьях цифр нет.
nothing-of-period-nearest = { $topic }, { $period }: в прочитанных статьях цифр нет. Ближайшие годы: { $years }.

## Кнопки

button-chart = График
button-chart-dark = Тёмный фон
button-chart-light = Светлый фон
button-figures = Цифры
button-articles = Источники
button-quotes = Цитаты
button-share = Поделиться
button-summary-one = Одно предложение
button-summary-short = Кратко
button-summary-long = Подробнее
button-year = { $year }
button-metric = { $metric } · { $count }
button-wider = Всё: { $topic }
button-search = Все найденные статьи
button-copy = { $language }
button-view-card = Карточка
button-view-history = История
button-view-cite = Цитировать
button-article = { $title }
button-help = Что умеет бот

## Хронология

checked-title = Сверка с источниками
checked-figure = { $subject }, { $amount }, { $period }
checked-agrees = Сходится с источниками:
checked-fits = Не противоречит источникам:
checked-mixed = Сходится с одними источниками и расходится с другими:
checked-differs = Расходится с источниками:
checked-no-currency = Сравнить нельзя: в тексте не названа валюта. В источниках сказано:
checked-no-period = Сравнить нельзя: в тексте не сказано, за какой период. Последние данные источников:
checked-other-unit = Сравнить нельзя: в источниках другая единица измерения:
checked-other-period = За этот период в источниках данных нет. Ближайшие:
checked-plans-only = Сравнить нельзя: план и результат между собой не сверяются. Ближайшее, что есть:
checked-other-subject = Именно об этом в прочитанных статьях ничего нет. Ближайшее:
checked-nothing = В прочитанных статьях об этом ничего нет.
checked-assumed = Страны или место названы в тексте не полностью; сверено с тем, что указано в заголовке.
checked-of = { $subject }: { $figure }
checked-said = { $figure }, { $who }
checked-side-agrees = сходится: { $figure }
checked-side-fits = не противоречит: { $figure }
checked-side-differs = расходится: { $figure }
checked-more = { $count ->
    [one] Ещё { $count } цифра не проверена: пришлите её отдельно.
    [few] Ещё { $count } цифры не проверены: пришлите их отдельно.
   *[many] Ещё { $count } цифр не проверено: пришлите их отдельно.
}
checked-no-figures = В этом тексте нет цифр, которые можно проверить. Пример: /check товарооборот в 2024 году составил 600 млн долларов
promises-title = Цели и что с ними стало
promises-none = Целей в прочитанных статьях пока нет.
promise-step = { $amount }, { $period }
promise-step-said = { $amount }, { $period }, { $who }
promise-kept = Достигнута: { $amount }, { $period } ({ $publisher })
promise-missed = Не достигнута: { $amount }, { $period } ({ $publisher })
promise-unreported = Срок прошёл, о выполнении не сообщали.
promise-unreported-latest = Срок прошёл, о выполнении не сообщали. Последний факт: { $amount }, { $period } ({ $publisher })
promise-ahead = Срок впереди, фактических цифр пока нет.
promise-ahead-latest = Срок впереди. Последний факт: { $amount }, { $period } ({ $publisher })
promise-open = Срок не назван, фактических цифр пока нет.
promise-open-latest = Срок не назван. Последний факт: { $amount }, { $period } ({ $publisher })
who-none = { $name }: цифр этого человека в прочитанных статьях нет.
who-promises = Обещания и что с ними стало
who-figure = { $subject } · { $amount } · { $period }
who-newest = Показаны последние { $count }.
export-ready = Готово: { $figures }. Названия столбцов — по SDMX, у каждой строки слова источника и дата, с которой это известно.
compare-title = { $from } и { $to } годы
compare-none = { $from } и { $to } годы: нет показателя, известного за оба года.
compare-year = { $period }: { $amount }
compare-computed = { $period }: ≈ { $value }, вычислено ({ $level } ÷ { $factor }), сами источники не называют
compare-change = По этим цифрам: { $change }
compare-no-change = Изменение не вычислить: одна из цифр названа лишь как «более» или «менее».
menu-title = Какие цифры есть
menu-about = Выберите показатель. Рядом — сколько о нём известно разных цифр.
menu-topic = { $command }: { $metrics }
menu-empty = Цифр пока нет: источники ещё не прочитаны.
unsure = Не уверен, о чём вопрос «{ $words }». Выберите, какие цифры показать.
unsure-nothing = Цифр по вопросу «{ $words }» не нашлось. Какие есть, показывает /figures
timeline-title = Хронология
timeline-title-period = Хронология: { $period }
timeline-ahead = Впереди
timeline-past = Было
timeline-overdue = Планировалось, о выполнении не сообщали
timeline-empty = Датированных событий в прочитанных статьях пока нет.
timeline-empty-period = { $period }: датированных событий в прочитанных статьях нет.
timeline-title-of = { $title }: { $filter }
timeline-empty-of = Хронология, { $filter }: таких событий в прочитанных статьях нет.
event-visit = визиты
event-meeting = встречи
event-signing = подписания
event-launch = запуски
event-decision = решения
event-forum = форумы
event-statement = заявления
event = { $date }: { $title }
event-numbered = { $event } · № { $id }
event-unknown = События с номером { $id } нет: статья изменилась или убрана. Все события: /timeline
event-participants = Участвуют: { $names }
event-is-past = Уже состоялось.
event-is-planned = Запланировано.
event-in-place = { $date }: { $title } ({ $place })

## Статьи

latest-title = Новые статьи
latest-empty = Статей пока нет: источники ещё не прочитаны.
search-title = { $count ->
    [one] «{ $words }»: { $count } статья
    [few] «{ $words }»: { $count } статьи
   *[other] «{ $words }»: { $count } статей
}
search-empty = «{ $words }»: в прочитанных статьях такого нет. Попробуйте другое слово или фамилию, например: /search Шахбазов
article-unknown = Статьи с номером { $id } нет. Номера есть в списке /latest.
article-retold = Пересказ: слова наши, цифры, имена и даты — из статьи.
article-cites = Ссылается на: { $names }
article-figures = { $count ->
    [one] { $count } цифра
    [few] { $count } цифры
   *[other] { $count } цифр
}
article-summary-heading = Главное
article-figures-heading = Цифры
article-events-heading = События
article-number = № { $id }
article-number-figures = № { $id } · { $figures }
article-subject = { $subject }
article-figure = { $amount } · { $period }
article-figure-said = { $amount } · { $period } · { $who }
article-without-figures = Цифр и датированных событий в статье не нашлось.

## Уведомления

alert-summary = { $text }
alert-also = Также: { $names }
alert-also-count = { $count ->
    [one] ещё { $count } издание
    [few] ещё { $count } издания
   *[other] ещё { $count } изданий
}
alert-other = Другая цифра: { $amount }, { $period }
alert-other-said = Другая цифра: { $amount }, { $period }, { $who }
alert-actual = Факт для сравнения: { $amount }, { $period }
alert-actual-said = Факт для сравнения: { $amount }, { $period }, { $who }
button-open-article = Статья
button-findings = Цифры и цитаты
button-figure = Карточка цифры
button-why = Почему пришло
button-less = Меньше такого
button-mute = Тишина до завтра
alert-causes = Пришло по подписке: { $causes }
alert-cause = № { $id } — { $what }
alert-cause-gone = Подписки, по которой это пришло, больше нет.
button-without = Без «{ $what }»
less-nothing = Убрать нечего: подписка как раз об этом. Изменить её можно в /subscriptions.
less-done = Больше не присылаю: { $what }. Список подписок — /subscriptions.
muted-today = Тишина до полуночи; срочное придёт. Нажмите ещё раз, чтобы отменить.
muted-no-more = Сообщения снова приходят.
button-latest = Все новости
correction-title = Уточнение
correction-headline = Заголовок был «{ $before }», стал «{ $now }»
correction-withdrawn = Издание убрало статью «{ $title }». Её цифры остаются с этой пометкой.
watch-vintage = Новая цифра
watch-vintage-was = Новая цифра; до сих пор считалось: { $was }
watch-threshold-over = Порог пройден: больше { $limit }
watch-threshold-under = Порог пройден: меньше { $limit }
watch-change = Изменение на { $percent } % или больше
watch-change-was = Изменение на { $percent } % или больше; до сих пор считалось: { $was }
watch-contradiction = Источники расходятся
watch-target = Названа цель
watch-target-was = Цель изменилась; была: { $was }
watch-overdue = Срок цели прошёл, о выполнении не сообщали
watch-event = Завтра по плану
digest-title = Главное к { $date }
digest-figures = Цифры
digest-stories = Новости
digest-ahead = Ближайшие события
digest-figure = { $subject }: { $amount } · { $period }
digest-more = { $count ->
    [one] и ещё { $count } новость
    [few] и ещё { $count } новости
   *[other] и ещё { $count } новостей
}

## Редакция

review-title = На проверке: { $position } из { $count }
review-empty = Проверять нечего.
review-beside = Что есть рядом
review-doubtful = Не ясно, к чему относится цифра: { $reason }
review-reported = { $count ->
    [one] { $count } читатель считает, что цифра неверна.
    [few] { $count } читателя считают, что цифра неверна.
   *[many] { $count } читателей считают, что цифра неверна.
}
review-comment = Читатель: { $comment }
review-taken = По этой цифре решение уже принято.
review-missing = Эта цифра больше не ждёт проверки: статья изменилась или прочитана заново.
review-fix-how = Как правильно? Ответьте на это сообщение одной строкой: значение; период; показатель; статус. Верное можно не повторять. Пример: более 500 млн долларов; H1 2025; trade.turnover; target. Период: 2024, H1 2025, 2024-01-01..2024-09-30; нет периода: -
review-fix-misunderstood = Не понял «{ $part }», ничего не изменено. Пример: 470 млн долларов; 2024. Статусы: actual, target, forecast, potential. Ответьте на это сообщение ещё раз.
review-log-title = Решения редакции
rank-log-title = Что редакция выбрала между источниками
log-empty = Решений пока нет.
log-entry = № { $id }, { $date }: { $what }. Причина: { $why }
log-undone = { $said } (отменено { $date })
log-by = { $said } (администратор { $editor })
decision-accept = подтверждено: { $figure }
decision-fix = исправлено: { $figure }, теперь { $fixed }
decision-reject = отклонено: { $figure }
decision-prefer = предпочтено: { $figure }
decision-deprecate = отодвинуто: { $figure }
decision-undone = Решение № { $id } отменено.
decision-not-standing = Такого решения нет, или оно уже отменено.
decided-accept = Опубликовано
decided-reject = Отклонено
decided-fix = Исправлено, решение № { $id }
held-scale-slip = В тысячу или в миллион раз расходится с другими цифрами о том же.
held-share-over-whole = Доля больше 100%.
held-fell-below-nothing = Падение больше чем на 100%.
held-below-nothing = Цифра меньше нуля.
held-from-the-future = Сказано как о свершившемся, но в день публикации период ещё не начался.
held-out-of-time = Год выходит за разумные пределы.
button-accept = Опубликовать
button-keep = Цифра верна
button-fix = Исправить
button-reject = Отклонить
button-skip = Пропустить
button-undo = Отменить решение
button-wrong = Здесь ошибка
rank-how = Предпочесть: /rank { $id } prefer СТАТЬЯ ПРИЧИНА. Отодвинуть: /rank { $id } deprecate СТАТЬЯ ПРИЧИНА. Отменить: /rank undo НОМЕР. Журнал открыт всем: /rank log
rank-usage = Примеры: /rank 12 · /rank 12 prefer 4 уточнённые данные статистики · /rank undo 7 · /rank log
rank-reason-needed = Нужна причина: её увидят читатели. Пример: /rank 12 prefer 4 уточнённые данные статистики
rank-decided = Готово, решение № { $id }. Оно в открытом журнале: /rank log
rank-missing = Такой цифры нет, или в этой статье её нет.
rank-item = статья { $article }: { $figure } · { $rank }: { $reason }
rank-preferred = предпочтена
rank-normal = рядом
rank-deprecated = не показывается
rank-reason-only-figure = единственная
rank-reason-higher-tier = источник выше рангом
rank-reason-exact-over-rounded = точная, а не округлённая
rank-reason-later = более поздняя
rank-reason-withdrawn = отозвана изданием
rank-reason-editors = решение редакции: { $why }
rank-reason-held = ждёт проверки
rank-reason-not-preferred = предпочтена другая
wrong-title = Ваше сообщение об ошибке
wrong-kept = Редакция проверила цифру и оставила её: так сказано в источнике.
wrong-fixed = Спасибо: цифра исправлена.
wrong-rejected = Спасибо: цифра убрана.
wrong-gone = Эта цифра больше не показывается: статья изменилась.
wrong-about = Речь шла о цифре: { $subject }
wrong-taken = Передано редакции
wrong-comment-how = Спасибо, редакция проверит, и вы узнаете, что из этого вышло. Что именно не так? Можно ответить на это сообщение.
wrong-commented = Добавлено к вашему сообщению.
wrong-closed = На это сообщение уже ответили, или оно не ваше.
wrong-too-many = Слишком много сообщений за один день. Продолжите завтра.
wrong-known = Об этой цифре вы уже сообщали.
## Зеркала

mirror-usage = Пример: /mirror @канал here или /mirror 12 @цель mark facts порт. Сначала источник (канал или номер из /sources), затем куда повторять. Дальше по желанию: что делать с удалёнными постами (follow — удалять, mark — помечать, keep — оставлять), facts — цифры под постом, слова — повторять только посты с ними.
mirror-cannot-post = Сюда писать не могу: { $target }. Добавьте бота в чат, в канале — администратором с правом публиковать.
mirror-source-unknown = Такого источника нет: { $source }. Список — /sources.
mirror-source-unread = Канал { $source } бот не читает. Сделайте бота администратором этого канала или попросите администратора бота добавить его.
mirror-begun = Зеркало № { $id }: { $source } → { $target }. Новые посты появятся там с указанием источника. Все зеркала — /mirrors
mirror-gone = Этого зеркала уже нет.
mirrors-none = Зеркал нет. Завести: /mirror @канал here
mirrors-title = Зеркала
mirror-entry = № { $id }: { $source } → { $target } · { $policy }
mirror-entry-words = № { $id }: { $source } → { $target } · { $policy } · только: { $words }
mirror-deletions-follow = удалять вслед
mirror-deletions-mark = помечать удалённое
mirror-deletions-keep = оставлять удалённое
button-mirror-deletions = № { $id }: { $policy }
button-mirror-end = Закончить № { $id }
mirror-source = Источник: { $name }
mirror-source-channel = Источник: исходный пост
mirror-deleted = В источнике пост удалён.
mirror-withdrawn = Издание убрало эту статью.
help-mirrors = /mirrors — каналы и источники, которые бот повторяет в других чатах
bot-command-mirrors = Зеркала каналов

## Источники

sources-title = Источники
sources-official = Официальные, статей пока нет
sources-known = Ещё известны, статей пока нет: { $names }
source-read = { $tier }, { $count ->
    [one] { $count } статья
    [few] { $count } статьи
   *[other] { $count } статей
}, последняя — { $date }
source-unread = { $tier }
source-unconfirmed = { $note } (адрес не проверен)
source-name-unconfirmed = { $name } (адрес не проверен)
sources-unconfirmed = «Адрес не проверен»: лента или канал источника ещё ни разу не ответили.
sources-ranking = Если цифры расходятся, первой стоит статистика, за ней таможня, официальные лица, агентства и пресса. Остальные цифры остаются рядом.

## Справка

start-title = Delil: цифры с доказательствами
start-about = Бот читает новости об Азербайджане, Казахстане и Среднем коридоре. У каждой цифры в ответе указано, за какой она период, кто её назвал, где это напечатано и кто называет другую.
start-examples = Начните с команды /turnover, /corridor или /timeline. Можно спросить и словами: «нефть 2024».
help-title = Команды
help-turnover = /turnover — товарооборот двух стран
help-exports = /exports — экспорт, импорт, контракты
help-corridor = /corridor — перевозки по Среднему коридору
help-oil = /oil — казахстанская нефть через Азербайджан
help-ports = /ports — перевалка портов, флот
help-investment = /investment — фонды, вложения, проекты
help-energy = /energy — газ, электричество, уран
help-agri = /agri — зерно и продовольствие
help-figures = /figures — меню всех показателей, о которых есть цифры
help-compare = /compare — два года рядом: /compare 2023 2024 нефть
help-promises = /promises — цели: как менялись и что с ними стало
help-check = /check — что говорят источники о цифре: ответом на любое сообщение или /check ТЕКСТ
help-who = /who ИМЯ — что человек говорил в цифрах
help-history = /history — что и когда было известно: /history turnover 2024
help-cite = /cite — цитата для копирования
help-export = /export — цифры файлом (CSV, JSON), планы для календаря (ICS)
help-timeline = /timeline — что было и что запланировано
help-latest = /latest — новые статьи
help-search = /search СЛОВА — поиск по статьям
help-article = /article НОМЕР — одна статья: её цифры и события
help-sources = /sources — откуда новости
help-subscribe = /subscribe СЛОВА — новости по подписке, сразу или сводкой
help-watch = /watch ЦИФРА УСЛОВИЕ — следить за цифрой: /watch коридор изменение 10 %
help-subscriptions = /subscriptions — список подписок, пауза, изменение, удаление
help-settings = /settings — часовой пояс и тихие часы
help-log = /log — что приходило в этот чат и что ещё придёт
help-status = /status — как быстро приходят новости
help-stop = /stop — прекратить все подписки
help-privacy = /privacy — что хранит бот и как это стереть
help-language = /language — язык ответов
help-help = /help — этот список
help-years = К цифрам можно добавить в любом порядке годы, страны, место, товар и день: /turnover 2022-2025, /exports KZ-UZ зерно, /ports Актау, /turnover I полугодие 2025, /turnover 2024 на 2025-03-01 (что было известно в тот день).
help-words = Вопрос можно задать и без команды, на любом из четырёх языков: «товарооборот 2024».
language-choose = На каком языке отвечать?
language-ru = Русский
language-kk = Қазақша
language-az = Azərbaycanca
language-en = English
misunderstood = Не понял «{ $unknown }». { $example }
example-any = Список команд: /help
example-turnover = Примеры: /turnover 2024 · /turnover 2022-2025 · /turnover I полугодие 2025
example-exports = Примеры: /exports 2024 · /exports KZ-UZ · /exports зерно
example-corridor = Примеры: /corridor 2024 · /corridor 2022-2025
example-oil = Примеры: /oil 2024 · /oil 2023-2025
example-ports = Примеры: /ports 2024 · /ports Актау
example-investment = Примеры: /investment 2025 · /investment 2022-2025
example-energy = Примеры: /energy 2024 · /energy газ
example-agri = Примеры: /agri 2024 · /agri пшеница
example-other = Меню всех цифр: /figures
example-compare = Пример: /compare 2023 2024
example-who = Пример: /who Токаев
example-promises = Пример: /promises
example-history = Пример: /history turnover 2024
example-cite = Пример: /cite turnover 2024
example-export = Примеры: /export · /export csv turnover
example-check = Ответьте командой /check на сообщение с цифрой или напишите её сами: /check товарооборот в 2024 году составил 600 млн долларов
example-timeline = Примеры: /timeline 2025 · /timeline 2022-2025
example-article = Нужен номер статьи, например: /article 3. Номера есть в списке /latest.
example-search = Напишите, что искать, например: /search Шахбазов

## Подписки

subscription-everything = все новости
subscription-about = { $what }
subscription-without = { $what } · кроме: { $without }
subscription-words = «{ $words }»
subscription-entry = № { $id }: { $what } — { $how }
subscription-in-topic = { $entry } · в теме форума
subscription-paused = { $entry } · приостановлено
delivery = { $parts }
delivery-now = сразу
delivery-daily = каждый день в { $at }
delivery-weekly = раз в неделю, { $day }, { $at }
delivery-silent = без звука
delivery-sound = со звуком
delivery-urgent = и в тихие часы
layout-headline = заголовок
layout-brief = кратко
layout-facts = с цифрами
weekday-1 = понедельник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четверг
weekday-5 = пятница
weekday-6 = суббота
weekday-7 = воскресенье
watching-anything = все темы
watching-threshold = { $what }: { $amount }
watching-change = { $what }: изменение на { $percent } % и больше
watching-vintage = { $what }: новая цифра
watching-contradiction = { $what }: цифры разошлись
watching-target = { $what }: цель названа или изменена
watching-overdue = { $what }: срок прошёл, результата нет
watching-event = { $what }: за день до события
subscribed = 
    Подписка оформлена. { $entry }
    Все подписки: /subscriptions
subscribed-again = 
    Такая подписка уже есть, теперь она такая. { $entry }
    Все подписки: /subscriptions
subscribe-too-many = В одном чате не больше { $most } подписок. Удалить лишние: /subscriptions
subscribe-examples = Примеры: /subscribe коридор · /subscribe Актау контейнеры · /subscribe KZ-UZ товарооборот ежедневно 09:00 · /subscribe "Средний коридор" -нефть · /subscribe все
watch-examples = Примеры: /watch товарооборот > 600 млн USD · /watch коридор изменение 10 % · /watch товарооборот противоречие · /watch нефть цель · /watch события завтра
here-examples = Команда /here пишется в теме форума: новости пойдут в неё. Пример: /here коридор. Для канала или группы, где вы администратор: /here @канал коридор
managers-only = В группе это могут только её администраторы.
subscriptions-title = Подписки
subscriptions-none = Подписок нет. Подписаться на новости: /subscribe, следить за цифрой: /watch
subscription-gone = Этой подписки больше нет.
subscription-did-pause = Приостановлено
subscription-did-resume = Возобновлено
subscription-did-delete = Удалено
subscription-did-save = Сохранено
button-subscription-pause = Приостановить
button-subscription-resume = Возобновить
button-subscription-edit = Изменить
button-subscription-delete = Удалить
button-all-subscriptions = Все подписки
button-subscriptions-export = Выгрузить файлом
subscriptions-file = Подписки этого чата. Чтобы перенести их, отправьте файл боту в другом чате.
subscriptions-imported = Принято: { $added }. Уже были: { $known }. Не приняты: { $refused }.
subscriptions-unreadable = Это не файл подписок Delil. Получить такой файл: /subscriptions
stopped = Остановлено: подписок — { $news }, слежений — { $watches }, зеркал — { $mirrors }, неотправленных сообщений — { $pending }. На команды бот отвечает по-прежнему. Подписаться снова: /subscribe
stopped-nothing = Останавливать нечего: подписок нет.
dialogue-subject = О чём присылать новости? Выберите тему или напишите своими словами: место, человека, товар, фразу в кавычках; с минусом — чего не нужно. Например: порт Актау -нефть
dialogue-subject-group = О чём присылать новости? Выберите тему или ответьте на это сообщение своими словами. Например: порт Актау -нефть
dialogue-when = { $what }. Когда присылать?
dialogue-time = Во сколько? Выберите или напишите время, например 07:45. Часовой пояс: { $zone }
dialogue-time-unknown = Такого времени нет: «{ $unknown }». Пример: 07:45
dialogue-weekday = В какой день недели?
dialogue-layout = Как показывать новости? Вот одна статья в трёх видах.
dialogue-layout-bare = Как показывать новости: заголовок, кратко или с цифрами?
dialogue-sound = Со звуком или без? Срочные приходят и в тихие часы.
dialogue-confirm = { $what } — { $how }
preview-now = За последние 7 дней { $count ->
    [one] пришло бы { $count } сообщение
    [few] пришло бы { $count } сообщения
   *[other] пришло бы { $count } сообщений
}. Например:
preview-digest = За последние 7 дней в сводки { $count ->
    [one] вошла бы { $count } новость
    [few] вошли бы { $count } новости
   *[other] вошло бы { $count } новостей
}. Например:
preview-nothing = За последние 7 дней не пришло бы ничего.
preview-bounded = Просмотрены последние статьи, { $count }.
dialogue-cancelled = Отменено, ничего не изменилось.
dialogue-nothing = Отменять нечего.
dialogue-over = Этот разговор закончен или начат не вами. Начать: /subscribe
button-everything = Все новости
button-now = Сразу
button-daily = Раз в день
button-weekly = Раз в неделю
button-silent = Без звука
button-sound = Со звуком
button-urgent = Срочно, и в тихие часы
button-subscribe = Подписаться
button-save = Сохранить
button-cancel = Отмена
button-layout-headline = Заголовок
button-layout-brief = Кратко
button-layout-facts = С цифрами
settings-title = Настройки
settings-zone = Часовой пояс: { $zone }, сейчас { $time }
settings-quiet = Тихие часы: с { $from } до { $to }; новости ждут и приходят одним сообщением, срочные приходят сразу
settings-no-quiet = Тихих часов нет
settings-examples = Можно и словами: /settings Asia/Almaty · /settings 22:00-07:30 · /settings Europe/Istanbul 23:00-08:00
settings-which-zone = Какой часовой пояс?
settings-which-quiet = Когда не беспокоить?
settings-which-layout = Как показывать новости всех подписок?
button-zone = Часовой пояс
button-quiet = Тихие часы
button-layout = Вид новостей
button-no-quiet = Без тихих часов
button-back = Назад
privacy-title = Что хранит бот
privacy-kept = О чате: номер, название группы, язык, часовой пояс, тихие часы, подписки, незаконченные разговоры и журнал отправленных сообщений.
privacy-not-kept = Сообщение хранится, пока на него не отвечено; запросы из других чатов только считаются.
privacy-forget = Стереть всё об этом чате: /forget
forget-ask = Стереть всё, что бот хранит об этом чате? Подписки и настройки вернуть будет нельзя.
button-forget = Стереть
forgotten = Стёрто: подписок и слежений — { $subscriptions }, разговоров — { $conversations }, сообщений в журнале — { $deliveries }, настройки чата. Если написать боту снова, он заведёт чат заново.

## График

chart-of = График. { $title }
chart-sources = Источники: { $publishers }
chart-actual = факт
chart-other = другая цифра
chart-plan = цель или прогноз
chart-partial = часть года
chart-value = { $period }: { $amount }
chart-value-noted = { $period }: { $amount } ({ $notes })
chart-note-others = { $count ->
    [one] другая цифра: { $others }
   *[other] другие цифры: { $others }
}
chart-note-plan = { $status }: { $amount }
chart-value-plan = { $status }, { $period }: { $amount }
chart-none = Для графика нужны хотя бы две сравнимые цифры.

## Ответы в других чатах

inline-title = { $amount } · { $subject }, { $period }
inline-title-undated = { $amount } · { $subject }
inline-description = { $status } · { $said }
inline-description-other = { $status } · { $said } · другая цифра: { $other }
inline-said = { $who }, { $publisher }
inline-status = { $status }, { $change }
inline-article = { $title }
inline-article-dated = { $publisher }, { $date } · { $figures }
inline-article-undated = { $publisher } · { $figures }
inline-check = Что говорят об этих цифрах источники
inline-timeline = Что было и что запланировано

## Доставка

held-title = Накопилось за это время: { $count }
undelivered-title = Сообщение не доставлено
undelivered-what = № { $number }, { $kind }. Чат: { $chat }
undelivered-topic-gone = Тема форума закрыта или удалена. Остальные сообщения в этот чат идут.
undelivered-refused = Telegram не принял текст, и без разметки тоже. Подробности в журнале.
undelivered-server-error = Сервер Telegram раз за разом отвечал ошибкой.
undelivered-ours = Сообщение не удалось составить. Подробности в журнале.
delivery-alert = новость
delivery-alert-edit = дополнение к новости
delivery-correction = уточнение
delivery-digest = сводка
delivery-watch = наблюдение
delivery-mirror = пересылка канала
delivery-mirror-edit = правка пересланного
delivery-mirror-delete = удаление пересланного
delivery-poll = отчёт о чтении
delivery-alarm = предупреждение
delivery-report = недельный отчёт
delivery-log-title = Что приходило в этот чат
delivery-log-none = Пока ничего.
delivery-log-entry = { $kind }, { $fate }
delivery-log-sent = отправлено { $ago } назад
delivery-log-sent-perhaps-twice = отправлено { $ago } назад, возможно, дважды
delivery-log-unknown = отправлено { $ago } назад, но Telegram этого не подтвердил
delivery-log-failed = не отправлено, { $ago } назад: { $reason }
delivery-log-waiting = ждёт отправки
delivery-log-held-quiet-hours = придёт через { $time }, после тихих часов
delivery-log-held-muted = придёт через { $time }: чат просил тишины
delivery-log-held-group-budget = придёт через { $time }: за этот час сюда отправлено достаточно
delivery-log-held-suspended = ждёт, пока бот снова сможет писать сюда
delivery-log-failure-nothing-to-tell = рассказывать стало нечего
delivery-log-failure-out-of-date = устарело
delivery-log-failure-suspended = бот слишком долго не мог писать сюда
delivery-log-failure-message-gone = исходное сообщение удалено
delivery-log-failure-topic-gone = тема форума закрыта
delivery-log-failure-refused = Telegram не принял текст
delivery-log-failure-server-error = ошибка сервера Telegram
delivery-log-failure-ours = ошибка бота
status-title = Как быстро приходят новости
status-delay = От публикации до сообщения: обычно { $median }, в 95 случаях из 100 не дольше { $p95 }. Данные за семь дней.
status-no-alerts = За семь дней сообщений о новостях не было.
status-waits = Ждут отправки: { $count }, дольше всего { $time }
status-nothing-waits = Неотправленных сообщений нет.
status-counts = За последний час отправлено: { $sent }. Придержано до удобного времени: { $held }
status-by-source = По источникам
status-source = { $source }: { $median }, в 95 случаях из 100 до { $p95 }; сообщений: { $count }

## Командная строка

ask-usage = Как спросить: npm run -s ask -- "/turnover 2024" --lang ru (языки: ru, kk, az, en)
ask-held = База данных занята процессом { $pid } ({ $host }), и он не отвечает. Остановите его или укажите другую папку в DATA_DIR.

# bot

bot-too-many = Слишком много вопросов подряд. Подождите минуту — и отвечу снова.
bot-only-words = Понимаю команды и вопросы словами. Примеры: товарооборот 2024, /corridor, /timeline. Все команды: /help
bot-stale-button = Эта кнопка устарела. Задайте вопрос заново, примеры: /help
bot-language-chosen = Язык: русский
bot-language-for-administrators = Язык группы выбирают её администраторы.
bot-apology = Не получилось ответить. Ошибка записана под номером { $eventId }. Попробуйте ещё раз чуть позже.
bot-page-previous = ‹
bot-page-position = { $page } / { $pages }
bot-page-next = ›
bot-inline-help = Что можно спросить?
bot-inline-more = Показать всё
bot-description =
    Цифры из новостей об Азербайджане, Казахстане и Среднем коридоре: за какой период, кто назвал, точные слова и ссылка на источник. Если цифры расходятся, видно, кто какую назвал.

    Спросите: /turnover, /corridor, /timeline
bot-short-description = Цифры из новостей об Азербайджане и Казахстане, с цитатой и источником
bot-command-turnover = Товарооборот Азербайджана и Казахстана
bot-command-exports = Экспорт и импорт
bot-command-corridor = Средний коридор: сколько перевозят
bot-command-oil = Нефть через Азербайджан
bot-command-ports = Порты и флот Каспия
bot-command-investment = Взаимные инвестиции
bot-command-energy = Газ, электричество, уран
bot-command-agri = Зерно и продовольствие
bot-command-figures = Меню всех цифр
bot-command-compare = Два года рядом, например: /compare 2023 2024
bot-command-promises = Цели и что с ними стало
bot-command-check = Проверить цифру: ответом на сообщение
bot-command-who = Кто что говорил в цифрах, например: /who Токаев
bot-command-history = Как менялась цифра
bot-command-cite = Цитата для копирования
bot-command-export = Все цифры и планы файлами
bot-command-timeline = Что произошло и что намечено
bot-command-latest = Новые статьи
bot-command-search = Поиск, например: /search Актау
bot-command-article = Статья по номеру, например: /article 1
bot-command-sources = Откуда новости
bot-command-subscribe = Подписаться на новости
bot-command-watch = Следить за цифрой
bot-command-subscriptions = Мои подписки
bot-command-settings = Часовой пояс и тихие часы
bot-command-log = Что приходило в этот чат
bot-command-status = Как быстро приходят новости
bot-command-stop = Прекратить все подписки
bot-command-privacy = Что хранит бот
bot-command-language = Выбрать язык
bot-command-help = Команды и примеры

# sources

admin-only = Это могут только администраторы бота.
addsource-usage = Какой адрес? Например: /addsource https://www.trend.az или /addsource @channel
addsource-added = Добавлено, № { $number }: { $name } — { $what }. Первое чтение наполняет архив, новости — то, что придёт позже.
addsource-known = Уже читается, № { $number }: { $name } — { $what }
addsource-cannot = Добавить нельзя: { $reason }.
inlet-feed = лента { $address }
inlet-channel = канал { $address }
inlet-page = страница { $address }
poll-nothing = Читать пока нечего. Добавьте источник: /addsource
poll-title = Чтение закончено
poll-counts = Новых: { $added }. Изменено: { $changed }. Отозвано: { $withdrawn }. В архив: { $archived }.
poll-added = Новое
poll-changed = Изменено
poll-withdrawn = Отозвано издателем
poll-failed = Не прочитано
poll-failure = { $names }: { $reason }
figure-changed = { $subject }: было { $before }, стало { $now }
poll-started = { $count ->
    [one] Читаю { $count } адрес источников. Сообщу, когда всё прочитаю.
    [few] Читаю { $count } адреса источников. Сообщу, когда всё прочитаю.
   *[other] Читаю { $count } адресов источников. Сообщу, когда всё прочитаю.
}
poll-read = { $count ->
    [one] Прочитан { $count } адрес.
    [few] Прочитано { $count } адреса.
   *[other] Прочитано { $count } адресов.
}
poll-more-failed = и ещё { $count }
article-number-also = { $number } · также: { $names }
article-also-in = Тот же текст: { $names }
article-editions = На других языках: { $names }
article-withdrawn = Издатель удалил эту статью ({ $date }): её цифры остаются здесь с этой пометкой.
article-originals = Первоисточник: { $names }
article-same-story = Та же новость: { $publisher } (№ { $id }). Общее: { $reasons }
story-figure = { $subject } — { $amount }
story-speaker = слова: { $name }
story-day = дата: { $date }
sources-unreachable = Сейчас не читается: { $names } ({ $reason })
health-none = Источников пока нет. Добавить: /addsource
health-inlet = № { $number } { $name }
health-paused = чтение приостановлено
health-not-yet = ещё не читалось
health-read = прочитано { $ago } назад, снова через { $next }: { $why }
health-never = ни разу не прочитано: { $reason }; неудач подряд: { $times }; снова через { $next }: { $why }
health-failing = последний раз прочитано { $ago } назад; сейчас: { $reason }; неудач подряд: { $times }; снова через { $next }: { $why }
health-lag = От публикации до прочтения: { $time }
health-moved = Переехал на { $address }
wait-publishing-rate = по частоте публикаций
wait-not-learned-yet = ритм ещё не известен
wait-cache-headers = так велит кэш сайта
wait-ttl = так просит лента
wait-backoff = после неудач — реже
wait-retry-after = сайт попросил паузу
wait-push = сайт сам сообщает о новом
duration-seconds = { $number } с
duration-minutes = { $number } мин
duration-hours = { $number } ч
duration-days = { $number } дн.
decided-pause = Приостановлено
decided-resume = Снова читается
decided-remove = Убрано; статьи остаются
decided-poll = Читается
button-pause = Приостановить
button-resume = Возобновить
button-poll = Прочитать
button-remove = Убрать
button-all-sources = Все источники
button-opml = Список в OPML
opml-unreadable = Этот файл — не список лент (OPML) или больше мегабайта.
opml-imported = Лент добавлено: { $added }. Уже читались: { $known }. Отклонено: { $refused }.
health-title = Источники: { $count }
health-week = Статей за семь дней: { $count }
read-words-title = Что говорит этот текст
read-words-of = { $publisher }: что там сказано
read-words-not-stored = прочитано для вас, не сохраняется
read-words-cannot = Прочитать нельзя: { $reason }.
sources-usage = Команды: list · add АДРЕС · pause КЛЮЧ · resume КЛЮЧ · remove КЛЮЧ · poll · opml · import ФАЙЛ · reprocess. КЛЮЧ — ключ источника или номер из списка.
sources-unknown = Источника { $subject } нет. Список: list
sources-reprocessed = Версий понято заново: { $count }
alarm-failing = Источник не читается
alarm-silent = Источник молчит дольше обычного
alarm-moved = Источник переехал
alarm-outdated = Сайт изменился: по его правилам больше не находится заголовок или текст
alarm-recovered = Источник снова в порядке
report-title = Источники за неделю
failure-address-refused = этот адрес читать нельзя: только открытые адреса http и https
failure-robots = файл robots.txt сайта этого не разрешает
failure-host-paused = сайт попросил подождать
failure-unreachable = сайт недоступен
failure-timeout = сайт не отвечает вовремя
failure-too-large = ответ слишком большой
failure-too-many-redirects = сайт перенаправляет по кругу
failure-wrong-type = там не текст
failure-broken-reply = ответ обрывается или повреждён
failure-challenge = сайт не пускает программы (проверка на робота)
failure-forbidden = сайт отказывает в доступе
failure-not-found = по этому адресу ничего нет
failure-gone = сайт это удалил
failure-rate-limited = сайт считает, что мы спрашиваем слишком часто
failure-client-error = сайт не принимает запрос
failure-server-error = на сайте ошибка
failure-consent = вместо страницы — запрос согласия
failure-login = страница открыта только после входа
failure-not-an-address = это не адрес
failure-private-channel = канал закрытый: сделайте бота его администратором или пересылайте посты сюда
failure-unreadable-text = текст не расшифровывается
failure-no-feed = ленты нет, а страницы этого сайта не знакомы
failure-not-a-channel-name = это не имя канала
failure-no-public-preview = у канала нет открытой страницы: сделайте бота его администратором или пересылайте посты сюда
failure-no-such-channel = такого канала нет
failure-unknown-page = страница Telegram выглядит незнакомо
failure-not-a-feed = это не лента
failure-unsafe-xml = лента устроена опасно
failure-single-article = это одна статья без ленты: пришлите ссылку сюда, и бот покажет её цифры
failure-recipe-outdated = сайт перестроили
failure-no-article = на странице нет статьи
failure-internal = ошибка бота; она в журнале
