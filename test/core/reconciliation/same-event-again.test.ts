import { describe, expect, it } from "vitest";
import { eventsAgain } from "../../../src/core/reconciliation/same-event-again.ts";

describe("an event is found again", () => {
  it.each([
    { about: "nothing is known yet", groups: [[1], [2]], known: {}, again: [null, null] },
    { about: "another article tells of it", groups: [[1, 2]], known: { 5: [1] }, again: [5] },
    {
      about: "an earlier article comes first in the order",
      groups: [[9], [1]],
      known: { 5: [1] },
      again: [null, 5],
    },
    { about: "two become one: the older stays", groups: [[1, 2]], known: { 5: [1], 6: [2] }, again: [5] },
    {
      about: "one becomes two: the greater part stays",
      groups: [[1], [2, 3]],
      known: { 5: [1, 2, 3] },
      again: [null, 5],
    },
    { about: "no article is left of it", groups: [[3]], known: { 5: [1] }, again: [null] },
  ])("$about", ({ groups, known, again }) => {
    const events = Object.entries(known).map(([id, articles]) => ({ id: Number(id), articles }));
    expect(eventsAgain(groups, events)).toEqual(again);
  });
});
