import { elements } from "./s3-list.ts";
import { S3Fault, type S3Send } from "./s3-request.ts";

/** S3 wants at least 5 MiB a part, and at most 10,000 parts: 16 MiB reaches 160 GB. */
const partBytes = 16 * 2 ** 20;

/**
 * Writes one object, whole or not at all: small ones by a single PUT, larger ones in parts that are given up when anything
 * fails on the way. Holds one part in memory.
 */
export const uploadToS3 = async (
  send: S3Send,
  key: string,
  content: AsyncIterable<Uint8Array>,
  mediaType: string,
): Promise<void> => {
  const parts = inParts(content);
  const first = await parts.next();
  const second = first.done === true ? first : await parts.next();
  if (second.done === true) {
    await send({
      method: "PUT",
      key,
      headers: { "content-type": mediaType },
      body: first.done === true ? new Uint8Array() : first.value,
    });
    return;
  }
  const uploadId = await begin(send, key, mediaType);
  try {
    const tags = [
      await sendPart(send, key, uploadId, 1, first.value as Uint8Array<ArrayBuffer>),
      await sendPart(send, key, uploadId, 2, second.value),
    ];
    for await (const part of parts) tags.push(await sendPart(send, key, uploadId, tags.length + 1, part));
    await complete(send, key, uploadId, tags);
  } catch (error) {
    await giveUpUpload(send, key, uploadId).catch(() => undefined);
    throw error;
  }
};

/** Removes the parts of an upload that is not finished. */
export const giveUpUpload = async (send: S3Send, key: string, uploadId: string): Promise<void> => {
  const response = await send({ method: "DELETE", key, query: { uploadId }, accept: [404] });
  await response.body?.cancel();
};

const inParts = async function* (
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>, undefined> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    for (let at = 0; at < chunk.byteLength;) {
      const piece = chunk.subarray(at, at + partBytes - bytes);
      held.push(piece);
      bytes += piece.byteLength;
      at += piece.byteLength;
      if (bytes < partBytes) continue;
      yield new Uint8Array(Buffer.concat(held));
      held = [];
      bytes = 0;
    }
  }
  if (bytes > 0) yield new Uint8Array(Buffer.concat(held));
  return undefined;
};

const begin = async (send: S3Send, key: string, mediaType: string): Promise<string> => {
  const response = await send({
    method: "POST",
    key,
    query: { uploads: "" },
    headers: { "content-type": mediaType },
  });
  const uploadId = elements(await response.text(), "UploadId")[0];
  if (uploadId === undefined) throw new S3Fault(`The file store named no upload for ${key}.`);
  return uploadId;
};

const sendPart = async (
  send: S3Send,
  key: string,
  uploadId: string,
  number: number,
  body: Uint8Array<ArrayBuffer>,
): Promise<string> => {
  const response = await send({ method: "PUT", key, query: { partNumber: String(number), uploadId }, body });
  return response.headers.get("etag") ?? "";
};

/**
 * The store may answer 200 and say in the body that it failed (CompleteMultipartUpload, "Response"). When its first answer
 * was lost on the way, it no longer knows the upload at the second: then the object is there.
 */
const complete = async (
  send: S3Send,
  key: string,
  uploadId: string,
  tags: readonly string[],
): Promise<void> => {
  const list = tags
    .map((tag, index) => `<Part><PartNumber>${index + 1}</PartNumber><ETag>${tag}</ETag></Part>`)
    .join("");
  const response = await send({
    method: "POST",
    key,
    query: { uploadId },
    headers: { "content-type": "application/xml" },
    body: `<CompleteMultipartUpload>${list}</CompleteMultipartUpload>`,
    accept: [404],
  });
  const answer = await response.text();
  if (response.status === 404) {
    if ((await send({ method: "HEAD", key, accept: [404] })).ok) return;
  } else if (!answer.includes("<Error>")) return;
  throw new S3Fault(
    `The file store could not put ${key} together (${elements(answer, "Code")[0] ?? response.status}).`,
  );
};
