# Delil's texts in English. A no-break space (U+00A0) stands between a number and its unit.
# Values come as finished words; sentences are built around them.

## Numbers and units

scale-none = { $number }
scale-million = { $number } mn
scale-billion = { $number } bn
scale-trillion = { $number } tn
number-range = { $low }–{ $high }

amount-exact = { $unit ->
    [USD] ${ $number }
    [EUR] €{ $number }
    [KZT] KZT { $number }
    [AZN] AZN { $number }
    [RUB] RUB { $number }
    [CNY] CNY { $number }
    [t] { $number } { $count ->
        [one] tonne
       *[other] tonnes
    }
    [TEU] { $number } TEU
    [bbl] { $number } { $count ->
        [one] barrel
       *[other] barrels
    }
    [m3] { $number } m³
    [kWh] { $number } kWh
    [W] { $number } W
    [kW] { $number } kW
    [MW] { $number } MW
    [GW] { $number } GW
    [km] { $number } km
    [d] { $number } { $count ->
        [one] day
       *[other] days
    }
    [pp] { $number } pp
   *[count] { $number }
}
amount-range = { amount-exact }
amount-about = about { amount-exact }
amount-over = over { amount-exact }
amount-under = under { amount-exact }
amount-without-currency = { $amount }, currency not named

change = { $change }
change-alone = change: { $amount }
change-on-year = { $change } on { $year }
change-year-on-year = { $change } year on year
change-percent = { $bound ->
    [about] about { $number }
    [over] more than { $number }
    [under] less than { $number }
   *[exact] { $number }
}
change-factor-up = { $bound ->
    [about] about { $number }
    [over] more than { $number }
    [under] less than { $number }
   *[exact] { $number }
}-fold growth
change-factor-down = { $bound ->
    [about] about { $number }
    [over] less than { $number }
    [under] more than { $number }
   *[exact] { $number }
}-fold decrease
change-amount = { $bound ->
    [about] about { $sign }{ $amount }
    [over] more than { $sign }{ $amount }
    [under] less than { $sign }{ $amount }
   *[exact] { $sign }{ $amount }
}

## Time

period-year = { $year }
period-years = { $from }–{ $to }
period-half = { $half ->
    [I] H1
   *[II] H2
} { $year }
period-quarter = { $quarter ->
    [I] Q1
    [II] Q2
    [III] Q3
   *[IV] Q4
} { $year }
period-month = { $month } { $year }
period-months = { $first }–{ $last } { $year }
period-day = { $date }
period-days = { $from } – { $to }
period-since-year = since { $year }
period-since = since { $date }
period-year-to-date = { $year } to date
period-by-year = by { $year }
period-by = by { $date }
period-none = period not named
deadline-none = no deadline named

## Status and origin of a figure

status-actual = actual
status-target = target
status-forecast = forecast
status-potential = potential
amount = { $amount }
plan = { $status }: { $amount }
speaker = { $name }
speaker-with-office = { $name }, { $office }
other = Also given: { $amount }
other-said = Also given: { $amount }, { $who }
other-conflicting = Another figure: { $amount }
other-conflicting-said = Another figure: { $amount }, { $who }
others-more = { $count ->
    [one] and { $count } more figure
   *[other] and { $count } more figures
}
also-in = Also:
also-in-more = and others
history = { $date } ({ $publisher })
history-said = { $date } ({ $who }, { $publisher })
history-amount = { $date }: { $amount } ({ $publisher })
history-amount-said = { $date }: { $amount } ({ $who }, { $publisher })
remark-not-comparable = Not compared with the other figures.
remark-two-compilers = Figures of two countries: Azerbaijani and Kazakh records usually differ.
growth-conflicting = Another growth: { $change } ({ $publisher })
growth-conflicting-said = Another growth: { $change } ({ $who }, { $publisher })
doubt-scale-slip = Looks like a slip: the figures differ a thousandfold or a millionfold.
doubt-share-over-whole = Looks like a slip: the share is above 100%.
doubt-fell-below-nothing = Looks like a slip: a fall of more than 100%.
doubt-below-nothing = Looks like a slip: a figure below zero.
reason-editors = The editors prefer the first figure: { $why }
reason-higher-tier = The first figure is preferred because its source ranks higher: { $tier }.
reason-exact = The first figure is preferred because it is exact, not rounded.
reason-later = The first figure is preferred because it is the later one.
tier-statistics = statistics office
tier-customs = customs service
tier-government = public official
tier-agency = news agency
tier-press = press
check-unknown = Computed: { $period } ≈ { $value } ({ $level } ÷ { $factor }); no source here says so itself.
check-agrees = Computed: { $period } ≈ { $value } ({ $level } ÷ { $factor }); this agrees with { $publisher }: { $claimed }.
check-differs = Computed: { $period } ≈ { $value } ({ $level } ÷ { $factor }); this does not agree with { $publisher }: { $claimed }.
check-growth = { $check } If both figures are right, the change is { $change }.
quotation-original = “{ $text }”
quotation-retold = Retold: { $text }
quotation-about = { $amount }, { $period }
quotation-of = { $figures }

## What figures are about

