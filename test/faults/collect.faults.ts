// Fifty kills while 300 articles of 20 sources arrive, on both engines.
import { type Ashes, collectUnderFire } from "./collect-under-fire.ts";
import { inFolder, onServer } from "./places.ts";

const fire = { sources: 20, articlesEach: 15, kills: 50 };
const expected = { articles: 300, revisions: 300, notUnderstood: 0, withoutTheirClaim: 0 };

function judge(engine: string, ashes: Ashes): void {
  const wrong = Object.entries(expected).filter(([key, value]) =>
    Object.entries(ashes).every(([k, v]) => k !== key || v !== value),
  );
  process.stdout.write(
    `${engine}: ${JSON.stringify(ashes)} ${wrong.length === 0 ? "as it must be" : "WRONG"}\n`,
  );
  if (wrong.length > 0) process.exitCode = 1;
}

judge("PGlite", await inFolder((place) => collectUnderFire({ ...fire, place, processes: 1 })));
judge(
  "Postgres, two processes",
  await onServer((place) => collectUnderFire({ ...fire, place, processes: 2 })),
);
