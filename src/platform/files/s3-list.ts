import type { S3Send } from "./s3-request.ts";

/** Every key that begins so: ListObjectsV2, page by page. */
export const listKeys = async function* (send: S3Send, prefix: string): AsyncIterable<string> {
  let more: string | undefined;
  do {
    const query: Record<string, string> = {
      "list-type": "2",
      prefix,
      ...(more === undefined ? {} : { "continuation-token": more }),
    };
    const answer: string = await (await send({ method: "GET", key: "", query })).text();
    yield* elements(answer, "Key");
    more = elements(answer, "NextContinuationToken")[0];
  } while (more !== undefined);
};

/** An upload in parts that was begun and neither finished nor given up. */
export interface OpenUpload {
  readonly key: string;
  readonly id: string;
  readonly begunAt: Date;
}

/** ListMultipartUploads: the first thousand. */
export const listUploads = async (send: S3Send): Promise<OpenUpload[]> => {
  const answer = await (await send({ method: "GET", key: "", query: { uploads: "" } })).text();
  return [...answer.matchAll(/<Upload>(.*?)<\/Upload>/gs)].map(([, upload = ""]) => ({
    key: elements(upload, "Key")[0] ?? "",
    id: elements(upload, "UploadId")[0] ?? "",
    begunAt: new Date(elements(upload, "Initiated")[0] ?? Number.NaN),
  }));
};

/** The texts of all elements of this name, which have no elements inside. */
export const elements = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text = ""]) => unescapeXml(text));

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return entities[name ?? ""] ?? whole;
    },
  );