countries = { $first } – { $second }
countries-directed = { $first } → { $second }
subject = { $metric }
subject-of-one = { $metric }: { $first }
subject-of-two = { $metric }: { $first }, { $second }
subject-of-three = { $metric }: { $first }, { $second }, { $third }
subject-in-period = { $subject }, { $period }
topic-turnover = Trade turnover
topic-exports = Exports and imports
topic-corridor = Middle Corridor
topic-oil = Oil
topic-ports = Ports and fleet
topic-investment = Investment
topic-energy = Energy
topic-agri = Agriculture
topic-other = Other figures
asked = { $what }
subject-as-of = { $subject } (as known on { $date })
history-of = { $period } · { $status }
vintage-said = { $amount }, { $who }
vintage-now = since { $from }: { $figure }
vintage-until = { $from } to { $to }: { $figure }
figure-unknown = There is no figure { $id }: it was withdrawn, or never published.
cite-title = A citation to copy
cite-about = The buttons copy it in four languages.
citation = { $subject }, { $period }: { $amount } ({ $status }). { $publisher }, { $date }
citation-address = { $subject }, { $period }: { $amount } ({ $status }). { $publisher }, { $date }. { $url }
figures-more = More figures for other years: see the buttons.
nothing-of-topic = { $topic }: no figures yet in the articles read.
nothing-of-period = { $topic }, { $period }: no figures in the articles read.
nothing-of-period-nearest = { $topic }, { $period }: no figures in the articles read. Nearest years: { $years }.

## Buttons

button-chart = Chart
button-chart-dark = Dark background
button-chart-light = Light background
button-figures = Figures
button-articles = Sources
button-quotes = Quotes
button-share = Share
button-summary-one = One sentence
button-summary-short = Short summary
button-summary-long = Longer summary
button-year = { $year }
button-metric = { $metric } · { $count }
button-wider = All: { $topic }
button-search = All articles found
button-copy = { $language }
button-view-card = Card
button-view-history = History
button-view-cite = Cite
button-article = { $title }
button-help = What the bot can do

## Timeline

checked-title = Checked against the sources
checked-figure = { $subject }, { $amount }, { $period }
checked-agrees = Agrees with the sources:
checked-fits = Does not contradict the sources:
checked-mixed = Agrees with some of the sources, not with all:
checked-differs = Does not agree with the sources:
checked-no-currency = Cannot be compared: the text names no currency. The sources say:
checked-no-period = Cannot be compared: the text does not say for which period. The latest figures of the sources:
checked-other-unit = Cannot be compared: the sources give other units:
checked-other-period = The sources give no figure for this period. The nearest:
checked-plans-only = The sources say nothing of this kind for the period: a plan cannot be held against a result. The nearest:
checked-other-subject = The articles read say nothing of exactly this. The nearest:
checked-nothing = The articles read say nothing of this.
checked-assumed = The text does not name countries or place in full; compared with what the title says.
checked-of = { $subject }: { $figure }
checked-said = { $figure }, { $who }
checked-side-agrees = agrees: { $figure }
checked-side-fits = does not contradict: { $figure }
checked-side-differs = does not agree: { $figure }
checked-more = { $count ->
    [one] { $count } more figure was not checked: send it by itself.
   *[other] { $count } more figures were not checked: send them by themselves.
}
checked-no-figures = No figures were found in this text that could be checked. Example: /check turnover in 2024 was 600 million dollars
promises-title = Targets and what became of them
promises-none = No targets yet in the articles read.
promise-step = { $amount }, { $period }
promise-step-said = { $amount }, { $period }, { $who }
promise-kept = Reached: { $amount }, { $period } ({ $publisher })
promise-missed = Not reached: { $amount }, { $period } ({ $publisher })
promise-unreported = The deadline has passed, and nobody reported it as done.
promise-unreported-latest = The deadline has passed, and nobody reported it as done. Latest actual figure: { $amount }, { $period } ({ $publisher })
promise-ahead = The deadline is ahead; no actual figure yet.
promise-ahead-latest = The deadline is ahead. Latest actual figure: { $amount }, { $period } ({ $publisher })
promise-open = No deadline was named; no actual figure yet.
promise-open-latest = No deadline was named. Latest actual figure: { $amount }, { $period } ({ $publisher })
who-none = { $name }: no figures by this person in the articles read.
who-promises = Promises and what became of them
who-figure = { $subject } · { $amount } · { $period }
who-newest = The latest { $count } are shown.
export-ready = Done: { $figures }. Columns are named as in SDMX; each row has the words of the source and the date since when it is known.
compare-title = { $from } and { $to }
compare-none = { $from } and { $to }: no metric is known for both years.
compare-year = { $period }: { $amount }
compare-computed = { $period }: ≈ { $value }, computed ({ $level } ÷ { $factor }); no source here says so itself
compare-change = By these figures: { $change }
compare-no-change = The change cannot be computed: one of the figures was given only as “over” or “under”.
menu-title = Which figures there are
menu-about = Choose a metric. Beside each stands how many different figures are known of it.
menu-topic = { $command }: { $metrics }
menu-empty = No figures yet: the sources have not been read.
unsure = I am not sure what “{ $words }” asks for. Choose which figures to show.
unsure-nothing = No figures found for “{ $words }”. For those that exist: /figures
timeline-title = Timeline
timeline-title-period = Timeline: { $period }
timeline-ahead = Ahead
timeline-past = Past
timeline-overdue = Planned, but not reported as done
timeline-empty = No dated events yet in the articles read.
timeline-empty-period = { $period }: no dated events in the articles read.
timeline-title-of = { $title }: { $filter }
timeline-empty-of = Timeline, { $filter }: no such events in the articles read.
event-visit = visits
event-meeting = meetings
event-signing = signings
event-launch = launches
event-decision = decisions
event-forum = forums
event-statement = statements
event = { $date }: { $title }
event-numbered = { $event } · No. { $id }
event-unknown = There is no event { $id }: its article has changed or was removed. All events: /timeline
event-participants = With: { $names }
event-is-past = It has happened.
event-is-planned = It is planned.
event-in-place = { $date }: { $title } ({ $place })

