import { utc } from "@date-fns/utc";
import { subYears } from "date-fns/subYears";
import { preferredOf } from "../../core/answers/growth.ts";
import { type FigureMove, isMet, watches } from "../../core/matching/watches.ts";
import type { Observation, ObservationKey } from "../../core/model/observation.ts";
import type { Subscription, WatchCondition } from "../../core/model/subscription.ts";
import { keyText } from "../../core/reconciliation/observation-key.ts";
import type { Db } from "../../db/open.ts";
import { enqueue, type NewDelivery } from "../../db/queries/enqueue.ts";
import { observationsWithKeys } from "../../db/queries/observations.ts";
import { subscriptionsFor } from "../../db/queries/subscriptions.ts";
import type { News, Teller } from "./news.ts";

/** Tells who watches a figure what the news has made of it. */
export async function tellFigures(
  tx: Db,
  news: News,
  { before, keys }: { before: readonly Observation[]; keys: readonly string[] },
  teller: Teller,
): Promise<void> {
  const after = await observationsWithKeys(tx, keys);
  const known = new Map(before.map((observation) => [keyText(observation.key), observation]));
  const read = after.map((observation) => ({
    observation,
    terms: new Set(teller.readFigure(observation.key)),
  }));
  const all = [...new Set(read.flatMap(({ terms }) => [...terms]))];
  const watching = all.length === 0 ? [] : await subscriptionsFor(tx, "watch", all);
  if (watching.length === 0) return;
  for (const { observation, terms } of read) {
    const move: FigureMove = {
      before: known.get(keyText(observation.key)) ?? null,
      after: observation,
      yearBefore: await yearBefore(tx, observation.key),
    };
    const met = watching.flatMap((subscription) => {
      const { subject } = subscription;
      if (subject.kind !== "watch" || !watches(subject.watch, terms)) return [];
      return isMet(subject.watch.condition, move)
        ? [{ subscription, condition: subject.watch.condition }]
        : [];
    });
    await enqueue(tx, messagesOf(met, move, news));
  }
}

async function yearBefore(tx: Db, key: ObservationKey): Promise<Observation | null> {
  if (key.from === null || key.to === null) return null;
  const earlier = (day: string) =>
    subYears(new Date(`${day}T00:00:00Z`), 1, { in: utc })
      .toISOString()
      .slice(0, 10);
  const [found] = await observationsWithKeys(tx, [
    keyText({ ...key, from: earlier(key.from), to: earlier(key.to) }),
  ]);
  return found ?? null;
}

interface Met {
  subscription: Subscription;
  condition: WatchCondition;
}

/** One message for each chat or topic, however many of its watches were met. */
function messagesOf(met: readonly Met[], { before, after }: FigureMove, news: News): NewDelivery[] {
  const was = before === null ? null : preferredOf(before);
  const places = Map.groupBy(met, ({ subscription: { chatId, threadId } }) => `${chatId}/${threadId ?? ""}`);
  return [...places.values()].flatMap((same): NewDelivery[] => {
    const [first] = same;
    if (first === undefined || after.id === undefined) return [];
    const { chatId, threadId } = first.subscription;
    return [
      {
        chatId,
        threadId,
        // A revision says one thing of an observation.
        item: `observation:${after.id}@${news.revisionId}`,
        kind: "watch",
        payload: {
          observationId: after.id,
          met: same.map(({ subscription, condition }) => ({ subscriptionId: subscription.id, condition })),
          was: was === null ? null : { value: was.value, max: was.max, unit: was.unit, bound: was.bound },
        },
        dueAt: news.at,
        orderAt: news.publishedAt,
        causedAt: news.publishedAt,
        sourceKey: news.sourceKey,
        createdAt: news.at,
        urgent: same.some(({ subscription }) => subscription.urgent),
        silent: same.every(({ subscription }) => subscription.silent),
      },
    ];
  });
}
