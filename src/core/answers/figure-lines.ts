import type { Claim, Status } from "../model/claim.ts";
import type { Amount, Line, Period } from "./answer.ts";
import { line } from "./line.ts";

/** `470 млн $`, `изменение: −30 %`, `цель: 1 млрд $`: what has not happened says so before the number. */
export function amountLine(amount: Amount, status: Status): Line {
  if (status !== "actual") return line("plan", { status: line(`status-${status}`), amount });
  // "Рост в 4,2 раза" says itself that it is a change.
  const isBareChange = amount.statistic === "change" && amount.unit !== "x";
  return isBareChange ? line("change-alone", { amount }) : line("amount", { amount });
}

/** A plan without a date lacks a deadline, an actual figure without one lacks its period. */
export function periodOrLack(period: Period, status: Status): Period | Line {
  const dated = period.from !== null || period.to !== null;
  return dated || status === "actual" ? period : line("deadline-none");
}

/** What a quotation is about: `470 млн $, 2024 год`. */
export function aboutLine(amount: Amount, period: Period, status: Claim["status"]): Line {
  return line("quotation-about", {
    amount: amountLine(amount, status),
    period: periodOrLack(period, status),
  });
}