## Articles

latest-title = Newest articles
latest-empty = No articles yet: the sources have not been read.
search-title = { $count ->
    [one] “{ $words }”: { $count } article
   *[other] “{ $words }”: { $count } articles
}
search-empty = “{ $words }”: nothing in the articles read. Try another word or a surname, for example: /search Shahbazov
article-unknown = There is no article { $id }. Numbers are in the list of /latest.
article-retold = Retold: the words are ours; figures, names and dates are the article's.
article-cites = Cites: { $names }
article-figures = { $count ->
    [one] { $count } figure
   *[other] { $count } figures
}
article-summary-heading = In brief
article-figures-heading = Figures
article-events-heading = Events
article-number = No. { $id }
article-number-figures = No. { $id } · { $figures }
article-subject = { $subject }
article-figure = { $amount } · { $period }
article-figure-said = { $amount } · { $period } · { $who }
article-without-figures = No figures and no dated events were found in this article.

## Alerts

alert-summary = { $text }
alert-also = Also in: { $names }
alert-also-count = { $count ->
    [one] { $count } more outlet
   *[other] { $count } more outlets
}
alert-other = Another figure: { $amount }, { $period }
alert-other-said = Another figure: { $amount }, { $period }, { $who }
alert-actual = Actual so far: { $amount }, { $period }
alert-actual-said = Actual so far: { $amount }, { $period }, { $who }
button-open-article = Article
button-findings = Figures and quotes
button-figure = Figure card
button-why = Why this?
button-less = Less like this
button-mute = Quiet until tomorrow
alert-causes = Sent because of your subscription: { $causes }
alert-cause = No. { $id } — { $what }
alert-cause-gone = The subscription that brought this is gone.
button-without = Without “{ $what }”
less-nothing = Nothing to leave out: this is what the subscription is for. Change it in /subscriptions.
less-done = No more of this: { $what }. Your subscriptions: /subscriptions.
muted-today = Quiet until midnight; urgent messages still come. Press again to undo.
muted-no-more = Messages are coming again.
button-latest = All the news
correction-title = Correction
correction-headline = The headline was “{ $before }”, now “{ $now }”
correction-withdrawn = The publisher has removed “{ $title }”. Its figures stay here, marked as withdrawn.
watch-vintage = New figure
watch-vintage-was = New figure; until now it was { $was }
watch-threshold-over = Threshold crossed: over { $limit }
watch-threshold-under = Threshold crossed: under { $limit }
watch-change = Changed by { $percent }% or more
watch-change-was = Changed by { $percent }% or more; until now it was { $was }
watch-contradiction = Sources disagree
watch-target = A target has been set
watch-target-was = The target has moved; it was { $was }
watch-overdue = The target’s deadline has passed without a reported result
watch-event = Planned for tomorrow
digest-title = Digest, { $date }
digest-figures = Figures
digest-stories = News
digest-ahead = Coming up
digest-figure = { $subject }: { $amount } · { $period }
digest-more = { $count ->
    [one] and { $count } more story
   *[other] and { $count } more stories
}

## Editors

