import { z } from "zod";

export const ROLES = ["bot", "collect", "understand", "tell", "web"] as const;

const list = (separator: string) =>
  z.string().transform((text) =>
    text
      .split(separator)
      .map((part) => part.trim())
      .filter((part) => part !== ""),
  );
const idList = list(",").pipe(z.array(z.coerce.number<string>().int()));
const portList = list(",").pipe(z.array(z.coerce.number<string>().int().min(1).max(65_535)));

const Environment = z
  .object({
    TELEGRAM_BOT_TOKEN: z
      .string()
      .regex(/^\d+:[\w-]{30,}$/, "does not look like a bot token: get one from @BotFather")
      .optional(),
    TELEGRAM_API_ROOT: z.url({ protocol: /^https?$/ }).default("https://api.telegram.org"),
    TELEGRAM_WEBHOOK_URL: z.url({ protocol: /^https$/ }).optional(),
    TELEGRAM_WEBHOOK_SECRET: z
      .string()
      .regex(/^[\w-]{16,256}$/, "16 to 256 of A-Z, a-z, 0-9, _ and -")
      .optional(),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    DATA_DIR: z.string().min(1).default("./data"),
    HOST: z.string().min(1).default("127.0.0.1"),
    PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    ADMIN_IDS: idList.default([]),
    ROLES: list(",")
      .pipe(z.array(z.enum(ROLES)).min(1))
      .default([...ROLES]),
    PAID_BROADCAST: z.stringbool().default(false),
    CONTACT: z.string().min(1).optional(),
    SOURCES_PORTS: portList.default([]),
    SOURCES_ALLOW_LOOPBACK: z.stringbool().default(false),
    TELEGRAM_PREVIEW_HOSTS: list(",")
      .pipe(z.array(z.url({ protocol: /^https?$/ })).min(1))
      .default(["https://t.me", "https://telegram.me"]),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  })
  .refine((env) => !env.TELEGRAM_WEBHOOK_URL || env.TELEGRAM_WEBHOOK_SECRET, {
    path: ["TELEGRAM_WEBHOOK_SECRET"],
    message: "is needed with TELEGRAM_WEBHOOK_URL",
  })
  .refine((env) => env.DATABASE_URL || ROLES.every((role) => env.ROLES.includes(role)), {
    path: ["ROLES"],
    message: "other than all needs DATABASE_URL: the embedded database has one owner",
  });

export type Config = z.infer<typeof Environment>;
export type ConfigReading = { ok: true; config: Config } | { ok: false; mistakes: string[] };

/** Reads all settings at once and names all mistakes together; an empty variable counts as absent. */
export function readConfig(env: NodeJS.ProcessEnv): ConfigReading {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const reading = Environment.safeParse(given);
  if (reading.success) return { ok: true, config: reading.data };
  return {
    ok: false,
    mistakes: reading.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`),
  };
}

/** Names of all settings. */
export const SETTINGS: readonly string[] = Object.keys(Environment.shape);
