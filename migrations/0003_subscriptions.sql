CREATE TABLE "conversations" (
	"key" text PRIMARY KEY NOT NULL,
	"chat_id" bigint NOT NULL,
	"state" jsonb NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "subscriptions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"chat_id" bigint NOT NULL,
	"thread_id" integer,
	"created_by" bigint,
	"kind" text NOT NULL,
	"what" jsonb NOT NULL,
	"what_hash" text NOT NULL,
	"terms" text[] NOT NULL,
	"schedule" text NOT NULL,
	"local_time" text,
	"weekday" integer,
	"next_digest_at" timestamp with time zone,
	"layout" text NOT NULL,
	"silent" boolean NOT NULL,
	"urgent" boolean NOT NULL,
	"paused_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "subscriptions_once" UNIQUE NULLS NOT DISTINCT("chat_id","thread_id","what_hash"),
	CONSTRAINT "subscriptions_kind" CHECK ("subscriptions"."kind" in ('news', 'watch')),
	CONSTRAINT "subscriptions_schedule" CHECK ("subscriptions"."schedule" in ('now', 'daily', 'weekly')),
	CONSTRAINT "subscriptions_layout" CHECK ("subscriptions"."layout" in ('headline', 'brief', 'facts')),
	CONSTRAINT "subscriptions_time" CHECK (("subscriptions"."schedule" = 'now') = ("subscriptions"."local_time" is null)),
	CONSTRAINT "subscriptions_weekday" CHECK (("subscriptions"."schedule" = 'weekly') = ("subscriptions"."weekday" is not null)),
	CONSTRAINT "subscriptions_weekday_known" CHECK ("subscriptions"."weekday" between 1 and 7),
	CONSTRAINT "subscriptions_time_known" CHECK ("subscriptions"."local_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
	CONSTRAINT "subscriptions_digest" CHECK (("subscriptions"."schedule" = 'now') = ("subscriptions"."next_digest_at" is null))
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversations_chat" ON "conversations" USING btree ("chat_id");--> statement-breakpoint
CREATE INDEX "conversations_changed" ON "conversations" USING btree ("changed_at");--> statement-breakpoint
CREATE INDEX "subscriptions_terms" ON "subscriptions" USING gin ("terms") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "subscriptions_to_all" ON "subscriptions" USING btree ("kind") WHERE "subscriptions"."terms" = '{}';--> statement-breakpoint
CREATE INDEX "subscriptions_digests" ON "subscriptions" USING btree ("next_digest_at") WHERE "subscriptions"."paused_at" is null;