review-title = Waiting for review: { $position } of { $count }
review-empty = Nothing waits for review.
review-beside = Beside it
review-doubtful = It is not certain what the figure belongs to: { $reason }
review-reported = { $count ->
    [one] A reader says that this is wrong.
   *[other] { $count } readers say that this is wrong.
}
review-comment = A reader: { $comment }
review-taken = This figure has been decided already.
review-missing = This figure no longer waits: its article has changed, or was read anew.
review-fix-how = What is right? Answer this message in one line: value; period; metric; status. Leave out what is right already. Example: over 500 million dollars; H1 2025; trade.turnover; target. Periods: 2024, H1 2025, 2024-01-01..2024-09-30; none: -
review-fix-misunderstood = “{ $part }” was not understood; nothing was changed. Example: 470 million dollars; 2024. Statuses: actual, target, forecast, potential. Answer this message once more.
review-log-title = Decisions of the editors
rank-log-title = What the editors chose between sources
log-empty = No decisions yet.
log-entry = No. { $id }, { $date }: { $what }. Reason: { $why }
log-undone = { $said } (taken back on { $date })
log-by = { $said } (administrator { $editor })
decision-accept = confirmed: { $figure }
decision-fix = corrected: { $figure }, now { $fixed }
decision-reject = rejected: { $figure }
decision-prefer = preferred: { $figure }
decision-deprecate = put back: { $figure }
decision-undone = Decision { $id } is taken back.
decision-not-standing = There is no such decision, or it was taken back already.
decided-accept = Published
decided-reject = Rejected
decided-fix = Corrected; decision No. { $id }
held-scale-slip = It differs a thousandfold or a millionfold from the other figures of the same.
held-share-over-whole = The share is above 100%.
held-fell-below-nothing = A fall of more than 100%.
held-below-nothing = The figure is below zero.
held-from-the-future = It is told as done, but its period had not begun on the day of publication.
held-out-of-time = The year is beyond all reason.
button-accept = Publish
button-keep = The figure is right
button-fix = Correct
button-reject = Reject
button-skip = Skip
button-undo = Take back
button-wrong = This is wrong
rank-how = Prefer: /rank { $id } prefer ARTICLE REASON. Put back: /rank { $id } deprecate ARTICLE REASON. Take back: /rank undo NUMBER. Everybody can read the log: /rank log
rank-usage = Examples: /rank 12 · /rank 12 prefer 4 revised data of the statistics office · /rank undo 7 · /rank log
rank-reason-needed = A reason is needed: readers will see it. Example: /rank 12 prefer 4 revised data of the statistics office
rank-decided = Done, decision No. { $id }. It is in the public log: /rank log
rank-missing = There is no such figure, or that article does not state it.
rank-item = article { $article }: { $figure } · { $rank }: { $reason }
rank-preferred = preferred
rank-normal = beside it
rank-deprecated = not shown
rank-reason-only-figure = the only one
rank-reason-higher-tier = its source ranks higher
rank-reason-exact-over-rounded = exact, not rounded
rank-reason-later = the later one
rank-reason-withdrawn = withdrawn by the publisher
rank-reason-editors = by the editors: { $why }
rank-reason-held = waits for review
rank-reason-not-preferred = another one is preferred
wrong-title = Your report
wrong-kept = The editors have checked the figure and leave it: it is what the source says.
wrong-fixed = Thank you: the figure has been corrected.
wrong-rejected = Thank you: the figure has been removed.
wrong-gone = The figure is no longer shown: its article has changed.
wrong-about = It was about: { $subject }
wrong-taken = Passed on to the editors
wrong-comment-how = Thank you, the editors will look at it, and you will be told what came of it. What exactly is wrong? You may answer this message.
wrong-commented = Added to your report.
wrong-closed = This report has been answered already, or is not yours.
wrong-too-many = That is a lot of reports for one day. Please go on tomorrow.
wrong-known = You have reported this figure already.
## Mirrors

mirror-usage = Example: /mirror @channel here, or /mirror 12 @target mark facts port. First the source (a channel, or its number in /sources), then where to repeat it. Optional: what to do with deleted posts (follow, mark or keep), facts for figures below the post, and words that a post must contain.
mirror-cannot-post = I cannot post there: { $target }. Add the bot to the chat; in a channel, as an administrator who may post.
mirror-source-unknown = No such source: { $source }. See /sources.
mirror-source-unread = The bot does not read { $source }. Make the bot an administrator of that channel, or ask the bot’s administrator to add it.
mirror-begun = Mirror No. { $id }: { $source } → { $target }. New posts will appear there, with their source named. All mirrors: /mirrors
mirror-gone = That mirror has already been ended.
mirrors-none = There are no mirrors. To set one up: /mirror @channel here
mirrors-title = Mirrors
mirror-entry = No. { $id }: { $source } → { $target } · { $policy }
mirror-entry-words = No. { $id }: { $source } → { $target } · { $policy } · only: { $words }
mirror-deletions-follow = deletes what is deleted
mirror-deletions-mark = marks what is deleted
mirror-deletions-keep = keeps what is deleted
button-mirror-deletions = No. { $id }: { $policy }
button-mirror-end = End No. { $id }
mirror-source = Source: { $name }
mirror-source-channel = Source: the original post
mirror-deleted = The original post has been deleted.
mirror-withdrawn = The publisher has removed this article.
help-mirrors = /mirrors — channels and sources that the bot repeats in other chats
bot-command-mirrors = Mirrored channels

## Sources

sources-title = Sources
sources-official = Official, no articles yet
sources-known = Also known, no articles yet: { $names }
source-read = { $tier }, { $count ->
    [one] { $count } article
   *[other] { $count } articles
}, latest on { $date }
source-unread = { $tier }
source-unconfirmed = { $note } (address not confirmed)
source-name-unconfirmed = { $name } (address not confirmed)
sources-unconfirmed = “Address not confirmed”: the feed or channel has not answered yet.
sources-ranking = Where figures differ, statistics offices come first, then customs, officials, agencies and the press. The other figures stay beside.

## Guidance

