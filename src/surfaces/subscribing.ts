import { type Names, namesOf } from "../core/answers/names.ts";
import { newsReader, type ReadNews } from "../core/matching/news-terms.ts";
import type { ReferenceData } from "../core/model/reference-data.ts";
import { type ReadSubscription, subscriptionReader } from "../core/subscriptions/read-subscription.ts";
import { type ReadWatch, watchReader } from "../core/subscriptions/read-watch.ts";

/** What subscribing needs to know: what people may mean, what things are called, what an article says. */
export interface Subscribing {
  reference: ReferenceData;
  names: Names;
  readSubscription: ReadSubscription;
  readWatch: ReadWatch;
  readNews: ReadNews;
}

/** Prepared once: the lists of names are long. */
export function createSubscribing(reference: ReferenceData): Subscribing {
  return {
    reference,
    names: namesOf(reference),
    readSubscription: subscriptionReader(reference),
    readWatch: watchReader(reference),
    readNews: newsReader(reference),
  };
}
