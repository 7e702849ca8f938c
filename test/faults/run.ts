import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** Runs every fault injection of this folder, or the one whose name is given: `npm run faults -- deliver`. */
const [wanted = "", ...args] = process.argv.slice(2);
const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".faults.ts"));
for (const file of files) {
  if (!file.startsWith(wanted)) continue;
  process.stdout.write(`\n${file}\n`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, file), ...args], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}
