import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ImageSize, imageSize } from "./image-size.ts";

/** A file that came with a request. */
export interface Upload {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** A file as the server keeps it. */
export interface StoredFile {
  fileId: string;
  uniqueId: string;
  name: string;
  mimeType: string;
  size: number;
  image?: ImageSize;
}

const ID_PREFIX = "AgACLocal";

/** Files by file_id; their bytes in memory, and in a folder when the state is to survive. */
export class FileStore {
  private readonly files = new Map<string, StoredFile>();
  private readonly bytes = new Map<string, Uint8Array>();
  private readonly folder: string | undefined;

  constructor(folder?: string, saved: StoredFile[] = []) {
    this.folder = folder;
    for (const file of saved) this.files.set(file.fileId, file);
    if (folder) mkdirSync(folder, { recursive: true });
  }

  add(upload: Upload): StoredFile {
    const uniqueId = createHash("sha256").update(upload.bytes).digest("base64url").slice(0, 20);
    const fileId = `${ID_PREFIX}${uniqueId}`;
    const image = imageSize(upload.bytes);
    const file: StoredFile = {
      fileId,
      uniqueId,
      name: upload.name,
      mimeType: image ? `image/${image.format}` : upload.type || "application/octet-stream",
      size: upload.bytes.byteLength,
      ...(image ? { image } : {}),
    };
    this.files.set(fileId, file);
    this.bytes.set(fileId, upload.bytes);
    if (this.folder) writeFileSync(join(this.folder, uniqueId), upload.bytes);
    return file;
  }

  find(fileId: string): StoredFile | undefined {
    return this.files.get(fileId);
  }

  read(fileId: string): Uint8Array | undefined {
    const file = this.files.get(fileId);
    if (!file) return undefined;
    const bytes = this.bytes.get(fileId);
    return bytes ?? (this.folder ? readFileSync(join(this.folder, file.uniqueId)) : undefined);
  }

  saved(): StoredFile[] {
    return [...this.files.values()];
  }
}
