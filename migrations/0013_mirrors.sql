CREATE TABLE "mirrors" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mirrors_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"channel" text,
	"source_key" text,
	"chat_id" bigint NOT NULL,
	"thread_id" integer,
	"deletions" text NOT NULL,
	"facts" boolean NOT NULL,
	"words" text[] NOT NULL,
	"created_by" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"paused_at" timestamp with time zone,
	CONSTRAINT "mirrors_once" UNIQUE NULLS NOT DISTINCT("channel","source_key","chat_id","thread_id"),
	CONSTRAINT "mirrors_deletions" CHECK ("mirrors"."deletions" in ('follow', 'mark', 'keep')),
	CONSTRAINT "mirrors_of" CHECK (("mirrors"."channel" is null) <> ("mirrors"."source_key" is null))
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"channel" text NOT NULL,
	"post_id" integer NOT NULL,
	"ids" integer[] NOT NULL,
	"album_key" text,
	"html" text NOT NULL,
	"files" jsonb NOT NULL,
	"reply_to" integer,
	"is_protected" boolean NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "posts_channel_post_id_pk" PRIMARY KEY("channel","post_id"),
	CONSTRAINT "posts_album" UNIQUE("channel","album_key")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "message_ids" integer[];--> statement-breakpoint
ALTER TABLE "mirrors" ADD CONSTRAINT "mirrors_source_key_sources_key_fk" FOREIGN KEY ("source_key") REFERENCES "public"."sources"("key") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mirrors" ADD CONSTRAINT "mirrors_chat_id_chats_id_fk" FOREIGN KEY ("chat_id") REFERENCES "public"."chats"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mirrors_channel" ON "mirrors" USING btree ("channel");--> statement-breakpoint
CREATE INDEX "mirrors_source" ON "mirrors" USING btree ("source_key");--> statement-breakpoint
CREATE INDEX "mirrors_chat" ON "mirrors" USING btree ("chat_id");--> statement-breakpoint
CREATE INDEX "posts_ids" ON "posts" USING gin ("ids");--> statement-breakpoint
CREATE INDEX "posts_seen_at" ON "posts" USING btree ("seen_at");