CREATE TABLE "subjects" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "subjects_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"metric" text NOT NULL,
	"ref_area" text,
	"counterpart" text,
	"place" text,
	"product" text,
	CONSTRAINT "subjects_once" UNIQUE NULLS NOT DISTINCT("metric","ref_area","counterpart","place","product")
);
--> statement-breakpoint
DROP INDEX "observations_place";--> statement-breakpoint
DROP INDEX "events_dates";--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "place" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "observation_claims" ADD COLUMN "known_on" date;--> statement-breakpoint
ALTER TABLE "observation_claims" ADD COLUMN "withdrawn_on" date;--> statement-breakpoint
ALTER TABLE "observation_claims" ADD COLUMN "depth" integer;--> statement-breakpoint
ALTER TABLE "observation_claims" ADD COLUMN "speaker_key" text;--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "subject_id" integer;--> statement-breakpoint
ALTER TABLE "observations" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
INSERT INTO "subjects" ("metric", "ref_area", "counterpart", "place", "product")
	SELECT DISTINCT "metric", "ref_area", "counterpart", "place", "product" FROM "observations";--> statement-breakpoint
UPDATE "observations" SET "subject_id" = "subjects"."id" FROM "subjects"
	WHERE "subjects"."metric" = "observations"."metric"
	AND "subjects"."ref_area" IS NOT DISTINCT FROM "observations"."ref_area"
	AND "subjects"."counterpart" IS NOT DISTINCT FROM "observations"."counterpart"
	AND "subjects"."place" IS NOT DISTINCT FROM "observations"."place"
	AND "subjects"."product" IS NOT DISTINCT FROM "observations"."product";--> statement-breakpoint
UPDATE "observations" SET "told_at" = (SELECT max("known_from") FROM "observation_claims"
	WHERE "observation_id" = "observations"."id" AND "withdrawn_at" IS NULL);--> statement-breakpoint
UPDATE "observation_claims" SET "speaker_key" = "claims"."speaker_key",
	"known_on" = ("observation_claims"."known_from" AT TIME ZONE "sources"."time_zone")::date,
	"withdrawn_on" = ("observation_claims"."withdrawn_at" AT TIME ZONE "sources"."time_zone")::date
	FROM "claims" JOIN "articles" ON "articles"."id" = "claims"."article_id"
	JOIN "sources" ON "sources"."key" = "articles"."source_key" WHERE "claims"."id" = "observation_claims"."claim_id";--> statement-breakpoint
UPDATE "observation_claims" SET "depth" = "ranked"."depth" FROM (
	SELECT "observation_id", "claim_id", row_number() OVER (PARTITION BY "observation_id", "value", "max", "bound" ORDER BY "position") - 1 AS "depth"
	FROM "observation_claims" JOIN "claims" ON "claims"."id" = "claim_id") AS "ranked"
	WHERE "ranked"."observation_id" = "observation_claims"."observation_id" AND "ranked"."claim_id" = "observation_claims"."claim_id";--> statement-breakpoint
UPDATE "events" SET "place" = "event_mentions"."place",
	"words" = array_to_string("event_mentions"."participants", ' ') || ' ' || "event_mentions"."title"
	FROM "event_mentions" WHERE "event_mentions"."event_id" = "events"."id" AND "event_mentions"."position" = 0;--> statement-breakpoint
ALTER TABLE "observation_claims" ALTER COLUMN "known_on" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "observation_claims" ALTER COLUMN "depth" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "observations" ALTER COLUMN "subject_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "observations" ADD CONSTRAINT "observations_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_place" ON "events" USING btree ("place","date_from");--> statement-breakpoint
CREATE INDEX "events_words" ON "events" USING gin ("words" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "observation_claims_depth" ON "observation_claims" USING btree ("observation_id","depth");--> statement-breakpoint
CREATE INDEX "observation_claims_speaker" ON "observation_claims" USING btree ("speaker_key","known_from") WHERE "observation_claims"."speaker_key" is not null and "observation_claims"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "observations_subject" ON "observations" USING btree ("subject_id",coalesce("period_to", "period_from"),"period_from");--> statement-breakpoint
CREATE INDEX "observations_told" ON "observations" USING btree ("status","told_at");--> statement-breakpoint
CREATE INDEX "events_dates" ON "events" USING btree ("status","date_from","date_to");