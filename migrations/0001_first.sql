CREATE TABLE "articles" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "articles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source_key" text NOT NULL,
	"canonical_url" text,
	"external_id" text,
	"wording" text NOT NULL,
	"language" text NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"current_revision" integer NOT NULL,
	CONSTRAINT "articles_url" UNIQUE("source_key","canonical_url"),
	CONSTRAINT "articles_external_id" UNIQUE("source_key","external_id"),
	CONSTRAINT "articles_identity" CHECK ("articles"."canonical_url" is not null or "articles"."external_id" is not null),
	CONSTRAINT "articles_wording" CHECK ("articles"."wording" in ('original', 'retold')),
	CONSTRAINT "articles_language" CHECK ("articles"."language" in ('ru', 'kk', 'az', 'en'))
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"article_id" integer NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"content_hash" text NOT NULL,
	"published_at" timestamp with time zone,
	"seen_at" timestamp with time zone NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"understood_by" text,
	"understood_at" timestamp with time zone,
	"document" "tsvector" NOT NULL,
	CONSTRAINT "revisions_number" UNIQUE("article_id","number"),
	CONSTRAINT "revisions_number_positive" CHECK ("revisions"."number" > 0)
);
--> statement-breakpoint
CREATE TABLE "words" (
	"word" text PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "citations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"article_id" integer NOT NULL,
	"revision_id" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"source_key" text,
	"channel" text,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	"rule" text NOT NULL,
	CONSTRAINT "citations_kind" CHECK ("citations"."kind" in ('agency', 'site', 'channel', 'organisation'))
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "claims_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"article_id" integer NOT NULL,
	"revision_id" integer NOT NULL,
	"metric" text NOT NULL,
	"ref_area" text,
	"counterpart" text,
	"place" text,
	"product" text,
	"label" text,
	"statistic" text NOT NULL,
	"value" numeric NOT NULL,
	"max" numeric,
	"unit" text,
	"bound" text NOT NULL,
	"step" numeric NOT NULL,
	"status" text NOT NULL,
	"period_from" date,
	"period_to" date,
	"speaker" text,
	"quote" text NOT NULL,
	"quote_start" integer NOT NULL,
	"quote_end" integer NOT NULL,
	"rule" text NOT NULL,
	"speaker_key" text,
	"tier" text NOT NULL,
	"compiler" text,
	"observation_key" text NOT NULL,
	CONSTRAINT "claims_statistic" CHECK ("claims"."statistic" in ('level', 'change')),
	CONSTRAINT "claims_unit" CHECK ("claims"."unit" in ('USD', 'EUR', 'KZT', 'AZN', 'RUB', 'CNY', 't', 'TEU', 'bbl', 'm3', 'kWh', 'W', 'km', 'd', '%', 'pp', 'x', '1')),
	CONSTRAINT "claims_bound" CHECK ("claims"."bound" in ('exact', 'about', 'over', 'under', 'range')),
	CONSTRAINT "claims_status" CHECK ("claims"."status" in ('actual', 'target', 'forecast', 'potential')),
	CONSTRAINT "claims_tier" CHECK ("claims"."tier" in ('statistics', 'customs', 'government', 'agency', 'press')),
	CONSTRAINT "claims_span" CHECK ("claims"."quote_start" >= 0 and "claims"."quote_end" > "claims"."quote_start"),
	CONSTRAINT "claims_range" CHECK (("claims"."bound" = 'range') = ("claims"."max" is not null)),
	CONSTRAINT "claims_period" CHECK ("claims"."period_from" <= "claims"."period_to")
);
--> statement-breakpoint
CREATE TABLE "doubtful_claims" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "doubtful_claims_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"article_id" integer NOT NULL,
	"revision_id" integer NOT NULL,
	"metric" text NOT NULL,
	"ref_area" text,
	"counterpart" text,
	"place" text,
	"product" text,
	"label" text,
	"statistic" text NOT NULL,
	"value" numeric NOT NULL,
	"max" numeric,
	"unit" text,
	"bound" text NOT NULL,
	"step" numeric NOT NULL,
	"status" text NOT NULL,
	"period_from" date,
	"period_to" date,
	"speaker" text,
	"quote" text NOT NULL,
	"quote_start" integer NOT NULL,
	"quote_end" integer NOT NULL,
	"rule" text NOT NULL,
	"reason" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event_mentions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_mentions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"article_id" integer NOT NULL,
	"revision_id" integer NOT NULL,
	"event_id" integer,
	"position" integer DEFAULT 0 NOT NULL,
	"type" text NOT NULL,
	"date" text NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"place" text,
	"participants" text[] NOT NULL,
	"span_start" integer NOT NULL,
	"span_end" integer NOT NULL,
	"rule" text NOT NULL,
	CONSTRAINT "event_mentions_type" CHECK ("event_mentions"."type" in ('visit', 'meeting', 'signing', 'launch', 'decision', 'forum', 'statement')),
	CONSTRAINT "event_mentions_status" CHECK ("event_mentions"."status" in ('past', 'planned')),
	CONSTRAINT "event_mentions_date_form" CHECK ("event_mentions"."date" ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$')
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"date_from" date NOT NULL,
	"date_to" date NOT NULL,
	CONSTRAINT "events_key_unique" UNIQUE("key"),
	CONSTRAINT "events_type" CHECK ("events"."type" in ('visit', 'meeting', 'signing', 'launch', 'decision', 'forum', 'statement')),
	CONSTRAINT "events_status" CHECK ("events"."status" in ('past', 'planned')),
	CONSTRAINT "events_order" CHECK ("events"."date_from" <= "events"."date_to")
);
--> statement-breakpoint
CREATE TABLE "observation_claims" (
	"observation_id" integer NOT NULL,
	"claim_id" integer NOT NULL,
	"position" integer NOT NULL,
	"rank" text NOT NULL,
	"reason" text NOT NULL,
	"conflicts" boolean NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "observation_claims_observation_id_claim_id_pk" PRIMARY KEY("observation_id","claim_id"),
	CONSTRAINT "observation_claims_rank" CHECK ("observation_claims"."rank" in ('preferred', 'normal', 'deprecated')),
	CONSTRAINT "observation_claims_reason" CHECK ("observation_claims"."reason" in ('only-figure', 'higher-tier', 'exact-over-rounded', 'later', 'withdrawn', 'not-preferred'))
);
--> statement-breakpoint
CREATE TABLE "observations" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "observations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"key" text NOT NULL,
	"metric" text NOT NULL,
	"ref_area" text,
	"counterpart" text,
	"place" text,
	"product" text,
	"statistic" text NOT NULL,
	"unit" text,
	"status" text NOT NULL,
	"period_from" date,
	"period_to" date,
	CONSTRAINT "observations_key_unique" UNIQUE("key"),
	CONSTRAINT "observations_statistic" CHECK ("observations"."statistic" in ('level', 'change')),
	CONSTRAINT "observations_unit" CHECK ("observations"."unit" in ('USD', 'EUR', 'KZT', 'AZN', 'RUB', 'CNY', 't', 'TEU', 'bbl', 'm3', 'kWh', 'W', 'km', 'd', '%', 'pp', 'x', '1')),
	CONSTRAINT "observations_status" CHECK ("observations"."status" in ('actual', 'target', 'forecast', 'potential')),
	CONSTRAINT "observations_order" CHECK ("observations"."period_from" <= "observations"."period_to")
);
--> statement-breakpoint
CREATE TABLE "vintages" (
	"observation_id" integer NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"known_to" timestamp with time zone,
	"claim_id" integer NOT NULL,
	"value" numeric NOT NULL,
	"max" numeric,
	"bound" text NOT NULL,
	CONSTRAINT "vintages_observation_id_known_from_pk" PRIMARY KEY("observation_id","known_from"),
	CONSTRAINT "vintages_bound" CHECK ("vintages"."bound" in ('exact', 'about', 'over', 'under', 'range')),
	CONSTRAINT "vintages_order" CHECK ("vintages"."known_from" < "vintages"."known_to")
);
--> statement-breakpoint
CREATE TABLE "metrics" (
	"key" text PRIMARY KEY NOT NULL,
	"metric_group" text NOT NULL,
	"names" jsonb NOT NULL,
	"units" text[] NOT NULL,
	"statistics" text[] NOT NULL,
	"direction" text NOT NULL,
	"announced_by" jsonb NOT NULL,
	CONSTRAINT "metrics_group_known" CHECK ("metrics"."metric_group" in ('turnover', 'exports', 'corridor', 'oil', 'ports', 'investment', 'energy', 'agri', 'other'))
);
--> statement-breakpoint
CREATE TABLE "organisation_names" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisation_names_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"organisation_key" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"leading" boolean NOT NULL,
	CONSTRAINT "organisation_names_once" UNIQUE("organisation_key","language","name"),
	CONSTRAINT "organisation_names_language" CHECK ("organisation_names"."language" in ('ru', 'kk', 'az', 'en'))
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"country" text
);
--> statement-breakpoint
CREATE TABLE "people" (
	"key" text PRIMARY KEY NOT NULL,
	"office" jsonb NOT NULL,
	"country" text
);
--> statement-breakpoint
CREATE TABLE "person_names" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "person_names_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_key" text NOT NULL,
	"language" text NOT NULL,
	"name" text NOT NULL,
	"leading" boolean NOT NULL,
	CONSTRAINT "person_names_once" UNIQUE("person_key","language","name"),
	CONSTRAINT "person_names_language" CHECK ("person_names"."language" in ('ru', 'kk', 'az', 'en'))
);
--> statement-breakpoint
CREATE TABLE "places" (
	"key" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"country" text,
	"names" jsonb NOT NULL,
	"variants" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_channels" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "source_channels_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source_key" text NOT NULL,
	"username" text NOT NULL,
	"language" text NOT NULL,
	"confirmed" boolean NOT NULL,
	CONSTRAINT "source_channels_username_unique" UNIQUE("username"),
	CONSTRAINT "source_channels_language" CHECK ("source_channels"."language" in ('ru', 'kk', 'az', 'en'))
);
--> statement-breakpoint
CREATE TABLE "source_feeds" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "source_feeds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source_key" text NOT NULL,
	"url" text NOT NULL,
	"language" text NOT NULL,
	"confirmed" boolean NOT NULL,
	CONSTRAINT "source_feeds_url_unique" UNIQUE("url"),
	CONSTRAINT "source_feeds_language" CHECK ("source_feeds"."language" in ('ru', 'kk', 'az', 'en'))
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"key" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"variants" text[] NOT NULL,
	"tier" text NOT NULL,
	"country" text,
	"homepage" text,
	"time_zone" text NOT NULL,
	CONSTRAINT "sources_tier" CHECK ("sources"."tier" in ('statistics', 'customs', 'government', 'agency', 'press'))
);
--> statement-breakpoint
CREATE TABLE "chats" (
	"id" bigint PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"title" text,
	"language" text,
	"first_seen_at" timestamp with time zone NOT NULL,
	"blocked_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	CONSTRAINT "chats_type" CHECK ("chats"."type" in ('private', 'group', 'supergroup', 'channel')),
	CONSTRAINT "chats_language" CHECK ("chats"."language" in ('ru', 'kk', 'az', 'en'))
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stored_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"question" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "updates" (
	"update_id" bigint PRIMARY KEY NOT NULL,
	"queue" text NOT NULL,
	"payload" jsonb NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"lease_owner" text,
	"lease_expires_at" timestamp with time zone,
	CONSTRAINT "updates_state" CHECK ("updates"."state" in ('received', 'started', 'handled', 'failed')),
	CONSTRAINT "updates_lease" CHECK (("updates"."lease_owner" is null) = ("updates"."lease_expires_at" is null))
);
--> statement-breakpoint
CREATE TABLE "uploaded_files" (
	"key" text PRIMARY KEY NOT NULL,
	"file_id" text NOT NULL,
	"uploaded_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "articles" ADD CONSTRAINT "articles_source_key_sources_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."sources"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_source_key_sources_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."sources"("key") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doubtful_claims" ADD CONSTRAINT "doubtful_claims_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doubtful_claims" ADD CONSTRAINT "doubtful_claims_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_mentions" ADD CONSTRAINT "event_mentions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_mentions" ADD CONSTRAINT "event_mentions_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_mentions" ADD CONSTRAINT "event_mentions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_claims" ADD CONSTRAINT "observation_claims_observation_id_observations_id_fk" FOREIGN KEY ("observation_id") REFERENCES "public"."observations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "observation_claims" ADD CONSTRAINT "observation_claims_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vintages" ADD CONSTRAINT "vintages_observation_id_observations_id_fk" FOREIGN KEY ("observation_id") REFERENCES "public"."observations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vintages" ADD CONSTRAINT "vintages_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_names" ADD CONSTRAINT "organisation_names_organisation_key_organisations_key_fk" FOREIGN KEY ("organisation_key") REFERENCES "public"."organisations"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_names" ADD CONSTRAINT "person_names_person_key_people_key_fk" FOREIGN KEY ("person_key") REFERENCES "public"."people"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_channels" ADD CONSTRAINT "source_channels_source_key_sources_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."sources"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_feeds" ADD CONSTRAINT "source_feeds_source_key_sources_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."sources"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "revisions_document" ON "revisions" USING gin ("document") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "revisions_understood_by" ON "revisions" USING btree ("understood_by","id");--> statement-breakpoint
CREATE INDEX "revisions_newest" ON "revisions" USING btree (coalesce("published_at", "seen_at"));--> statement-breakpoint
CREATE INDEX "words_trigrams" ON "words" USING gin ("word" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "citations_article" ON "citations" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "citations_revision" ON "citations" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "citations_source" ON "citations" USING btree ("source_key");--> statement-breakpoint
CREATE INDEX "claims_article" ON "claims" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "claims_revision" ON "claims" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "claims_observation" ON "claims" USING btree ("observation_key");--> statement-breakpoint
CREATE INDEX "doubtful_claims_revision" ON "doubtful_claims" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "event_mentions_article" ON "event_mentions" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "event_mentions_revision" ON "event_mentions" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "event_mentions_event" ON "event_mentions" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "event_mentions_bucket" ON "event_mentions" USING btree ("date","type");--> statement-breakpoint
CREATE INDEX "events_dates" ON "events" USING btree ("date_from","date_to");--> statement-breakpoint
CREATE INDEX "observation_claims_claim" ON "observation_claims" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "observations_metric" ON "observations" USING btree ("metric","ref_area","counterpart");--> statement-breakpoint
CREATE INDEX "observations_place" ON "observations" USING btree ("place","metric");--> statement-breakpoint
CREATE INDEX "observations_period" ON "observations" USING btree ("period_from","period_to");--> statement-breakpoint
CREATE INDEX "vintages_claim" ON "vintages" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "metrics_group" ON "metrics" USING btree ("metric_group");--> statement-breakpoint
CREATE INDEX "organisation_names_name" ON "organisation_names" USING btree ("name");--> statement-breakpoint
CREATE INDEX "person_names_name" ON "person_names" USING btree ("name");--> statement-breakpoint
CREATE INDEX "source_channels_source" ON "source_channels" USING btree ("source_key");--> statement-breakpoint
CREATE INDEX "source_feeds_source" ON "source_feeds" USING btree ("source_key");--> statement-breakpoint
CREATE INDEX "updates_waiting" ON "updates" USING btree ("queue","update_id") WHERE "updates"."state" in ('received', 'started');--> statement-breakpoint
CREATE INDEX "updates_finished" ON "updates" USING btree ("finished_at");