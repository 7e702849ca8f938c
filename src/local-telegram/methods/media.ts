import type { Message, PhotoSize } from "grammy/types";
import { ApiError, badRequest } from "../api-error.ts";
import type { MessageContent } from "../chats.ts";
import type { StoredFile, Upload } from "../file-store.ts";
import type { Call, Methods } from "./call.ts";
import { captionFields, send } from "./messages.ts";

const MEGABYTE = 1024 * 1024;
const MAX_PHOTO_BYTES = 10 * MEGABYTE;
const MAX_FILE_BYTES = 50 * MEGABYTE;
const WRONG_FILE = "wrong file identifier/HTTP URL specified";

type Kind = "photo" | "document";

interface MediaReference {
  type: string;
  /** file_id, address or attach://name. */
  media: string;
}

/** The file that a parameter means: an upload, a file_id or an address of a picture that this server would fetch. */
function fileOf(call: Call, reference: string, kind: Kind): StoredFile {
  const { files } = call.world;
  if (reference.startsWith("attach://")) {
    const upload = call.uploads.get(reference.slice("attach://".length));
    if (!upload) throw badRequest(`there is no file "${reference.slice(9)}" in the request`);
    return files.add(checkUpload(upload, kind));
  }
  const known = files.find(reference);
  if (known) return known;
  if (/^https?:\/\//i.test(reference)) throw badRequest("failed to get HTTP URL content");
  throw badRequest(WRONG_FILE);
}

function checkUpload(upload: Upload, kind: Kind): Upload {
  const size = upload.bytes.byteLength;
  if (size === 0) throw badRequest("file must be non-empty");
  if (size > MAX_FILE_BYTES || (kind === "photo" && size > MAX_PHOTO_BYTES)) {
    throw kind === "photo" && size <= MAX_FILE_BYTES
      ? badRequest(
          `file of size ${size} bytes is too big for a photo; the maximum size is ${MAX_PHOTO_BYTES} bytes`,
        )
      : new ApiError(413, "Request Entity Too Large");
  }
  return upload;
}

function photoSizes(file: StoredFile): PhotoSize[] {
  const { image } = file;
  if (!image) throw badRequest("IMAGE_PROCESS_FAILED");
  const { width, height } = image;
  if (width + height > 10_000 || Math.max(width, height) > 20 * Math.min(width, height)) {
    throw badRequest("PHOTO_INVALID_DIMENSIONS");
  }
  return [{ file_id: file.fileId, file_unique_id: file.uniqueId, width, height, file_size: file.size }];
}

/** A photo's or file's fields in a message. */
export function mediaFields(call: Call, media: MediaReference): MessageContent {
  const kind: Kind = media.type === "photo" ? "photo" : "document";
  const file = fileOf(call, media.media, kind);
  if (kind === "photo") return { photo: photoSizes(file) };
  const document = {
    file_id: file.fileId,
    file_unique_id: file.uniqueId,
    file_name: file.name,
    mime_type: file.mimeType,
    file_size: file.size,
  };
  return { document };
}

function checkAlbum(media: readonly { type: string }[]): void {
  if (media.length < 2) throw badRequest("there are not enough messages to send as an album");
  if (media.length > 10) throw badRequest("too many messages to send as an album");
  for (const type of ["document", "audio"]) {
    const count = media.filter((item) => item.type === type).length;
    if (count > 0 && count < media.length) throw badRequest(`${type} can't be mixed with other media types`);
  }
}

/** Photos, files and albums. */
export const mediaMethods: Methods = {
  sendPhoto: (call, given) =>
    send(call, given, () => ({
      ...mediaFields(call, { type: "photo", media: given.photo }),
      ...captionFields(call, given),
    })),
  sendDocument: (call, given) =>
    send(call, given, () => ({
      ...mediaFields(call, { type: "document", media: given.document }),
      ...captionFields(call, given),
    })),
  sendMediaGroup(call, given) {
    checkAlbum(given.media);
    const groupId = String(call.world.newId());
    // All parts are checked before the first is sent: an album is sent wholly or not at all.
    const parts = given.media.map((media) => ({
      ...mediaFields(call, media),
      ...captionFields(call, media),
    }));
    return parts.map((part): Message => send(call, given, () => ({ ...part, media_group_id: groupId })));
  },
  getFile(call, given) {
    const file = call.world.files.find(given.file_id);
    if (!file) throw badRequest("invalid file_id");
    if (file.size > 20 * MEGABYTE) throw badRequest("file is too big");
    const folder = file.image ? "photos" : "documents";
    return {
      file_id: file.fileId,
      file_unique_id: file.uniqueId,
      file_size: file.size,
      file_path: `${folder}/${file.fileId}`,
    };
  },
};
