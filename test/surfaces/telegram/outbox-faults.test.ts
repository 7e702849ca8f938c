import { describe, expect, it } from "vitest";
import { type DeliveryFire, deliverUnderFire } from "../../faults/deliver-under-fire.ts";
import { inFolder } from "../../faults/places.ts";
import { engines } from "../../support/databases.ts";

const fire = { people: 10, groups: 2, alertsEach: 6, kills: 3, misfortunes: "all" } as const;
const whole = { alerts: 72, lost: 0, doubledUnmarked: 0, outOfOrder: 0 };

async function expectWhole(over: Pick<DeliveryFire, "place" | "processes">): Promise<void> {
  expect(await deliverUnderFire({ ...fire, ...over })).toMatchObject(whole);
}

describe("killed at random moments, with storms, an outage and a migration, every alert arrives in order", () => {
  it("on PGlite", { timeout: 300_000 }, () => inFolder((place) => expectWhole({ place, processes: 1 })));

  const server = engines.find(({ name }) => name === "Postgres");
  it.skipIf(server?.available !== true)("on Postgres, by two processes", { timeout: 300_000 }, async () => {
    const database = await server!.open();
    try {
      await expectWhole({ place: database.url!, processes: 2 });
    } finally {
      await database.close();
    }
  });
});
