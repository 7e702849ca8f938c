import type { World } from "./world.ts";

/** Waits until something in the world is so; undefined after the timeout. */
export async function waitFor<T>(
  world: World,
  timeoutMs: number,
  look: () => T | undefined,
): Promise<T | undefined> {
  const now = look();
  if (now !== undefined) return now;
  return new Promise((resolve) => {
    const finish = (found: T | undefined): void => {
      clearTimeout(timer);
      world.changes.off("change", check);
      resolve(found);
    };
    const check = (): void => {
      const found = look();
      if (found !== undefined) finish(found);
    };
    const timer = setTimeout(() => finish(undefined), timeoutMs);
    world.changes.on("change", check);
  });
}
