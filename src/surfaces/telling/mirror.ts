import { alertAnswer } from "../../core/answers/alert.ts";
import { figureBlocks } from "../../core/answers/articles.ts";
import { line } from "../../core/answers/line.ts";
import { namesOf } from "../../core/answers/names.ts";
import { escapeHtml } from "../../core/escape-html.ts";
import type { Language } from "../../core/model/language.ts";
import type { StoredArticle } from "../../core/model/stored-article.ts";
import { articleAt } from "../../db/queries/article-at.ts";
import { articleById } from "../../db/queries/article-by-id.ts";
import { isUnderstood } from "../../db/queries/articles-to-understand.ts";
import { chatLanguage } from "../../db/queries/chats.ts";
import { type Mirror, mirrorById } from "../../db/queries/mirrors.ts";
import { postWithId, type StoredPost } from "../../db/queries/posts.ts";
import { copyIn } from "../../db/queries/telling.ts";
import type { AnsweringDeps } from "../answer-question.ts";
import { MirrorPayload } from "../delivery-payload.ts";
import type { OutboxRow, Outgoing } from "../outgoing.ts";
import { foldedBlocks, measureHtml } from "../telegram/render.ts";

const HEADLINE_CHARACTERS = 160;
const MESSAGE_CHARACTERS = 4096;
const MOST_FACTS = 8;
/** A post is repeated without its figures rather than late. */
const FACTS_WITHIN_MS = 60_000;
const LOOK_EVERY_MS = 1_000;

/** A copy of a post with where it comes from, and of an article its headline and first sentences. */
export async function tellMirror(deps: AnsweringDeps, row: OutboxRow): Promise<Outgoing> {
  const payload = MirrorPayload.parse(row.payload);
  const mirror = await mirrorById(deps.db, payload.mirrorId);
  if (mirror === null) return { method: "nothing" };
  if ("articleId" in payload) return tellArticle(deps, payload.articleId, mirror, row);
  const post = await postWithId(deps.db, payload.channel, payload.postId);
  if (post === null || post.deletedAt !== null) return { method: "nothing" };
  const article = await articleOf(deps, post, mirror);
  if (article === "not yet" && deps.now().getTime() - row.createdAt.getTime() < FACTS_WITHIN_MS)
    return { method: "wait", until: new Date(deps.now().getTime() + LOOK_EVERY_MS) };
  const html = await postHtml(deps, row, post, { article: article === "not yet" ? null : article });
  const original = post.replyTo === null ? null : await copyOfPost(deps, row, post.channel, post.replyTo);
  return {
    method: "post",
    html,
    files: post.isProtected ? [] : post.files,
    replyTo: original?.messageIds[0] ?? null,
  };
}

/** The copy as the post is by now. */
export async function tellMirrorEdit(deps: AnsweringDeps, row: OutboxRow): Promise<Outgoing> {
  const payload = MirrorPayload.parse(row.payload);
  const mirror = await mirrorById(deps.db, payload.mirrorId);
  if (mirror === null) return { method: "nothing" };
  if ("articleId" in payload) {
    const copy = await copyIn(deps.db, { ...row, item: `article:${payload.articleId}` });
    const [messageId] = copy?.messageIds ?? [];
    const told = await tellArticle(deps, payload.articleId, mirror, row);
    return messageId === undefined || told.method !== "send"
      ? { method: "nothing" }
      : { method: "edit", messageId, answer: told.answer };
  }
  const post = await postWithId(deps.db, payload.channel, payload.postId);
  if (post === null) return { method: "nothing" };
  const article = await articleOf(deps, post, mirror);
  return editOf(
    deps,
    row,
    post,
    await postHtml(deps, row, post, { article: article === "not yet" ? null : article }),
  );
}

/** What a mirror's policy makes of a copy whose original is gone. */
export async function tellMirrorDelete(deps: AnsweringDeps, row: OutboxRow): Promise<Outgoing> {
  const payload = MirrorPayload.parse(row.payload);
  const mirror = await mirrorById(deps.db, payload.mirrorId);
  if (mirror === null || mirror.deletions === "keep") return { method: "nothing" };
  const item =
    "articleId" in payload ? `article:${payload.articleId}` : `post:${payload.channel}/${payload.postId}`;
  const copy = await copyIn(deps.db, { ...row, item });
  if (copy === null || copy.messageIds.length === 0) return { method: "nothing" };
  if (mirror.deletions === "follow") return { method: "delete", messageIds: copy.messageIds };
  if ("articleId" in payload) {
    const article = await articleById(deps.db, payload.articleId);
    const [messageId] = copy.messageIds;
    if (article === null || messageId === undefined) return { method: "nothing" };
    const marked = { kind: "text", line: line("mirror-withdrawn") } as const;
    const answer = articleAnswerOf(deps, article);
    return { method: "edit", messageId, answer: { ...answer, blocks: [marked, ...answer.blocks] } };
  }
  const post = await postWithId(deps.db, payload.channel, payload.postId);
  if (post === null) return { method: "nothing" };
  return editOf(deps, row, post, await postHtml(deps, row, post, { article: null, isMarked: true }));
}

