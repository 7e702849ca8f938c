import { describe, expect, it } from "vitest";
import { createLog } from "../src/log.ts";

const token = `123456789:${"Ab-_".repeat(9)}`;

const written = (write: (log: ReturnType<typeof createLog>) => void) => {
  const lines: string[] = [];
  write(createLog("info", { write: (line) => void lines.push(line) }));
  return lines.join("");
};

describe("the log keeps secrets", () => {
  it.each([
    { name: "a message", write: (log: ReturnType<typeof createLog>) => log.info(`polling with ${token}`) },
    {
      name: "a field",
      write: (log: ReturnType<typeof createLog>) =>
        log.info({ url: `https://api.telegram.org/file/bot${token}/a.jpg` }),
    },
    {
      name: "an error's cause",
      write: (log: ReturnType<typeof createLog>) =>
        log.error({
          err: new Error("sending failed", {
            cause: new Error(`GET https://api.telegram.org/bot${token}/getMe`),
          }),
        }),
    },
  ])("in $name", ({ write }) => {
    const text = written(write);
    expect(text).toContain("[token]");
    expect(text).not.toContain(token);
  });

  it("in a connection string, whose host stays readable", () => {
    const text = written((log) => log.error("cannot reach postgres://delil:s3cret@db.example.org/delil"));
    expect(text).toContain("//delil:[password]@db.example.org");
    expect(text).not.toContain("s3cret");
  });
});
