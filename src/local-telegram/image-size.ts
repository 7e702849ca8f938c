/** Format and size of a picture, from its first bytes. */
export interface ImageSize {
  format: "png" | "jpeg" | "gif" | "webp";
  width: number;
  height: number;
}

/** Reads the size of a PNG, JPEG, GIF or WebP; undefined for anything else. */
export function imageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.length >= 24 && view.readUInt32BE(0) === 0x89504e47) {
    return { format: "png", width: view.readUInt32BE(16), height: view.readUInt32BE(20) };
  }
  if (view.length >= 10 && view.toString("latin1", 0, 3) === "GIF") {
    return { format: "gif", width: view.readUInt16LE(6), height: view.readUInt16LE(8) };
  }
  if (view.length >= 30 && view.toString("latin1", 8, 16) === "WEBPVP8X") {
    return { format: "webp", width: view.readUIntLE(24, 3) + 1, height: view.readUIntLE(27, 3) + 1 };
  }
  return jpegSize(view);
}

function jpegSize(view: Buffer): ImageSize | undefined {
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return undefined;
  let position = 2;
  while (position + 9 < view.length) {
    const marker = view.readUInt8(position + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) {
      return {
        format: "jpeg",
        height: view.readUInt16BE(position + 5),
        width: view.readUInt16BE(position + 7),
      };
    }
    position += 2 + view.readUInt16BE(position + 2);
  }
  return undefined;
}
