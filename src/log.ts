import { type DestinationStream, type Logger, pino, stdSerializers } from "pino";

export type Log = Logger;

const BOT_TOKEN = /\d{6,}:[\w-]{30,}/g;
const URL_PASSWORD = /(\/\/[^/\s:@]+:)[^@\s/]+@/g;

/**
 * Structured log lines, on standard error unless a stream is given.
 * Tokens and passwords are cut out of every string, also inside errors: Telegram's file links,
 * grammY's causes and connection strings carry them.
 */
export function createLog(level: string, stream?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: (err: Error) => stdSerializers.errWithCause(err) },
    hooks: { streamWrite: withoutSecrets },
  };
  return stream ? pino(options, stream) : pino(options, pino.destination({ dest: 2, sync: true }));
}

function withoutSecrets(line: string): string {
  return line.replaceAll(BOT_TOKEN, "[token]").replaceAll(URL_PASSWORD, "$1[password]@");
}
