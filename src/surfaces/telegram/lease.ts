import type { Db } from "../../db/open.ts";
import { dropLease, releaseLease, takeLease } from "../../db/queries/leases.ts";
import type { Log } from "../../log.ts";
import { loggable } from "./telegram-errors.ts";

/** Longer than two renewals, so that one lost renewal loses nothing; with one more it is still taken over within 10 s. */
const LEASE_MS = 7_000;
const RENEWAL_MS = 2_500;

/** What one process at a time holds, while it lives. */
export interface Lease {
  /** Whether it is held now: a lease that could not be renewed in time is not. */
  isHeld: () => boolean;
  /** Tries at once, then again and again until stopped. */
  start: () => Promise<void>;
  /** Gives it back, so that another process need not wait. */
  stop: () => Promise<void>;
}

export interface LeaseDeps {
  db: Db;
  log: Log;
  now: () => Date;
  name: string;
  owner: string;
  /** An embedded database has one owner: whoever held the lease before is dead. */
  soleOwner: boolean;
}

export function createLease({ db, log, now, name, owner, soleOwner }: LeaseDeps): Lease {
  let heldUntilMs = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  const renew = async () => {
    const askedAt = now();
    const expiresAt = new Date(askedAt.getTime() + LEASE_MS);
    try {
      heldUntilMs = (await takeLease(db, { name, owner, now: askedAt, expiresAt })) ? expiresAt.getTime() : 0;
    } catch (error) {
      // Kept until it runs out: the database may be back in time.
      log.warn({ lease: name, err: loggable(error) }, "lease not renewed");
    }
    if (!stopped) timer = setTimeout(() => void renew(), RENEWAL_MS);
  };

  return {
    isHeld: () => now().getTime() < heldUntilMs,
    async start() {
      if (soleOwner) await dropLease(db, name);
      await renew();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      heldUntilMs = 0;
      await releaseLease(db, { name, owner });
    },
  };
}
