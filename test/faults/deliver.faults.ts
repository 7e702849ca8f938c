// 2,000 alerts to 200 chats: at full speed, and then killed a hundred times with all that may go wrong besides.
import { type DeliveryFire, deliverUnderFire } from "./deliver-under-fire.ts";
import { inFolder, onServer } from "./places.ts";

const PLANNED_PER_SECOND = 25;
/** What Telegram bears: 25 leave in any second, but a busy machine may let some of two seconds arrive in one. */
const BORNE = { second: 30, groupMinute: 20 };
const alerts = { people: 195, groups: 5, alertsEach: 10 };
const calm = { ...alerts, kills: 0, misfortunes: "none" } as const;
const stormy = { ...alerts, kills: 100, misfortunes: "all" } as const;

async function run(name: string, fire: DeliveryFire): Promise<void> {
  const delivered = await deliverUnderFire(fire);
  const isWhole = delivered.lost === 0 && delivered.doubledUnmarked === 0 && delivered.outOfOrder === 0;
  const isInPace = delivered.mostASecond <= BORNE.second && delivered.mostAGroupMinute <= BORNE.groupMinute;
  const isQuick = fire.kills > 0 || delivered.perSecond >= 0.95 * PLANNED_PER_SECOND;
  const isRight = isWhole && isInPace && isQuick;
  process.stdout.write(`${name}: ${JSON.stringify(delivered)} ${isRight ? "as it must be" : "WRONG"}\n`);
  if (!isRight) process.exitCode = 1;
}

const [, , only = ""] = process.argv;
if (only !== "postgres") {
  await inFolder((place) => run("PGlite, at full speed", { ...calm, place, processes: 1 }));
  await inFolder((place) => run("PGlite, under fire", { ...stormy, place, processes: 1 }));
}
if (only !== "pglite") {
  await onServer((place) => run("Postgres, two processes, at full speed", { ...calm, place, processes: 2 }));
  await onServer((place) => run("Postgres, two processes, under fire", { ...stormy, place, processes: 2 }));
}
