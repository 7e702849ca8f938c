import { boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { inlets } from "./collecting.ts";
import { instant } from "./columns.ts";

/** Hubs that tell us when a feed has something new (WebSub), and how far the arrangement with them is. */
export const hubSubscriptions = pgTable(
  "hub_subscriptions",
  {
    inletId: integer("inlet_id")
      .primaryKey()
      .references(() => inlets.id, { onDelete: "cascade" }),
    hub: text().notNull(),
    /** The feed's own name for itself, exactly as it announces it. */
    topic: text().notNull(),
    /** Part of the address that the hub calls: nobody else can guess it. */
    token: text().notNull().unique(),
    /** What the hub signs with. */
    secret: text().notNull(),
    /** False when the hub shall stop. */
    wanted: boolean().notNull(),
    /** Until when the hub has promised to tell us; null before it has. */
    activeUntil: instant("active_until"),
    /** When the hub is to be asked next: for the first time, again, or before its promise ends. */
    nextAskAt: instant("next_ask_at").notNull(),
    /** Requests in a row that it did not take. */
    failures: integer().notNull().default(0),
  },
  (table) => [index("hub_subscriptions_next_ask").on(table.nextAskAt)],
);
