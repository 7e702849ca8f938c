CREATE TABLE "hub_subscriptions" (
	"inlet_id" integer PRIMARY KEY NOT NULL,
	"hub" text NOT NULL,
	"topic" text NOT NULL,
	"token" text NOT NULL,
	"secret" text NOT NULL,
	"wanted" boolean NOT NULL,
	"active_until" timestamp with time zone,
	"next_ask_at" timestamp with time zone NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "hub_subscriptions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
ALTER TABLE "inlets" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "hub_subscriptions" ADD CONSTRAINT "hub_subscriptions_inlet_id_inlets_id_fk" FOREIGN KEY ("inlet_id") REFERENCES "public"."inlets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hub_subscriptions_next_ask" ON "hub_subscriptions" USING btree ("next_ask_at");