import { DELIVERY_PRESSES, type DeliveryPress } from "../../../core/answers/answer.ts";

const LETTERS = { why: "w", less: "l", mute: "m" } as const satisfies Record<DeliveryPress, string>;

/** What a button under an alert carries: `d:w:17`. */
export function packDeliveryPress(of: { press: DeliveryPress; deliveryId: number }): string {
  return `d:${LETTERS[of.press]}:${of.deliveryId}`;
}

/** Reads what such a button carried; null if it is none of ours. */
export function unpackDeliveryPress(data: string): { press: DeliveryPress; deliveryId: number } | null {
  const { letter, id } = /^d:(?<letter>[a-z]):(?<id>\d{1,15})$/u.exec(data)?.groups ?? {};
  const press = DELIVERY_PRESSES.find((known) => LETTERS[known] === letter);
  return press === undefined || id === undefined ? null : { press, deliveryId: Number(id) };
}
