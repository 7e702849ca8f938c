CREATE TABLE "send_windows" (
	"name" text PRIMARY KEY NOT NULL,
	"recent" timestamp with time zone[] NOT NULL,
	"paused_until" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "outbox_open";--> statement-breakpoint
CREATE INDEX "outbox_open" ON "outbox" USING btree ("chat_id","urgent" DESC NULLS LAST,"order_at","id") WHERE "outbox"."ended_at" is null;