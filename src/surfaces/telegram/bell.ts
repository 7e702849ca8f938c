/** Lets a worker sleep until there is something to do. */
export interface Bell {
  ring: () => void;
  /** Returns when rung, at once if that was since the last wait, or after so long. */
  wait: (atMostMs: number) => Promise<void>;
}

export function createBell(): Bell {
  let wake: (() => void) | undefined;
  let rung = false;
  return {
    ring() {
      rung = true;
      wake?.();
    },
    async wait(atMostMs) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, atMostMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
}
