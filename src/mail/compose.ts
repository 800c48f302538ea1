import { createTransport } from "nodemailer";
import type { Message } from "./message.ts";
import { mostHtml } from "./message.ts";

/** Signs mail, so that others believe whom it is from (RFC 6376). */
export interface DkimKey {
  readonly domain: string;
  readonly selector: string;
  /** PEM, RSA. */
  readonly privateKey: string;
}

/** What is signed: with what RFC 6376 (section 5.4.1) lists, the header that RFC 8058 (section 4) asks for. */
const signedFields = [
  ...["From", "Sender", "Reply-To", "Subject", "Date", "Message-ID", "To", "Cc"],
  ...["MIME-Version", "Content-Type", "Content-Transfer-Encoding", "In-Reply-To", "References"],
  ...["List-Id", "List-Help", "List-Unsubscribe", "List-Unsubscribe-Post", "List-Subscribe", "List-Archive"],
].join(":");

/**
 * The bytes of a message: text and HTML side by side, signed where there is a key.
 * @throws RangeError when its HTML is longer than mail programs show
 */
export const composeMail = async (message: Message, dkim?: DkimKey): Promise<Buffer> => {
  const bytes = Buffer.byteLength(message.html);
  if (bytes > mostHtml)
    throw new RangeError(`The mail has ${bytes} bytes of HTML; at most ${mostHtml} are shown.`);
  const composer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  const { message: made } = await composer.sendMail({
    messageId: `<${message.messageId}>`,
    date: message.date,
    from: { name: message.from.name, address: message.from.address },
    to: message.to,
    subject: message.subject,
    html: message.html,
    text: message.text,
    // Folded, an address in angle brackets is read wrongly by some.
    headers: Object.entries(message.headers).map(([key, value]) => ({
      key,
      value: { prepared: true, foldLines: false, value } as unknown as string,
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(dkim && {
      dkim: {
        domainName: dkim.domain,
        keySelector: dkim.selector,
        privateKey: dkim.privateKey,
        headerFieldNames: signedFields,
      },
    }),
  });
  return made as Buffer;
};
