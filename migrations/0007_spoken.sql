ALTER TABLE "chats" ADD COLUMN "spoken_language" text;--> statement-breakpoint
ALTER TABLE "chats" ADD CONSTRAINT "chats_spoken_language" CHECK ("chats"."spoken_language" in ('ru', 'kk', 'az', 'en'));