async function editOf(
  deps: AnsweringDeps,
  row: OutboxRow,
  post: StoredPost,
  html: string,
): Promise<Outgoing> {
  const copy = await copyOfPost(deps, row, post.channel, post.id);
  const messageId = copy?.isCaption === true ? copy.messageIds[0] : copy?.messageIds.at(-1);
  if (copy === null || messageId === undefined) return { method: "nothing" };
  return { method: "edit-post", messageId, html, isCaption: copy.isCaption };
}

/** The copy of a post, also where an id is that of a part of its album. */
async function copyOfPost(
  { db }: AnsweringDeps,
  { chatId, threadId }: OutboxRow,
  channel: string,
  id: number,
) {
  const post = await postWithId(db, channel, id);
  return post === null ? null : copyIn(db, { chatId, threadId, item: `post:${channel}/${post.id}` });
}

/** The article that a post was read as, once it is understood; null where it is none, or its figures are not wanted. */
async function articleOf(
  { db }: AnsweringDeps,
  { channel, id, isProtected }: StoredPost,
  { facts }: Mirror,
): Promise<StoredArticle | null | "not yet"> {
  if (!facts || isProtected) return null;
  const articleId = await articleAt(db, `https://t.me/${channel}/${id}`);
  if (articleId === null) return null;
  return (await isUnderstood(db, articleId)) ? articleById(db, articleId) : "not yet";
}

async function postHtml(
  deps: AnsweringDeps,
  { chatId }: OutboxRow,
  post: StoredPost,
  { article, isMarked = false }: { article: StoredArticle | null; isMarked?: boolean },
): Promise<string> {
  const language = (await chatLanguage(deps.db, chatId)) ?? "ru";
  const words = post.isProtected ? headlineOf(post.html) : post.html;
  const said = (message: string) => escapeHtml(deps.texts.line(language, line(message)));
  const body = [
    ...(isMarked ? [`<i>${said("mirror-deleted")}</i>`] : []),
    ...(words === "" ? [] : [words]),
    attribution(deps, post, language),
  ].join("\n\n");
  const facts = article === null ? "" : factsHtml(deps, article, language);
  const whole = facts === "" ? body : `${body}\n${facts}`;
  return measureHtml(whole).characters <= MESSAGE_CHARACTERS ? whole : body;
}

function attribution(
  { reference, texts }: AnsweringDeps,
  { channel, id }: StoredPost,
  language: Language,
): string {
  const source = reference.sources.find(({ channels }) =>
    channels.some(({ username }) => username.toLowerCase() === channel),
  );
  const isPrivate = /^-?\d+$/u.test(channel);
  const name = source?.name ?? (isPrivate ? null : `@${channel}`);
  const path = isPrivate ? `c/${channel.replace(/^-100/u, "")}` : channel;
  const label = name === null ? line("mirror-source-channel") : line("mirror-source", { name });
  return `<a href="https://t.me/${path}/${id}">${escapeHtml(texts.line(language, label))}</a>`;
}

function factsHtml({ reference, texts }: AnsweringDeps, article: StoredArticle, language: Language): string {
  const blocks = figureBlocks(article.figures.slice(0, MOST_FACTS), article, namesOf(reference));
  return blocks.length === 0 ? "" : foldedBlocks(blocks, texts, language);
}

function headlineOf(html: string): string {
  const [first = ""] = html.replaceAll(/<[^>]*>/gu, "").split("\n");
  return first.length <= HEADLINE_CHARACTERS
    ? first
    : `${first.slice(0, HEADLINE_CHARACTERS - 1).trimEnd()}…`;
}

async function tellArticle(
  deps: AnsweringDeps,
  articleId: number,
  mirror: Mirror,
  row: OutboxRow,
): Promise<Outgoing> {
  const article = await articleById(deps.db, articleId);
  if (article === null) return { method: "nothing" };
  if ((article.withdrawnAt ?? null) !== null && row.kind === "mirror") return { method: "nothing" };
  return { method: "send", answer: articleAnswerOf(deps, article, mirror.facts) };
}

function articleAnswerOf({ reference }: AnsweringDeps, article: StoredArticle, facts = false) {
  const layout = facts ? "facts" : "brief";
  return { ...alertAnswer({ article, layout, deliveryId: 0, beside: [] }, reference), actions: [] };
}
