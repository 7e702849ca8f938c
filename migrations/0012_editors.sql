CREATE TABLE "decisions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"article_id" integer NOT NULL,
	"mark" text NOT NULL,
	"purpose" text NOT NULL,
	"verdict" text NOT NULL,
	"claim" jsonb NOT NULL,
	"correction" jsonb,
	"why" text NOT NULL,
	"decided_by" bigint NOT NULL,
	"decided_at" timestamp with time zone NOT NULL,
	"undone_by" bigint,
	"undone_at" timestamp with time zone,
	CONSTRAINT "decisions_purpose" CHECK ("decisions"."purpose" in ('review', 'rank')),
	CONSTRAINT "decisions_verdict" CHECK ("decisions"."verdict" in ('accept', 'fix', 'reject', 'prefer', 'deprecate')),
	CONSTRAINT "decisions_purpose_of_verdict" CHECK (("decisions"."purpose" = 'rank') = ("decisions"."verdict" in ('prefer', 'deprecate'))),
	CONSTRAINT "decisions_correction" CHECK (("decisions"."verdict" = 'fix') = ("decisions"."correction" is not null)),
	CONSTRAINT "decisions_undone" CHECK (("decisions"."undone_by" is null) = ("decisions"."undone_at" is null))
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reports_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"observation_id" integer NOT NULL,
	"article_id" integer NOT NULL,
	"mark" text NOT NULL,
	"reporter" bigint NOT NULL,
	"chat_id" bigint NOT NULL,
	"thread_id" integer,
	"language" text NOT NULL,
	"comment" text,
	"created_at" timestamp with time zone NOT NULL,
	"outcome" text,
	"closed_at" timestamp with time zone,
	CONSTRAINT "reports_once" UNIQUE("article_id","mark","reporter"),
	CONSTRAINT "reports_language" CHECK ("reports"."language" in ('ru', 'kk', 'az', 'en')),
	CONSTRAINT "reports_outcome" CHECK ("reports"."outcome" in ('kept', 'fixed', 'rejected', 'gone')),
	CONSTRAINT "reports_closed" CHECK (("reports"."outcome" is null) = ("reports"."closed_at" is null))
);
--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_kind";--> statement-breakpoint
ALTER TABLE "observation_claims" DROP CONSTRAINT "observation_claims_reason";--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "accepted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "override" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "override_reason" text;--> statement-breakpoint
ALTER TABLE "claims" ADD COLUMN "held" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "articles" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_observation_id_observations_id_fk" FOREIGN KEY ("observation_id") REFERENCES "public"."observations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_standing" ON "decisions" USING btree ("article_id","mark","purpose") WHERE "decisions"."undone_at" is null;--> statement-breakpoint
CREATE INDEX "decisions_article" ON "decisions" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "decisions_decided" ON "decisions" USING btree ("purpose","decided_at");--> statement-breakpoint
CREATE INDEX "reports_open" ON "reports" USING btree ("article_id","mark") WHERE "reports"."closed_at" is null;--> statement-breakpoint
CREATE INDEX "reports_reporter" ON "reports" USING btree ("reporter","created_at");--> statement-breakpoint
CREATE INDEX "reports_chat" ON "reports" USING btree ("chat_id");--> statement-breakpoint
CREATE INDEX "reports_observation" ON "reports" USING btree ("observation_id");--> statement-breakpoint
CREATE INDEX "claims_held" ON "claims" USING btree ("article_id") WHERE "claims"."held" is not null;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_held_reason" CHECK ("claims"."held" in ('scale-slip', 'share-over-whole', 'fell-below-nothing', 'below-nothing', 'from-the-future', 'out-of-time'));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_override" CHECK ("claims"."override" in ('preferred', 'deprecated'));--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_override_reason" CHECK (("claims"."override" is null) = ("claims"."override_reason" is null));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('alert', 'alert-edit', 'correction', 'digest', 'watch', 'mirror', 'mirror-edit', 'mirror-delete', 'poll', 'alarm', 'report', 'reader-report'));--> statement-breakpoint
ALTER TABLE "observation_claims" ADD CONSTRAINT "observation_claims_reason" CHECK ("observation_claims"."reason" in ('only-figure', 'higher-tier', 'exact-over-rounded', 'later', 'withdrawn', 'editors', 'held', 'not-preferred'));--> statement-breakpoint
UPDATE "events" SET "articles" = (SELECT coalesce(array_agg(DISTINCT "article_id"), '{}') FROM "event_mentions" WHERE "event_id" = "events"."id");
