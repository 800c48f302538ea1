/** A mail as it goes out to one address. */
export interface Message {
  /** Without angle brackets; at every try the same, so that who gets it twice sees it once (RFC 5322, section 3.6.4). */
  readonly messageId: string;
  readonly date: Date;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Header fields beyond those: List-Id, List-Unsubscribe … Each on one line. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Bytes of HTML that the great mail programs show whole. */
export const mostHtml = 102_400;

/**
 * The header fields of what goes to a list: its name for filters (RFC 2919), and the one click that ends it (RFC 8058):
 * one HTTPS address on one line, which only a POST answers to.
 */
export const listHeaders = (list: {
  readonly id: string;
  readonly name: string;
  readonly unsubscribeUrl: string;
}): Record<string, string> => ({
  // What could end the phrase or the line is left out of it.
  "List-Id": `"${list.name.replaceAll(/["\\\p{Cc}]|[^\x20-\x7e]/gu, "")}" <${list.id}>`,
  "List-Unsubscribe": `<${list.unsubscribeUrl}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
