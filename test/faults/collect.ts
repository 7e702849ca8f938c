// `npm run faults`: fifty kills while 300 articles of 20 sources arrive, on both engines.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { type Ashes, collectUnderFire } from "./collect-under-fire.ts";

const fire = { sources: 20, articlesEach: 15, kills: 50 };
const expected = { articles: 300, revisions: 300, notUnderstood: 0, withoutTheirClaim: 0 };

async function onEmbedded(): Promise<Ashes> {
  const folder = await mkdtemp(join(tmpdir(), "delil-faults-"));
  try {
    return await collectUnderFire({ ...fire, place: folder, processes: 1 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function onServer(server: string): Promise<Ashes> {
  const name = `delil_faults_${randomUUID().replaceAll("-", "")}`;
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  try {
    return await collectUnderFire({ ...fire, place: url.href, processes: 2 });
  } finally {
    await admin.unsafe(`drop database if exists ${name} with (force)`);
    await admin.end();
  }
}

function judge(engine: string, ashes: Ashes): void {
  const wrong = Object.entries(expected).filter(([key, value]) =>
    Object.entries(ashes).every(([k, v]) => k !== key || v !== value),
  );
  process.stdout.write(
    `${engine}: ${JSON.stringify(ashes)} ${wrong.length === 0 ? "as it must be" : "WRONG"}\n`,
  );
  if (wrong.length > 0) process.exitCode = 1;
}

const server = process.env["TEST_DATABASE_URL"] ?? "postgres://postgres@127.0.0.1:5432/test";
judge("PGlite", await onEmbedded());
judge("Postgres, two processes", await onServer(server));
