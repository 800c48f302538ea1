import { AwsClient } from "aws4fetch";

/** A bucket of any S3-compatible store, addressed by path. */
export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The store answered, but not as it should; the message names operation, key and the store's own code. */
export class S3Fault extends Error {
  override readonly name = "S3Fault";
}

export interface S3Call {
  readonly method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE";
  /** Empty: the bucket itself. */
  readonly key: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer> | string;
  /** Answers beside 2xx that are no fault. */
  readonly accept?: readonly number[];
}

export type S3Send = (call: S3Call) => Promise<Response>;

/** Sends signed requests (Signature Version 4), trying again at 5xx and 429 with growing pauses. */
export const s3Sender = (settings: S3Settings): S3Send => {
  const client = new AwsClient({
    accessKeyId: settings.accessKeyId,
    secretAccessKey: settings.secretAccessKey,
    region: settings.region,
    service: "s3",
    retries: 5,
  });
  const base = `${settings.endpoint.replace(/\/$/, "")}/${settings.bucket}`;
  return async ({ method, key, query = {}, headers = {}, body, accept = [] }) => {
    const url = new URL(`${base}${key === "" ? "" : `/${key.split("/").map(encodeURIComponent).join("/")}`}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const response = await client.fetch(url.href, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
    });
    if (response.ok || accept.includes(response.status)) return response;
    const said = /<Code>([^<]*)<\/Code>/.exec(await response.text())?.[1] ?? "no code";
    throw new S3Fault(`${method} ${settings.bucket}/${key}: the store answered ${response.status} (${said})`);
  };
};
