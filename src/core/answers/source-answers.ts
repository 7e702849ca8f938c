import type { FigureChange } from "../model/figure-change.ts";
import { type InletKind, readingFailure } from "../model/inlet.ts";
import type { ReferenceData } from "../model/reference-data.ts";
import type { ArticleSummary } from "../model/stored-article.ts";
import type { Answer, Block, Line } from "./answer.ts";
import { articleBlock } from "./articles.ts";
import { changeLine } from "./changed-figures.ts";
import { line } from "./line.ts";
import { namesOf } from "./names.ts";

/** What reading all sources brought. */
export interface PollSummary {
  read: number;
  failed: readonly { name: string; reason: string }[];
  added: readonly ArticleSummary[];
  addedCount: number;
  archived: number;
  changed: readonly { article: ArticleSummary; changes: readonly FigureChange[] }[];
  withdrawn: readonly ArticleSummary[];
}

const MOST_NAMES = 12;

/** Tells an administrator what reading all sources brought. */
export function pollAnswer(summary: PollSummary, reference: ReferenceData): Answer {
  const { read, failed, added, addedCount, archived, changed, withdrawn } = summary;
  const names = namesOf(reference);
  const counts = { added: addedCount, changed: changed.length, withdrawn: withdrawn.length, archived };
  const blocks: Block[] = [
    { kind: "title", line: line("poll-title") },
    { kind: "text", line: line("poll-read", { count: read }) },
    { kind: "text", line: line("poll-counts", counts) },
  ];
  blocks.push(...section("poll-added", added.map(articleBlock)));
  blocks.push(
    ...section(
      "poll-changed",
      changed.flatMap(({ article, changes }) => [
        articleBlock(article),
        ...changes.map((change): Block => ({ kind: "item", line: changeLine(change, names) })),
      ]),
    ),
  );
  blocks.push(...section("poll-withdrawn", withdrawn.map(articleBlock)));
  blocks.push(...section("poll-failed", failureBlocks(failed)));
  return { blocks, actions: [] };
}

/** An item for each reason: without a network all sources have the same one. */
function failureBlocks(failed: PollSummary["failed"]): Block[] {
  const byReason = Map.groupBy(failed, ({ reason }) => readingFailure(reason));
  return [...byReason].flatMap(([reason, each]): Block[] => {
    const names = [...new Set(each.map(({ name }) => name))];
    const values = { names: { kind: "list", values: names.slice(0, MOST_NAMES) } as const };
    const item = line("poll-failure", { ...values, reason: failureLine(reason) });
    const rest = names.length - MOST_NAMES;
    const more: Block[] = rest > 0 ? [{ kind: "text", line: line("poll-more-failed", { count: rest }) }] : [];
    return [{ kind: "item", line: item }, ...more];
  });
}

/** What became of an address that an administrator gave. */
export type AddedAddress =
  | { status: "added" | "known"; number: number; name: string; kind: InletKind; address: string }
  | { status: "cannot"; reason: string };

/** What became of an address, in a sentence. */
export function addedLine(added: AddedAddress): Line {
  if (added.status === "cannot") return line("addsource-cannot", { reason: failureLine(added.reason) });
  const { number, name, kind, address } = added;
  const what = line(`inlet-${kind}`, { address: kind === "channel" ? `@${address}` : address });
  return line(`addsource-${added.status}`, { number: String(number), name, what });
}

/** Why something could not be read, in words. */
export function failureLine(reason: string): Line {
  return line(`failure-${readingFailure(reason)}`);
}

function section(heading: string, items: Block[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "heading", line: line(heading) }, ...items];
}
