import type {
  Criteria,
  Delivery,
  NewsFilter,
  Schedule,
  Subject,
  Subscription,
  Watch,
} from "../model/subscription.ts";
import type { Answer, Line, Value } from "./answer.ts";
import { line } from "./line.ts";
import type { Names } from "./names.ts";

/** `Средний коридор, Казахстан · кроме: нефть`: what a subscription or watch is for. */
export function subjectLineOf(subject: Subject, names: Names): Line {
  return subject.kind === "news" ? filterLine(subject.filter, names) : watchLine(subject.watch, names);
}

/** `каждый день в 09:00 · кратко · без звука`. */
export function deliveryLineOf({ schedule, layout, silent, urgent }: Delivery): Line {
  const parts = [
    scheduleLine(schedule),
    line(`layout-${layout}`),
    line(silent ? "delivery-silent" : "delivery-sound"),
    ...(urgent ? [line("delivery-urgent")] : []),
  ];
  return line("delivery", { parts: { kind: "list", separator: " · ", values: parts } });
}

export function scheduleLine(schedule: Schedule): Line {
  switch (schedule.kind) {
    case "now":
      return line("delivery-now");
    case "daily":
      return line("delivery-daily", { at: schedule.at });
    case "weekly":
      return line("delivery-weekly", { day: line(`weekday-${schedule.weekday}`), at: schedule.at });
  }
}

/** All subscriptions of a chat, each with its number; those of one forum topic are marked. */
export function subscriptionsAnswer(subscriptions: readonly Subscription[], names: Names): Answer {
  if (subscriptions.length === 0)
    return { blocks: [{ kind: "text", line: line("subscriptions-none") }], actions: [] };
  return {
    blocks: [
      { kind: "title", line: line("subscriptions-title") },
      ...subscriptions.map((each) => ({ kind: "item", line: entryLine(each, names) }) as const),
    ],
    actions: [],
  };
}

/** `№ 3: Средний коридор — сразу · кратко · без звука`. */
export function entryLine(subscription: Subscription, names: Names): Line {
  const { id, threadId, pausedAt, subject } = subscription;
  const entry = line("subscription-entry", {
    id: String(id),
    what: subjectLineOf(subject, names),
    how: deliveryLineOf(subscription),
  });
  const placed = threadId === null ? entry : line("subscription-in-topic", { entry });
  return pausedAt === null ? placed : line("subscription-paused", { entry: placed });
}

function filterLine({ wanted, unwanted }: NewsFilter, names: Names): Line {
  const parts = criteriaValues(wanted, names);
  const what = parts.length === 0 ? line("subscription-everything") : listed(parts);
  const without = criteriaValues(unwanted, names);
  if (without.length === 0) return line("subscription-about", { what });
  return line("subscription-without", { what, without: listed(without) });
}

function criteriaValues(criteria: Criteria, names: Names): Value[] {
  return [
    ...criteria.topics.map((topic) => line(`topic-${topic}`)),
    ...criteria.metrics.map(names.metric),
    ...criteria.countries.map(names.country),
    ...criteria.places.map(names.place),
    ...criteria.products.map(names.product),
    ...criteria.people.map(names.person),
    ...criteria.sources.map(names.source),
    ...criteria.phrases.map((words) => line("subscription-words", { words })),
  ];
}

function watchLine(watch: Watch, names: Names): Line {
  const { topic, metric, countries, place, product, condition } = watch;
  const figure = metric === null ? (topic === null ? [] : [line(`topic-${topic}`)]) : [names.metric(metric)];
  const parts = [
    ...figure,
    ...countries.map(names.country),
    ...(place === null ? [] : [names.place(place)]),
    ...(product === null ? [] : [names.product(product)]),
  ];
  const what = parts.length === 0 ? line("watching-anything") : listed(parts);
  switch (condition.kind) {
    case "threshold": {
      const { side, value, unit } = condition;
      const amount = { kind: "amount", value, max: null, unit, bound: side, statistic: "level" } as const;
      return line("watching-threshold", { what, amount });
    }
    case "change":
      return line("watching-change", { what, percent: condition.percent });
    case "vintage":
    case "contradiction":
    case "target":
    case "overdue":
    case "event":
      return line(`watching-${condition.kind}`, { what });
  }
}

function listed(values: readonly Value[]): Value {
  return { kind: "list", separator: ", ", values };
}
