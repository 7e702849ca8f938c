CREATE TABLE "stored_seeds" (
	"hash" text PRIMARY KEY NOT NULL
);
