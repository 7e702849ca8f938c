import { utc } from "@date-fns/utc";
import { addDays } from "date-fns/addDays";
import { digestAnswer } from "../../core/answers/digest.ts";
import { localDay } from "../../core/reconciliation/observation-key.ts";
import { storyLeads } from "../../db/queries/article-summaries.ts";
import { timeZonesOf } from "../../db/queries/chats.ts";
import { eventsAhead } from "../../db/queries/events-asked.ts";
import { observationsOfArticles } from "../../db/queries/observations-beside.ts";
import type { AnsweringDeps } from "../answer-question.ts";
import { DigestPayload } from "../delivery-payload.ts";
import type { OutboxRow, Outgoing } from "../outgoing.ts";

const DAYS_AHEAD = 7;

/** All that came together, as it is now. */
export async function tellDigest(
  { db, reference, now }: AnsweringDeps,
  { chatId, payload }: OutboxRow,
): Promise<Outgoing> {
  const { articleIds } = DigestPayload.parse(payload);
  const zone = (await timeZonesOf(db, [chatId])).get(chatId) ?? "UTC";
  const day = localDay(now().toISOString(), zone);
  const until = addDays(new Date(`${day}T00:00:00Z`), DAYS_AHEAD, { in: utc })
    .toISOString()
    .slice(0, 10);
  const answer = digestAnswer(
    {
      day,
      articles: await storyLeads(db, articleIds),
      observations: await observationsOfArticles(db, articleIds),
      ahead: await eventsAhead(db, { from: day, to: until }),
    },
    reference,
  );
  return answer === null ? { method: "nothing" } : { method: "send", answer };
}