start-title = Delil: figures with evidence
start-about = The bot reads the news about Azerbaijan, Kazakhstan and the Middle Corridor. Each figure comes with its period, who stated it, where it was published, and who says otherwise.
start-examples = Start with /turnover, /corridor or /timeline, or ask in plain words: “oil 2024”.
help-title = Commands
help-turnover = /turnover — trade between the two countries
help-exports = /exports — exports, imports, contracts
help-corridor = /corridor — cargo on the Middle Corridor
help-oil = /oil — Kazakh oil through Azerbaijan
help-ports = /ports — throughput of ports, fleet
help-investment = /investment — funds, investment, projects
help-energy = /energy — gas, electricity, uranium
help-agri = /agri — grain and food
help-figures = /figures — menu of all metrics that have figures
help-compare = /compare — two years side by side: /compare 2023 2024 oil
help-promises = /promises — targets: how they moved and what became of them
help-check = /check — what the sources say of a figure: as a reply to any message, or /check TEXT
help-who = /who NAME — what a person said in figures
help-history = /history — what was known when: /history turnover 2024
help-cite = /cite — a citation to copy
help-export = /export — figures as files (CSV, JSON), plans for the calendar (ICS)
help-timeline = /timeline — what happened and what is planned
help-latest = /latest — newest articles
help-search = /search WORDS — search the articles
help-article = /article NUMBER — one article with its figures and events
help-sources = /sources — where the news comes from
help-subscribe = /subscribe WORDS — news as you ask for it, at once or as a digest
help-watch = /watch FIGURE CONDITION — watch a figure: /watch corridor change 10%
help-subscriptions = /subscriptions — your subscriptions: pause, edit, delete
help-settings = /settings — time zone and quiet hours
help-log = /log — what came to this chat, and what is still to come
help-status = /status — how quickly news arrives
help-stop = /stop — end all subscriptions
help-privacy = /privacy — what the bot keeps, and how to erase it
help-language = /language — language of the answers
help-help = /help — this list
help-years = Years, countries, a place, goods and a day can follow in any order: /turnover 2022-2025, /exports KZ-UZ grain, /ports Aktau, /turnover H1 2025, /turnover 2024 as of 2025-03-01 (what was known that day).
help-words = Questions work without a command too, in any of the four languages: “turnover 2024”.
language-choose = Which language should the answers be in?
language-ru = Русский
language-kk = Қазақша
language-az = Azərbaycanca
language-en = English
misunderstood = “{ $unknown }” was not understood. { $example }
example-any = For a list of commands: /help
example-turnover = Examples: /turnover 2024 · /turnover 2022-2025 · /turnover H1 2025
example-exports = Examples: /exports 2024 · /exports KZ-UZ · /exports grain
example-corridor = Examples: /corridor 2024 · /corridor 2022-2025
example-oil = Examples: /oil 2024 · /oil 2023-2025
example-ports = Examples: /ports 2024 · /ports Aktau
example-investment = Examples: /investment 2025 · /investment 2022-2025
example-energy = Examples: /energy 2024 · /energy gas
example-agri = Examples: /agri 2024 · /agri wheat
example-other = Menu of all figures: /figures
example-compare = Example: /compare 2023 2024
example-who = Example: /who Tokayev
example-promises = Example: /promises
example-history = Example: /history turnover 2024
example-cite = Example: /cite turnover 2024
example-export = Examples: /export · /export csv turnover
example-check = Reply with /check to a message that has a figure, or write it: /check turnover in 2024 was 600 million dollars
example-timeline = Examples: /timeline 2025 · /timeline 2022-2025
example-article = An article's number is needed, for example: /article 3. Numbers are in the list of /latest.
example-search = Say what to look for, for example: /search Shahbazov

## Subscriptions

subscription-everything = all news
subscription-about = { $what }
subscription-without = { $what } · except: { $without }
subscription-words = “{ $words }”
subscription-entry = No. { $id }: { $what } — { $how }
subscription-in-topic = { $entry } · in a forum topic
subscription-paused = { $entry } · paused
delivery = { $parts }
delivery-now = at once
delivery-daily = daily at { $at }
delivery-weekly = weekly, { $day }, { $at }
delivery-silent = silently
delivery-sound = with sound
delivery-urgent = also in quiet hours
layout-headline = headline
layout-brief = brief
layout-facts = with figures
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
watching-anything = all topics
watching-threshold = { $what }: { $amount }
watching-change = { $what }: a change of { $percent }% or more
watching-vintage = { $what }: a new figure
watching-contradiction = { $what }: figures disagree
watching-target = { $what }: a target is set or moved
watching-overdue = { $what }: overdue without a result
watching-event = { $what }: the day before an event
subscribed = 
    Subscribed. { $entry }
    All subscriptions: /subscriptions
subscribed-again = 
    This subscription exists already; now it is so. { $entry }
    All subscriptions: /subscriptions
