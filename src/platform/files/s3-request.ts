import { setTimeout as wait } from "node:timers/promises";
import { AwsClient } from "aws4fetch";
import { OutOfSpace } from "./files.ts";

/** A bucket of any S3-compatible store, addressed by path. */
export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The store does not answer, or not as it should. The message is for people: what was asked for, and what came. */
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

const attempts = 6;
/** Milliseconds before the second try; each later one waits twice as long. */
const firstPause = 100;

/** Sends signed requests (Signature Version 4), trying again at 5xx, 429 and lost connections with growing pauses. */
export const s3Sender = (settings: S3Settings): S3Send => {
  const client = new AwsClient({
    accessKeyId: settings.accessKeyId,
    secretAccessKey: settings.secretAccessKey,
    region: settings.region,
    service: "s3",
  });
  return async (call) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask(client, settings, call);
      if (!(answer instanceof Error) && (answer.ok || call.accept?.includes(answer.status))) return answer;
      const mayPass = answer instanceof Error || answer.status >= 500 || answer.status === 429;
      if (!mayPass || attempt === attempts) throw await faultOf(settings, call, answer);
      await (answer instanceof Error ? undefined : answer.body?.cancel());
      await wait(firstPause * 2 ** (attempt - 1) * (0.5 + Math.random() / 2));
    }
  };
};

/** The answer, or why there was none. */
const ask = async (
  client: AwsClient,
  settings: S3Settings,
  { method, key, query = {}, headers = {}, body }: S3Call,
): Promise<Response | Error> => {
  const request = await client.sign(addressOf(settings, key, query), {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return await fetch(request).catch((error: unknown) =>
    error instanceof Error ? error : new Error(String(error)),
  );
};

/** Everything is percent-encoded as Signature Version 4 wants it: a space is `%20`, never `+`. */
const addressOf = (
  { endpoint, bucket }: S3Settings,
  key: string,
  query: Readonly<Record<string, string>>,
): string => {
  const path = key === "" ? "" : `/${key.split("/").map(encode).join("/")}`;
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encode(value)}`);
  return `${endpoint.replace(/\/+$/, "")}/${bucket}${path}${asked.length > 0 ? `?${asked.join("&")}` : ""}`;
};

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const faultOf = async (
  { endpoint, bucket }: S3Settings,
  { method, key }: S3Call,
  answer: Response | Error,
): Promise<Error> => {
  if (answer instanceof Error)
    return new S3Fault(`The file store ${endpoint} does not answer (${reasonOf(answer)}).`, {
      cause: answer,
    });
  const text = await answer.text().catch(() => "");
  const code = /<Code>([^<]*)<\/Code>/.exec(text)?.[1];
  const said = `The file store ${endpoint} refused ${method} ${bucket}/${key}: ${answer.status}${code === undefined ? "" : ` ${code}`}${hintOf(answer.status, code)}.`;
  const isFull = answer.status === 507 || code === "QuotaExceeded";
  return isFull ? new OutOfSpace(new S3Fault(said)) : new S3Fault(said);
};

/** What an operator has set wrong, where the store's answer tells it. */
const hintOf = (status: number, code: string | undefined): string => {
  if (code === "NoSuchBucket") return " (S3_BUCKET: there is no such bucket; make it first)";
  if (code === "SignatureDoesNotMatch") return " (S3_SECRET_ACCESS_KEY or S3_REGION is wrong)";
  if (code === "InvalidAccessKeyId") return " (S3_ACCESS_KEY_ID is not known there)";
  return status === 403 ? " (S3_ACCESS_KEY_ID may not do this)" : "";
};

/** fetch says "fetch failed"; its cause knows why. */
const reasonOf = (error: Error): string => {
  const { cause } = error;
  const inner = cause instanceof AggregateError ? cause.errors[0] : cause;
  const told: unknown = inner instanceof Error ? inner : error;
  const code = told instanceof Error && "code" in told && typeof told.code === "string" ? told.code : "";
  return code === "" ? (told as Error).message : code;
};
