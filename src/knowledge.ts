import { join } from "node:path";
import { questionParser } from "./core/answers/parse-question.ts";
import { prepareLexicon } from "./core/extraction/claim-lexicon.ts";
import { EXTRACTOR_VERSION, extract, mentions } from "./core/extraction/extract.ts";
import type { ArticleText } from "./core/model/article.ts";
import { type Database, type DatabaseLocation, openDatabase } from "./db/open.ts";
import type { Owner } from "./db/owner.ts";
import { prepareDatabase } from "./db/prepare.ts";
import { forgetExtractor } from "./db/queries/articles-to-understand.ts";
import { loadReferenceData, loadStarterArticles } from "./db/reference-files.ts";
import type { Log } from "./log.ts";
import { collectStarterArticles } from "./pipeline/collect.ts";
import { choose, decide, undoDecision } from "./pipeline/decide.ts";
import { createTeller, type Teller } from "./pipeline/telling/news.ts";
import { type Extraction, type Understander, understandAll } from "./pipeline/understand.ts";
import type { AnsweringDeps } from "./surfaces/answer-question.ts";
import type { Editors } from "./surfaces/editors.ts";
import { createTexts, type Texts } from "./surfaces/texts.ts";

const projectFolder = join(import.meta.dirname, "..");

/** What every door answers from: an open, migrated database in which the starter articles are understood. */
export interface Knowledge {
  database: Database;
  answering: AnsweringDeps;
  teller: Teller;
  /** What one article says. */
  extract(article: ArticleText): Extraction;
  /** Understands what no version of the extractor has read; says how many revisions that were. */
  understandNew(signal?: AbortSignal): Promise<number>;
  /** What editors decide, carried out. */
  editors: Editors;
  /** Understands all stored revisions anew, replacing what was found before; says how many. */
  reprocess(): Promise<number>;
}

export type KnowledgeOpening = { status: "open"; knowledge: Knowledge } | { status: "held"; owner: Owner };

/** Every text that a person sees. */
export function loadTexts(): Promise<Texts> {
  return createTexts(join(projectFolder, "locales"));
}

/** @throws {Error} if the database does not answer, or a file of `seeds/` or `locales/` has mistakes. */
export async function openKnowledge(location: DatabaseLocation, log: Log): Promise<KnowledgeOpening> {
  const now = () => new Date();
  const reference = await loadReferenceData(join(projectFolder, "seeds"));
  const texts = await loadTexts();
  const opening = await openDatabase(location);
  if (opening.status === "held") return opening;
  const { database } = opening;
  try {
    await prepareDatabase(database, { migrationsFolder: join(projectFolder, "migrations"), reference });
    await collectStarterArticles(database.db, await loadStarterArticles(join(projectFolder, "seeds")), now);
    const lexicon = prepareLexicon(reference);
    const extractOne = (article: ArticleText) => extract(article, lexicon);
    const teller = createTeller(reference);
    const understander = {
      db: database.db,
      reference,
      extract: extractOne,
      extractorVersion: EXTRACTOR_VERSION,
      now,
    };
    const understand = understanding(database, { reference, extract: extractOne, teller }, log);
    // Once: what this version is to read again does not come to be while it runs.
    await understand({ onlyUnread: false });
    const understandNew = (signal?: AbortSignal) =>
      understand({ onlyUnread: true, ...(signal && { signal }) });
    const reprocess = async () => {
      await forgetExtractor(database.db);
      return understand({ onlyUnread: false });
    };
    return {
      status: "open",
      knowledge: {
        database,
        answering: {
          db: database.db,
          reference,
          texts,
          now,
          parse: questionParser(reference),
          extract: extractOne,
        },
        teller,
        understandNew,
        editors: {
          decide: (deciding) => decide(understander, deciding),
          choose: (choosing) => choose(understander, choosing),
          undo: (id, by) => undoDecision(understander, id, by),
          quantitiesIn: (text, language) =>
            mentions({ text, language, title: "", source: "", published: null }, lexicon).filter(
              (mention) => mention.type !== "date",
            ),
        },
        extract: extractOne,
        reprocess,
      },
    };
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

function understanding(
  { db }: Database,
  by: Pick<Understander, "reference" | "extract" | "teller">,
  log: Log,
) {
  return async (options: { onlyUnread: boolean; signal?: AbortSignal }): Promise<number> => {
    const { understood, failed } = await understandAll({
      db,
      ...by,
      extractorVersion: EXTRACTOR_VERSION,
      now: () => new Date(),
      ...options,
    });
    for (const { revisionId, cause } of failed) {
      log.error({ revisionId, err: cause }, "article not understood; the next sweep tries again");
    }
    if (understood > 0) log.info({ understood }, "articles understood");
    return understood;
  };
}