subscribe-too-many = A chat has at most { $most } subscriptions. Delete some: /subscriptions
subscribe-examples = Examples: /subscribe corridor · /subscribe Aktau containers · /subscribe KZ-UZ turnover daily 09:00 · /subscribe "Middle Corridor" -oil · /subscribe all
watch-examples = Examples: /watch turnover > 600 mln USD · /watch corridor change 10% · /watch turnover contradiction · /watch oil target · /watch events tomorrow
here-examples = Write /here in a forum topic: the news will come there. Example: /here corridor. For a channel or group that you administer: /here @channel corridor
managers-only = In a group only its administrators may do that.
subscriptions-title = Subscriptions
subscriptions-none = No subscriptions. For news: /subscribe, for a figure: /watch
subscription-gone = This subscription no longer exists.
subscription-did-pause = Paused
subscription-did-resume = Resumed
subscription-did-delete = Deleted
subscription-did-save = Saved
button-subscription-pause = Pause
button-subscription-resume = Resume
button-subscription-edit = Edit
button-subscription-delete = Delete
button-all-subscriptions = All subscriptions
button-subscriptions-export = Save as a file
subscriptions-file = The subscriptions of this chat. To move them, send the file to the bot in another chat.
subscriptions-imported = Taken: { $added }. Already there: { $known }. Not taken: { $refused }.
subscriptions-unreadable = This is no file of Delil subscriptions. To get one: /subscriptions
stopped = Stopped: subscriptions — { $news }, watches — { $watches }, mirrors — { $mirrors }, messages not yet sent — { $pending }. The bot still answers commands. To subscribe again: /subscribe
stopped-nothing = There is nothing to stop: no subscriptions.
dialogue-subject = What news do you want? Choose a topic or write in your own words: a place, a person, goods, a phrase in quotation marks; with a minus what you do not want. Example: Aktau port -oil
dialogue-subject-group = What news do you want? Choose a topic, or reply to this message in your own words. Example: Aktau port -oil
dialogue-when = { $what }. When?
dialogue-time = At what time? Choose or write one, such as 07:45. Time zone: { $zone }
dialogue-time-unknown = There is no such time: “{ $unknown }”. Example: 07:45
dialogue-weekday = On which day of the week?
dialogue-layout = How should news look? Here is one article in three forms.
dialogue-layout-bare = How should news look: headline, brief or with figures?
dialogue-sound = With sound or silently? Urgent news also comes in quiet hours.
dialogue-confirm = { $what } — { $how }
preview-now = In the last 7 days { $count ->
    [one] one message
   *[other] { $count } messages
} would have come. For example:
preview-digest = In the last 7 days the digests would have held { $count ->
    [one] one story
   *[other] { $count } stories
}. For example:
preview-nothing = In the last 7 days nothing would have come.
preview-bounded = The newest articles were looked at, { $count }.
dialogue-cancelled = Cancelled; nothing has changed.
dialogue-nothing = There is nothing to cancel.
dialogue-over = This conversation is over, or not yours. To begin one: /subscribe
button-everything = All news
button-now = At once
button-daily = Once a day
button-weekly = Once a week
button-silent = Silently
button-sound = With sound
button-urgent = Urgent, also in quiet hours
button-subscribe = Subscribe
button-save = Save
button-cancel = Cancel
button-layout-headline = Headline
button-layout-brief = Brief
button-layout-facts = With figures
settings-title = Settings
settings-zone = Time zone: { $zone }, now { $time }
settings-quiet = Quiet hours: { $from } to { $to }; news waits and comes in one message, urgent news comes at once
settings-no-quiet = No quiet hours
settings-examples = In words too: /settings Asia/Almaty · /settings 22:00-07:30 · /settings Europe/London 23:00-08:00
settings-which-zone = Which time zone?
settings-which-quiet = When should it be quiet?
settings-which-layout = How should the news of all subscriptions look?
button-zone = Time zone
button-quiet = Quiet hours
button-layout = Layout
button-no-quiet = No quiet hours
button-back = Back
privacy-title = What the bot keeps
privacy-kept = Of a chat: its number, a group’s title, language, time zone, quiet hours, subscriptions, unfinished conversations and the log of messages sent.
privacy-not-kept = A message is kept until it is answered; queries from other chats are only counted.
privacy-forget = To erase all of this chat: /forget
forget-ask = Erase all that the bot keeps of this chat? Subscriptions and settings cannot be brought back.
button-forget = Erase
forgotten = Erased: subscriptions and watches — { $subscriptions }, conversations — { $conversations }, messages in the log — { $deliveries }, the chat’s settings. Write to the bot again and it begins anew.

## Chart

chart-of = Chart. { $title }
chart-sources = Sources: { $publishers }
chart-actual = actual
chart-other = another figure
chart-plan = target or forecast
chart-partial = part of a year
chart-value = { $period }: { $amount }
chart-value-noted = { $period }: { $amount } ({ $notes })
chart-note-others = { $count ->
    [one] another figure: { $others }
   *[other] other figures: { $others }
}
chart-note-plan = { $status }: { $amount }
chart-value-plan = { $status }, { $period }: { $amount }
chart-none = A chart needs at least two figures that can be compared.

## Answers in other chats

inline-title = { $amount } · { $subject }, { $period }
inline-title-undated = { $amount } · { $subject }
inline-description = { $status } · { $said }
inline-description-other = { $status } · { $said } · another figure: { $other }
inline-said = { $who }, { $publisher }
inline-status = { $status }, { $change }
inline-article = { $title }
inline-article-dated = { $publisher }, { $date } · { $figures }
inline-article-undated = { $publisher } · { $figures }
inline-check = What the sources say of these figures
inline-timeline = What happened and what is planned

## Delivery

