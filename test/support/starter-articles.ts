import type {
  ArticleSummary,
  SourceSummary,
  StoredArticle,
  StoredEvent,
} from "../../src/core/model/stored-article.ts";
import { claimOf, starterClaims } from "./starter-claims.ts";

const trend = claimOf({}, { articleId: 4 }).evidence;

/** Two articles: one retold without an address, one with its own words and an address. */
export const articles: readonly [ArticleSummary, ArticleSummary] = [
  {
    id: 4,
    title: "Межправкомиссия Азербайджана и Казахстана в следующий раз соберётся в Казахстане",
    publisher: "Trend",
    sourceKey: "trend",
    url: null,
    language: "ru",
    wording: "retold",
    publishedAt: "2025-10-13T20:00:00.000Z",
    timeZone: "Asia/Baku",
    claims: 6,
  },
  {
    id: 7,
    title: "Порт <Актау> & Алят",
    publisher: "Kazinform",
    sourceKey: "kazinform",
    url: "https://example.kz/?a=1&b=2",
    language: "ru",
    wording: "original",
    publishedAt: null,
    timeZone: "Asia/Almaty",
    claims: 0,
  },
];

/** The first article with its figures and events. */
export const storedArticle: StoredArticle = {
  ...articles[0],
  text: "Текст",
  figures: starterClaims().filter(({ evidence }) => evidence.articleId === 4),
  events: [
    {
      type: "signing",
      date: "2025-10-14",
      status: "past",
      title: "Подписан протокол 21-го заседания комиссии",
      place: "Baku",
      participants: [],
      start: 0,
      end: 5,
      rule: "test",
    },
    {
      type: "meeting",
      date: "2026",
      status: "planned",
      title: "22-е заседание комиссии в Казахстане",
      place: null,
      participants: [],
      start: 0,
      end: 5,
      rule: "test",
    },
  ],
  cites: [
    { name: "Trend", sourceKey: "trend", channel: null },
    { name: "Акорда", sourceKey: "akorda", channel: "@aqorda_resmi" },
  ],
};

const eventOf = (
  id: number,
  given: Pick<StoredEvent["mention"], "date" | "status" | "title" | "place">,
): StoredEvent => ({
  id,
  mention: { type: "meeting", participants: [], start: 0, end: 5, rule: "test", ...given },
  evidence: [trend],
});

/** Past, planned, and planned for a day that has passed. */
export const events: readonly StoredEvent[] = [
  eventOf(1, {
    date: "2023-04-10",
    status: "past",
    title: "Визит Ильхама Алиева в Казахстан",
    place: "Astana",
  }),
  eventOf(2, {
    date: "2025-10-14",
    status: "past",
    title: "21-е заседание межправительственной комиссии",
    place: "Baku",
  }),
  eventOf(3, {
    date: "2025-11",
    status: "planned",
    title: "Начало подготовки ТЭО проекта по «зелёной» энергии",
    place: null,
  }),
  eventOf(4, { date: "2026", status: "planned", title: "22-е заседание комиссии в Казахстане", place: null }),
];

/** One source that was read and one that was not. */
export const sources: readonly SourceSummary[] = [
  {
    key: "trend",
    name: "Trend",
    tier: "agency",
    homepage: "https://www.trend.az/",
    feeds: [],
    channels: [],
    articles: 2,
    lastPublishedAt: "2025-10-13T20:00:00.000Z",
  },
  {
    key: "stat-gov-az",
    name: "Госкомстат Азербайджана",
    tier: "statistics",
    homepage: null,
    feeds: [],
    channels: [],
    articles: 0,
    lastPublishedAt: null,
  },
  {
    key: "report",
    name: "Report",
    tier: "agency",
    homepage: "https://report.az",
    feeds: [{ url: "https://report.az/rss/", confirmed: false }],
    channels: [],
    articles: 0,
    lastPublishedAt: null,
  },
  {
    key: "apa",
    name: "APA",
    tier: "agency",
    homepage: "https://apa.az",
    feeds: [],
    channels: [],
    articles: 0,
    lastPublishedAt: null,
  },
];
