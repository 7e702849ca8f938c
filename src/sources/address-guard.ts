import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { callbackify } from "node:util";
import { Agent, buildConnector } from "undici";
import { isLoopbackAddress, isPublicAddress } from "./blocked-addresses.ts";

/** What strangers may make us connect to. */
export interface GuardSettings {
  /** For tests on one machine only: passes loopback on any port. */
  allowLoopback: boolean;
  /** Ports besides 80 and 443. */
  ports: readonly number[];
}

export type AddressRefusal =
  | "not-an-address"
  | "scheme"
  | "credentials"
  | "port"
  | "private-address"
  | "downgrade";

export type AddressCheck = { status: "allowed"; url: URL } | { status: "refused"; reason: AddressRefusal };

interface ResolvedAddress {
  address: string;
  family: number;
}

/** All addresses of a host name. */
export type Resolve = (hostname: string) => Promise<ResolvedAddress[]>;

/** Thrown inside a connection attempt; the reader of the page turns it into a result. */
export class AddressRefusedError extends Error {
  readonly reason: AddressRefusal;
  constructor(reason: AddressRefusal, hostname: string) {
    super(`connection to ${hostname} refused: ${reason}`);
    this.name = "AddressRefusedError";
    this.reason = reason;
  }
}

const MAX_URL_LENGTH = 2_000;
const WEB_PORTS: readonly number[] = [80, 443];
// Names that only ever mean something inside a network.
const INNER_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|corp|home|private|home\.arpa|test|invalid|onion)$/;

/** Judges an address by its text alone; what its name resolves to is judged while connecting. */
export function checkAddress(address: string | URL, settings: GuardSettings): AddressCheck {
  const text = String(address);
  const url = text.length <= MAX_URL_LENGTH ? URL.parse(text) : null;
  if (url === null) return refused("not-an-address");
  if (url.protocol !== "http:" && url.protocol !== "https:") return refused("scheme");
  if (url.username !== "" || url.password !== "") return refused("credentials");
  const host = hostOf(url);
  if (settings.allowLoopback && isLoopbackName(host)) return { status: "allowed", url };
  if (!isWebPort(portOf(url), settings)) return refused("port");
  return isPublicHost(host) ? { status: "allowed", url } : refused("private-address");
}

function isPublicHost(host: string): boolean {
  if (isIP(host) !== 0) return isPublicAddress(host);
  return host.includes(".") && !INNER_NAME.test(host);
}

/** Judges where a redirect leads: the same rules, and https is never left for http. */
export function checkRedirect(from: URL, location: string, settings: GuardSettings): AddressCheck {
  const target = URL.parse(location, from.href);
  if (target === null) return refused("not-an-address");
  if (from.protocol === "https:" && target.protocol === "http:") return refused("downgrade");
  return checkAddress(target, settings);
}

/** Whether the exception for tests on one machine covers this address. */
export function isExemptLoopback(url: URL, settings: GuardSettings): boolean {
  return settings.allowLoopback && isLoopbackName(hostOf(url));
}

/**
 * A dispatcher that connects only to addresses it has checked: every address that the name has at that
 * moment must pass, and the socket goes to one of exactly these, so a name that changes its mind gains nothing.
 */
export function guardedDispatcher(settings: GuardSettings, resolve: Resolve = resolveAll): Agent {
  const byPort = {
    web: connector(
      (address) => isPublicAddress(address) || (settings.allowLoopback && isLoopbackAddress(address)),
      resolve,
    ),
    other: connector((address) => settings.allowLoopback && isLoopbackAddress(address), resolve),
  };
  return new Agent({
    connect(options, callback) {
      const port = Number(options.port) || (options.protocol === "https:" ? 443 : 80);
      const { connect, passes } = isWebPort(port, settings) ? byPort.web : byPort.other;
      const host = options.hostname.replace(/^\[|\]$/g, "");
      // A literal never reaches the lookup below.
      if (isIP(host) !== 0 && !passes(host)) {
        callback(new AddressRefusedError("private-address", host), null);
        return;
      }
      connect(options, callback);
    },
  });
}

function connector(passes: (address: string) => boolean, resolve: Resolve) {
  const resolveChecked = callbackify(async (hostname: string) => {
    const found = await resolve(hostname);
    if (found.length === 0 || !found.every(({ address }) => passes(address)))
      throw new AddressRefusedError("private-address", hostname);
    return found;
  });
  const connect = buildConnector({
    timeout: 10_000,
    lookup(hostname, options, callback) {
      resolveChecked(hostname, (error, found) => {
        const first = found?.[0];
        if (error !== null || first === undefined) callback(error, "", 0);
        else if (options.all === true) callback(null, found);
        else callback(null, first.address, first.family);
      });
    },
  });
  return { connect, passes };
}

async function resolveAll(hostname: string): Promise<ResolvedAddress[]> {
  return await lookup(hostname, { all: true, order: "verbatim" });
}

function refused(reason: AddressRefusal): AddressCheck {
  return { status: "refused", reason };
}

function hostOf(url: URL): string {
  return url.hostname
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "")
    .toLowerCase();
}

function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}

function isWebPort(port: number, settings: GuardSettings): boolean {
  return WEB_PORTS.includes(port) || settings.ports.includes(port);
}

function isLoopbackName(host: string): boolean {
  return host === "localhost" || isLoopbackAddress(host);
}