held-title = Held back meanwhile: { $count }
undelivered-title = A message was not delivered
undelivered-what = No. { $number }, { $kind }. Chat: { $chat }
undelivered-topic-gone = The forum topic is closed or deleted. Other messages to this chat go on.
undelivered-refused = Telegram did not take the text, not even without formatting. Details are in the log.
undelivered-server-error = The Telegram server kept answering with an error.
undelivered-ours = The message could not be put together. Details are in the log.
delivery-alert = news
delivery-alert-edit = update of news
delivery-correction = correction
delivery-digest = digest
delivery-watch = watch
delivery-mirror = mirrored post
delivery-mirror-edit = edit of a mirrored post
delivery-mirror-delete = removal of a mirrored post
delivery-poll = reading report
delivery-alarm = alarm
delivery-report = weekly report
delivery-log-title = What came to this chat
delivery-log-none = Nothing yet.
delivery-log-entry = { $kind }, { $fate }
delivery-log-sent = sent { $ago } ago
delivery-log-sent-perhaps-twice = sent { $ago } ago, perhaps twice
delivery-log-unknown = sent { $ago } ago, but Telegram did not confirm it
delivery-log-failed = not sent, { $ago } ago: { $reason }
delivery-log-waiting = waits to be sent
delivery-log-held-quiet-hours = comes in { $time }, after the quiet hours
delivery-log-held-muted = comes in { $time }: the chat asked for silence
delivery-log-held-group-budget = comes in { $time }: enough was sent here this hour
delivery-log-held-suspended = waits until the bot may write here again
delivery-log-failure-nothing-to-tell = there was nothing left to tell
delivery-log-failure-out-of-date = out of date
delivery-log-failure-suspended = the bot could not write here for too long
delivery-log-failure-message-gone = the message it belonged to is deleted
delivery-log-failure-topic-gone = the forum topic is closed
delivery-log-failure-refused = Telegram did not take the text
delivery-log-failure-server-error = the Telegram server failed
delivery-log-failure-ours = the bot failed
status-title = How quickly news arrives
status-delay = From publication to message: usually { $median }, in 95 of 100 cases no longer than { $p95 }. Over seven days.
status-no-alerts = No alerts were sent in seven days.
status-waits = Waiting to be sent: { $count }, the longest for { $time }
status-nothing-waits = Nothing waits to be sent.
status-counts = Sent in the last hour: { $sent }. Held back until a better time: { $held }
status-by-source = By source
status-source = { $source }: { $median }, in 95 of 100 cases up to { $p95 }; alerts: { $count }

## Command line

ask-usage = How to ask: npm run -s ask -- "/turnover 2024" --lang en (languages: ru, kk, az, en)
ask-held = Process { $pid } on { $host } holds the database and does not answer. Stop it, or set another DATA_DIR.

# bot

bot-too-many = That is a lot of questions at once. Please wait a minute, then I will answer again.
bot-only-words = I understand commands and questions in words. Examples: turnover 2024, /corridor, /timeline. All commands: /help
bot-stale-button = This button is out of date. Please ask again; examples: /help
bot-language-chosen = Language: English
bot-language-for-administrators = Only administrators of the group choose its language.
bot-apology = That did not work. The error is logged as { $eventId }. Please try again a little later.
bot-page-previous = ‹
bot-page-position = { $page } / { $pages }
bot-page-next = ›
bot-inline-help = What can I ask?
bot-inline-more = Show all
bot-description =
    Figures from the news about Azerbaijan, Kazakhstan and the Middle Corridor: for which period, who said so, the exact words and a link to the source. Where figures disagree, you see who gave which.

    Try /turnover, /corridor, /timeline
bot-short-description = Figures from the news about Azerbaijan and Kazakhstan, with quote and source
bot-command-turnover = Trade between Azerbaijan and Kazakhstan
bot-command-exports = Exports and imports
bot-command-corridor = Middle Corridor: how much it carries
bot-command-oil = Oil through Azerbaijan
bot-command-ports = Caspian ports and fleet
bot-command-investment = Mutual investment
bot-command-energy = Gas, electricity, uranium
bot-command-agri = Grain and food
bot-command-figures = Menu of all figures
bot-command-compare = Two years side by side, for example /compare 2023 2024
bot-command-promises = Targets and what became of them
bot-command-check = Check a figure: as a reply to a message
bot-command-who = Who said what in figures, for example /who Tokayev
bot-command-history = How a figure changed
bot-command-cite = A citation to copy
bot-command-export = All figures and plans as files
bot-command-timeline = What has happened and what is planned
bot-command-latest = New articles
bot-command-search = Search, for example /search Aktau
bot-command-article = An article by its number, for example /article 1
bot-command-sources = Where the news comes from
bot-command-subscribe = Subscribe to news
bot-command-watch = Watch a figure
bot-command-subscriptions = My subscriptions
bot-command-settings = Time zone and quiet hours
bot-command-log = What came to this chat
bot-command-status = How quickly news arrives
bot-command-stop = End all subscriptions
bot-command-privacy = What the bot keeps
bot-command-language = Choose the language
bot-command-help = Commands and examples

# sources

