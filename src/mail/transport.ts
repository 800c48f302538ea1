import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { newId } from "../kit/id.ts";

/** Bytes that go out. */
export interface Outgoing {
  /** Of a name for files, the same at every try. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

/** Takes mail off our hands. */
export interface Transport {
  /** Where it goes, for people. */
  readonly goesTo: string;
  /** @throws AddressRefused, MailRefused; anything else may be tried again */
  readonly send: (outgoing: Outgoing) => Promise<void>;
}

/** The address does not exist, or takes no mail for good: nothing is to be sent there again. */
export class AddressRefused extends Error {
  override name = "AddressRefused";
}

/** The server will not take this mail, whenever it is tried; the address may be right. */
export class MailRefused extends Error {
  override name = "MailRefused";
}

/** Milliseconds. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 };

/** Sends by a mail server: smtp://user:password@host:587, smtps://…. */
export const smtpTransport = (url: string): Transport => {
  const smtp = createTransport({ url, ...patience });
  return {
    goesTo: `${new URL(url).protocol}//${new URL(url).host}`,
    send: async ({ from, to, bytes }) => {
      try {
        await smtp.sendMail({ envelope: { from, to: [to] }, raw: bytes });
      } catch (error) {
        throw refusalOf(error as SmtpError);
      }
    },
  };
};

interface SmtpError extends Error {
  readonly responseCode?: number;
  readonly response?: string;
}

/** RFC 3463: class 5 is for good; 5.1.x is of the address, 5.2.1 of a mailbox that is closed. */
const refusalOf = (error: SmtpError): Error => {
  const { responseCode = 0, response = error.message } = error;
  if (responseCode < 500 || responseCode === 535) return error;
  const ofAddress = /\b5\.(?:1\.(?:0|1|2|3|6|10)|2\.1)\b/.test(response);
  return ofAddress
    ? new AddressRefused(response, { cause: error })
    : new MailRefused(response, { cause: error });
};

/** Writes mail into a folder instead, a file each, for those who have no mail server: nothing is sent to anybody. */
export const folderTransport = (folder: string): Transport => ({
  goesTo: folder,
  send: async ({ name, bytes }) => {
    await mkdir(folder, { recursive: true });
    // Whole or not at all: whoever watches the folder sees no half mail.
    const half = join(folder, `.${newId()}.half`);
    await writeFile(half, bytes);
    await rename(half, join(folder, `${name}.eml`));
  },
});
