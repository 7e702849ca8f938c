import { BlockList, isIP } from "node:net";

// IANA's special-purpose registries, and what clouds answer on outside of them.
const BLOCKED_IPV4: readonly [network: string, prefix: number][] = [
  ["0.0.0.0", 8], // "this network": reaches the own machine on Linux
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // carrier-grade NAT; Alibaba's metadata at 100.100.100.200
  ["127.0.0.0", 8],
  ["168.63.129.16", 32], // Azure's host agent
  ["169.254.0.0", 16], // link-local; cloud metadata at 169.254.169.254
  ["172.16.0.0", 12],
  ["192.0.0.0", 24], // protocol assignments; Oracle's metadata at 192.0.0.192
  ["192.0.2.0", 24],
  ["192.88.99.0", 24], // 6to4 relays
  ["192.168.0.0", 16],
  ["198.18.0.0", 15], // benchmarking
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved and broadcast
];

// Of IPv6 only global unicast is allowed at all; these are its special parts.
const BLOCKED_IPV6: readonly [network: string, prefix: number][] = [
  ["2001::", 23], // protocol assignments; Teredo, ORCHID and benchmarking among them
  ["2001:db8::", 32],
  ["2002::", 16], // 6to4 carries any IPv4 address inside
  ["3fff::", 20],
];

const blocked = new BlockList();
for (const [network, prefix] of BLOCKED_IPV4) blocked.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of BLOCKED_IPV6) blocked.addSubnet(network, prefix, "ipv6");

const globalUnicast = new BlockList();
globalUnicast.addSubnet("2000::", 3, "ipv6");

const loopback = new BlockList();
loopback.addSubnet("127.0.0.0", 8, "ipv4");
loopback.addAddress("::1", "ipv6");

/** Whether the literal is on the public internet. Anything that is not an address is not. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !blocked.check(address, "ipv4");
    case 6:
      return globalUnicast.check(address, "ipv6") && !blocked.check(address, "ipv6");
    default:
      return false;
  }
}

/** Whether the literal is `127.0.0.0/8` or `::1`, in their plain forms only. */
export function isLoopbackAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return loopback.check(address, "ipv4");
    case 6:
      // BlockList looks through ::ffff:0:0/96; a mapped loopback address stays hostile.
      return address === "::1";
    default:
      return false;
  }
}
