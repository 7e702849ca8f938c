CREATE TABLE "chores" (
	"name" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"paused_until" timestamp with time zone,
	"lease_owner" text,
	"lease_expires_at" timestamp with time zone,
	CONSTRAINT "hosts_lease" CHECK (("hosts"."lease_owner" is null) = ("hosts"."lease_expires_at" is null))
);
--> statement-breakpoint
CREATE TABLE "inlets" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inlets_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source_key" text NOT NULL,
	"kind" text NOT NULL,
	"address" text NOT NULL,
	"host" text NOT NULL,
	"language" text,
	"added_by" bigint,
	"added_at" timestamp with time zone NOT NULL,
	"paused_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"etag" text,
	"last_modified" text,
	"body_hash" text,
	"channel_state" jsonb,
	"next_poll_at" timestamp with time zone NOT NULL,
	"wait_reason" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"failure_reason" text,
	"last_attempt_at" timestamp with time zone,
	"last_success_at" timestamp with time zone,
	"first_read_at" timestamp with time zone,
	"moved_to" text,
	"moved_times" integer DEFAULT 0 NOT NULL,
	"alarm" text,
	"alarmed_at" timestamp with time zone,
	CONSTRAINT "inlets_address" UNIQUE("kind","address"),
	CONSTRAINT "inlets_kind" CHECK ("inlets"."kind" in ('feed', 'channel', 'page')),
	CONSTRAINT "inlets_language" CHECK ("inlets"."language" in ('ru', 'kk', 'az', 'en'))
);
--> statement-breakpoint
CREATE TABLE "items" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"inlet_id" integer NOT NULL,
	"external_id" text NOT NULL,
	"url" text,
	"address_key" text,
	"host" text,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"published_at" timestamp with time zone,
	"language" text,
	"hash" text NOT NULL,
	"archive" boolean NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"article_id" integer,
	"text_from" text,
	"etag" text,
	"last_modified" text,
	"body_hash" text,
	"next_read_at" timestamp with time zone,
	"last_read_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"missing" integer DEFAULT 0 NOT NULL,
	"failure_reason" text,
	CONSTRAINT "items_external_id" UNIQUE("inlet_id","external_id"),
	CONSTRAINT "items_language" CHECK ("items"."language" in ('ru', 'kk', 'az', 'en')),
	CONSTRAINT "items_text_from" CHECK ("items"."text_from" in ('page', 'feed'))
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notices_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"chat_id" bigint NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"lease_owner" text,
	"lease_expires_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "notices_once" UNIQUE("chat_id","key")
);
--> statement-breakpoint
CREATE TABLE "fingerprints" (
	"article_id" integer PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"sketch" integer[] NOT NULL,
	CONSTRAINT "fingerprints_language" CHECK ("fingerprints"."language" in ('ru', 'kk', 'az', 'en'))
);
--> statement-breakpoint
CREATE TABLE "original_posts" (
	"article_id" integer NOT NULL,
	"post_id" integer NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "original_posts_article_id_post_id_pk" PRIMARY KEY("article_id","post_id")
);
--> statement-breakpoint
CREATE TABLE "story_articles" (
	"lead_id" integer NOT NULL,
	"article_id" integer NOT NULL,
	CONSTRAINT "story_articles_lead_id_article_id_pk" PRIMARY KEY("lead_id","article_id"),
	CONSTRAINT "story_articles_article_id_unique" UNIQUE("article_id")
);
--> statement-breakpoint
ALTER TABLE "articles" ADD COLUMN "archive" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "inlets" ADD CONSTRAINT "inlets_source_key_sources_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."sources"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_inlet_id_inlets_id_fk" FOREIGN KEY ("inlet_id") REFERENCES "public"."inlets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fingerprints" ADD CONSTRAINT "fingerprints_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_posts" ADD CONSTRAINT "original_posts_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "original_posts" ADD CONSTRAINT "original_posts_post_id_articles_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_articles" ADD CONSTRAINT "story_articles_lead_id_articles_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_articles" ADD CONSTRAINT "story_articles_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "inlets_source" ON "inlets" USING btree ("source_key");--> statement-breakpoint
CREATE INDEX "inlets_due" ON "inlets" USING btree ("host","next_poll_at") WHERE "inlets"."paused_at" is null and "inlets"."removed_at" is null;--> statement-breakpoint
CREATE INDEX "items_due" ON "items" USING btree ("host","next_read_at") WHERE "items"."next_read_at" is not null;--> statement-breakpoint
CREATE INDEX "items_latest" ON "items" USING btree ("inlet_id","seen_at");--> statement-breakpoint
CREATE INDEX "items_article" ON "items" USING btree ("article_id");--> statement-breakpoint
CREATE INDEX "items_address_key" ON "items" USING btree ("address_key");--> statement-breakpoint
CREATE INDEX "notices_waiting" ON "notices" USING btree ("id") WHERE "notices"."sent_at" is null;--> statement-breakpoint
CREATE INDEX "fingerprints_sketch" ON "fingerprints" USING gin ("sketch") WITH (fastupdate=false);--> statement-breakpoint
CREATE INDEX "fingerprints_published" ON "fingerprints" USING btree ("published_at");--> statement-breakpoint
CREATE INDEX "original_posts_post" ON "original_posts" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "revisions_content_hash" ON "revisions" USING btree ("content_hash");--> statement-breakpoint
CREATE INDEX "revisions_seen_at" ON "revisions" USING btree ("seen_at");