import type { Transform } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

export type CappedBody =
  | { status: "read"; bytes: Buffer }
  | { status: "failed"; reason: "too-large" | "broken-reply" };

/**
 * Reads a body, decompressing while it streams, and stops as soon as either form passes the cap:
 * a bomb costs no more memory than the cap. Errors of the connection are thrown.
 */
export async function readCapped(
  body: AsyncIterable<Buffer>,
  encoding: string | null,
  maxBytes: number,
): Promise<CappedBody> {
  const compressed = await collect(body, maxBytes);
  if (compressed === "too-large") return { status: "failed", reason: "too-large" };
  const names = (encoding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim());
  const layers = names.filter((name) => name !== "" && name !== "identity");
  // Nobody compresses honestly twice.
  if (layers.length > 1) return { status: "failed", reason: "broken-reply" };
  if (layers[0] === undefined || compressed.length === 0) return { status: "read", bytes: compressed };
  const stream = decompressor(layers[0], compressed);
  if (stream === null) return { status: "failed", reason: "broken-reply" };
  return await unpack(compressed, stream, maxBytes);
}

async function unpack(bytes: Buffer, stream: Transform, maxBytes: number): Promise<CappedBody> {
  try {
    stream.end(bytes);
    const decoded = await collect(stream, maxBytes);
    if (decoded === "too-large") return { status: "failed", reason: "too-large" };
    return { status: "read", bytes: decoded };
  } catch {
    // Cut short or not compressed at all: the sender's fault, and the only thing that fails here.
    return { status: "failed", reason: "broken-reply" };
  }
}

async function collect(source: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer | "too-large"> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of source) {
    size += chunk.length;
    if (size > maxBytes) return "too-large";
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

function decompressor(name: string, bytes: Buffer): Transform | null {
  switch (name) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "deflate":
      // Some servers send it without zlib's header, whose first byte always ends in 8.
      return ((bytes[0] ?? 0) & 0x0f) === 8 ? createInflate() : createInflateRaw();
    default:
      return null;
  }
}
