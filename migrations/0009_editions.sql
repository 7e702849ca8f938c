CREATE TABLE "article_editions" (
	"article_id" integer NOT NULL,
	"language" text NOT NULL,
	"url" text NOT NULL,
	"address_key" text NOT NULL,
	CONSTRAINT "article_editions_article_id_address_key_pk" PRIMARY KEY("article_id","address_key"),
	CONSTRAINT "article_editions_language" CHECK ("article_editions"."language" in ('ru', 'kk', 'az', 'en'))
);
--> statement-breakpoint
ALTER TABLE "article_editions" ADD CONSTRAINT "article_editions_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "public"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_editions_address_key" ON "article_editions" USING btree ("address_key");