admin-only = Only administrators of the bot may do that.
addsource-usage = Which address? For example: /addsource https://www.trend.az or /addsource @channel
addsource-added = Added, No. { $number }: { $name } — { $what }. The first reading fills the archive; what comes later is news.
addsource-known = Already read, No. { $number }: { $name } — { $what }
addsource-cannot = Cannot be added: { $reason }.
inlet-feed = feed { $address }
inlet-channel = channel { $address }
inlet-page = page { $address }
poll-nothing = There is nothing to read yet. Add a source: /addsource
poll-title = Reading is done
poll-counts = New: { $added }. Changed: { $changed }. Withdrawn: { $withdrawn }. Into the archive: { $archived }.
poll-added = New
poll-changed = Changed
poll-withdrawn = Withdrawn by the publisher
poll-failed = Not read
poll-failure = { $names }: { $reason }
figure-changed = { $subject }: was { $before }, now { $now }
poll-started = { $count ->
    [one] Reading one source address. I will tell when all is read.
   *[other] Reading { $count } source addresses. I will tell when all is read.
}
poll-read = { $count ->
    [one] One address read.
   *[other] { $count } addresses read.
}
poll-more-failed = and { $count } more
article-number-also = { $number } · also in { $names }
article-also-in = The same text in: { $names }
article-editions = In other languages: { $names }
article-withdrawn = The publisher has removed this article ({ $date }): its figures stay here with that mark.
article-originals = Goes back to: { $names }
article-same-story = The same news: { $publisher } (No. { $id }). In common: { $reasons }
story-figure = { $subject } — { $amount }
story-speaker = words of { $name }
story-day = date: { $date }
sources-unreachable = Cannot be read now: { $names } ({ $reason })
health-none = No source is read yet. Add one: /addsource
health-inlet = No. { $number } { $name }
health-paused = paused
health-not-yet = not read yet
health-read = read { $ago } ago, next in { $next }: { $why }
health-never = never read: { $reason }; failures in a row: { $times }; next in { $next }: { $why }
health-failing = last read { $ago } ago; now: { $reason }; failures in a row: { $times }; next in { $next }: { $why }
health-lag = From publication to first sight: { $time }
health-moved = Has moved to { $address }
wait-publishing-rate = as often as it publishes
wait-not-learned-yet = its rhythm is not known yet
wait-cache-headers = the site says that it stays fresh so long
wait-ttl = the feed asks for it
wait-backoff = after failures it is asked less often
wait-retry-after = the site asked for a pause
wait-push = the site announces its news itself
duration-seconds = { $number } s
duration-minutes = { $number } min
duration-hours = { $number } h
duration-days = { $number } d
decided-pause = Paused
decided-resume = Read again
decided-remove = Removed; its articles stay
decided-poll = Being read
button-pause = Pause
button-resume = Resume
button-poll = Read now
button-remove = Remove
button-all-sources = All sources
button-opml = List as OPML
opml-unreadable = This file is not a list of feeds (OPML), or it is larger than a megabyte.
opml-imported = Feeds added: { $added }. Already read: { $known }. Refused: { $refused }.
health-title = Sources: { $count }
health-week = Articles in seven days: { $count }
read-words-title = What this text says
read-words-of = { $publisher }: what it says
read-words-not-stored = read for you, not kept
read-words-cannot = Cannot be read: { $reason }.
sources-usage = Commands: list · add ADDRESS · pause KEY · resume KEY · remove KEY · poll · opml · import FILE · reprocess. KEY is a source’s key or a number of the list.
sources-unknown = There is no source { $subject }. See: list
sources-reprocessed = Revisions understood anew: { $count }
alarm-failing = A source cannot be read
alarm-silent = A source is silent for longer than usual
alarm-moved = A source has moved
alarm-outdated = The site has changed: its recipe no longer finds the headline or the text
alarm-recovered = A source is in order again
report-title = The week in sources
failure-address-refused = this address must not be read: only public http and https addresses
failure-robots = the site’s robots.txt does not allow it
failure-host-paused = the site asked for a pause
failure-unreachable = the site cannot be reached
failure-timeout = the site does not answer in time
failure-too-large = the answer is too large
failure-too-many-redirects = the site redirects in circles
failure-wrong-type = there is something else than text
failure-broken-reply = the answer breaks off or is damaged
failure-challenge = the site lets no programs in (a check for robots)
failure-forbidden = the site refuses access
failure-not-found = nothing stands at this address
failure-gone = the site has removed it
failure-rate-limited = the site says that we ask too often
failure-client-error = the site does not accept the request
failure-server-error = the site has an error
failure-consent = a page that asks for consent stands in the way
failure-login = the page is for subscribers or after a login
failure-not-an-address = this is not an address
failure-private-channel = the channel is private: make the bot its administrator or forward its posts here
failure-unreadable-text = the text cannot be decoded
failure-no-feed = there is no feed, and this site’s pages are not known
failure-not-a-channel-name = this is not the name of a channel
failure-no-public-preview = the channel has no public page: make the bot its administrator or forward its posts here
failure-no-such-channel = there is no such channel
failure-unknown-page = Telegram’s page looks unfamiliar
failure-not-a-feed = this is not a feed
failure-unsafe-xml = the feed is built dangerously
failure-single-article = this is a single article without a feed: send its link here to see its figures
failure-recipe-outdated = the site was rebuilt
failure-no-article = there is no article on the page
failure-internal = an error of the bot; it is in the log
