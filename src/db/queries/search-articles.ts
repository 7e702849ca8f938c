import { and, desc, eq, gt, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Language } from "../../core/model/language.ts";
import { searchWords } from "../../core/model/search-words.ts";
import type { ArticleSummary } from "../../core/model/stored-article.ts";
import type { Db } from "../open.ts";
import { articles, revisions, stemOf, words } from "../schema/articles.ts";
import { selectSummaries, summaryOf, withCopies } from "./article-summaries.ts";
import { standingRevision } from "./evidence.ts";

export interface SearchOptions {
  limit: number;
  offset?: number;
  /** Articles in other languages are left out; null or absent: none. */
  language?: Language | null;
}

/** A word as asked, and the words of articles that are written much like it, where no article has it. */
interface AskedWord {
  word: string;
  spellings: string[];
}

/** Longer questions are cut: what a person types is shorter. */
const MOST_WORDS = 12;
/** Trigrams in common, from 0 to 1: "казахстн" and "казахстан" have 0.5. */
const LEAST_SIMILARITY = 0.4;
const MOST_SPELLINGS = 5;
const MOST_COPIES = 3;
/** A word of every second article says little: of those that hold it the newest are weighed. */
const MOST_WEIGHED = 300;

/**
 * Articles that hold the words in any inflected form, misspelt ones included; the best first, a hit in the
 * title before one in the text. Where no article holds all of the words, those that hold some.
 */
export async function searchArticles(
  db: Db,
  asked: string,
  options: SearchOptions,
): Promise<ArticleSummary[]> {
  const distinct = [...new Set(searchWords(asked))].slice(0, MOST_WORDS);
  const found: AskedWord[] = [];
  for (const word of distinct) found.push({ word, spellings: await spellingsOf(db, word) });
  const each = found.map(wordQuery);
  if (each.length === 0) return [];
  const all = await matching(db, sql.join(each, sql` && `), options);
  if (all.length > 0 || each.length === 1) return all;
  return matching(db, sql.join(each, sql` || `), options);
}

async function matching(
  db: Db,
  query: SQL,
  { limit, offset = 0, language = null }: SearchOptions,
): Promise<ArticleSummary[]> {
  const candidates = db
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(articles, standingRevision)
    .where(
      and(
        sql`${revisions.document} @@ (${query})`,
        isNull(articles.withdrawnAt),
        language === null ? undefined : eq(articles.language, language),
      ),
    )
    .orderBy(desc(newness), desc(revisions.id))
    .limit(MOST_WEIGHED);
  const rows = await selectSummaries(db)
    .where(inArray(revisions.id, candidates))
    .orderBy(
      // 1: a long article is not better for being long.
      desc(sql`ts_rank(${revisions.document}, (${query}), 1)`),
      desc(newness),
      desc(articles.id),
    )
    // Copies of one text are found together: room for those that fall away.
    .limit(limit * MOST_COPIES)
    .offset(offset);
  return onceEach(await withCopies(db, rows.map(summaryOf))).slice(0, limit);
}

/** When the words became news. */
const newness = sql`coalesce(${revisions.publishedAt}, ${revisions.seenAt})`;

/** Of articles that print one text, the best hit. */
function onceEach(found: readonly ArticleSummary[]): ArticleSummary[] {
  const told = new Set<number>();
  return found.filter(({ id, alsoIn = [] }) => {
    if (told.has(id)) return false;
    for (const copy of alsoIn) told.add(copy.articleId);
    return true;
  });
}

/** A word in any form; a bare stop word is nothing to the stemmer and something to `simple`. */
function wordQuery({ word, spellings }: AskedWord): SQL {
  const forms = [word, ...spellings].flatMap((form) => [
    sql`plainto_tsquery('russian', ${form})`,
    sql`plainto_tsquery('simple', ${form})`,
  ]);
  return sql`(${sql.join(forms, sql` || `)})`;
}

async function spellingsOf(db: Db, word: string): Promise<string[]> {
  const [known] = await db
    .select({ word: words.word })
    .from(words)
    .where(or(eq(words.word, word), eq(stemOf(words.word), stemOf(word))))
    .limit(1);
  if (known !== undefined) return [];
  const similarity = sql<number>`similarity(${words.word}, ${word})`;
  const near = await db
    .select({ word: words.word })
    .from(words)
    // The operator uses the index, the function has the threshold of ours.
    .where(and(sql`${words.word} % ${word}`, gt(similarity, LEAST_SIMILARITY)))
    .orderBy(desc(similarity), words.word)
    .limit(MOST_SPELLINGS);
  return near.map((row) => row.word);
}
