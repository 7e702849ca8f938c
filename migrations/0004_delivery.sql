CREATE TABLE "outbox" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"chat_id" bigint NOT NULL,
	"thread_id" integer,
	"item" text NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"order_at" timestamp with time zone NOT NULL,
	"urgent" boolean DEFAULT false NOT NULL,
	"silent" boolean DEFAULT false NOT NULL,
	"held_for" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"lease_owner" text,
	"repeated_at" timestamp with time zone,
	"message_id" integer,
	"text_hash" text,
	"failure" text,
	"caused_at" timestamp with time zone,
	"source_key" text,
	"created_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "outbox_once" UNIQUE NULLS NOT DISTINCT("chat_id","thread_id","item","kind"),
	CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('alert', 'alert-edit', 'correction', 'digest', 'watch', 'mirror', 'mirror-edit', 'mirror-delete', 'poll', 'alarm', 'report')),
	CONSTRAINT "outbox_state" CHECK ("outbox"."state" in ('pending', 'claimed', 'sent', 'failed', 'unknown')),
	CONSTRAINT "outbox_held_for" CHECK ("outbox"."held_for" in ('quiet-hours', 'muted', 'group-budget', 'suspended')),
	CONSTRAINT "outbox_lease" CHECK (("outbox"."state" = 'claimed') = ("outbox"."lease_owner" is not null)),
	CONSTRAINT "outbox_end" CHECK (case when "outbox"."state" in ('sent', 'failed') then "outbox"."ended_at" is not null
        when "outbox"."state" in ('pending', 'claimed') then "outbox"."ended_at" is null else true end)
);
--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "time_zone" text DEFAULT 'Asia/Baku' NOT NULL;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "quiet_from" text;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "quiet_to" text;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "muted_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "posts_per_hour" integer;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_source_key_sources_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."sources"("key") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("urgent","due_at","id") WHERE "outbox"."state" in ('pending', 'unknown') and "outbox"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_open" ON "outbox" USING btree ("chat_id","order_at","id") WHERE "outbox"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_ended" ON "outbox" USING btree ("chat_id","ended_at") WHERE "outbox"."ended_at" is not null;--> statement-breakpoint
CREATE INDEX "outbox_source" ON "outbox" USING btree ("source_key","ended_at");--> statement-breakpoint
ALTER TABLE "chats" ADD CONSTRAINT "chats_quiet" CHECK (("chats"."quiet_from" is null) = ("chats"."quiet_to" is null));--> statement-breakpoint
ALTER TABLE "chats" ADD CONSTRAINT "chats_quiet_known" CHECK ("chats"."quiet_from" || "chats"."quiet_to" ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]){2}$');--> statement-breakpoint
DROP TABLE "notices" CASCADE;