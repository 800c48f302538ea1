import type { convert as Convert } from "html-to-text";
import type { ComponentChildren, VNode } from "preact";
import { renderToStaticMarkup } from "preact-render-to-string";
import { mostHtml } from "./message.ts";

/** Whom a mail is from, and what the law has at its foot. */
export interface Letterhead {
  readonly siteName: string;
  /** Without a slash at the end. */
  readonly siteUrl: string;
  /** BCP 47 */
  readonly language: string;
  /** Where the newsroom can be written to on paper; lines. */
  readonly postalAddress: string;
}

export interface MailBody {
  readonly subject: string;
  /** What mail programs show beside the subject. */
  readonly preview: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly label: string; readonly url: string };
  /** After the button. */
  readonly after?: readonly string[];
  /** Small, at the foot: why this came, and how it ends. */
  readonly foot: readonly { readonly text: string; readonly url?: string }[];
}

/**
 * A mail of ours as HTML that every mail program shows, and as plain text. No picture, nothing from elsewhere. What it takes is
 * loaded with the first mail: it is large, and most processes write none.
 */
export const layMail = async (
  head: Letterhead,
  body: MailBody,
): Promise<{ readonly html: string; readonly text: string }> => {
  const [{ default: juice }, { convert }] = await Promise.all([import("juice"), import("html-to-text")]);
  const html = `<!doctype html>${juice(renderToStaticMarkup(<Mail head={head} body={body} />))}`;
  if (Buffer.byteLength(html) > mostHtml) throw new RangeError("The mail is longer than mail programs show.");
  return { html, text: plainText(html, convert) };
};

const plainText = (html: string, convert: typeof Convert): string =>
  `${convert(html, {
    wordwrap: 76,
    selectors: [
      { selector: ".preview", format: "skip" },
      { selector: "h1", options: { uppercase: false } },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true, linkBrackets: ["", ""] } },
      { selector: "table", format: "block" },
    ],
  })}\n`;

/** Colours go by the program's light or dark; sizes in pixels, since mail programs know no others. */
const styles = `
  body { margin:0; padding:0; background:#faf8f4; color:#1c1a17; }
  .outer { width:100%; background:#faf8f4; }
  .inner { width:100%; max-width:600px; margin:0 auto; }
  td { padding:0 24px; font-family:Georgia,'Times New Roman',serif; font-size:17px; line-height:1.55; }
  .name { padding-top:32px; font-weight:bold; font-size:18px; }
  .name a { color:inherit; text-decoration:none; }
  h1 { margin:24px 0 12px; font-size:26px; line-height:1.25; font-weight:normal; }
  p { margin:0 0 16px; }
  .button { display:inline-block; padding:12px 22px; border-radius:3px; background:#1c1a17; color:#ffffff;
    font-family:Helvetica,Arial,sans-serif; font-size:16px; font-weight:bold; text-decoration:none; }
  .foot td { padding-top:20px; padding-bottom:32px; font-family:Helvetica,Arial,sans-serif; font-size:13px; color:#575148; }
  .foot p { margin:0 0 8px; }
  .foot a { color:#575148; }
  .preview { display:none; max-height:0; overflow:hidden; }
`;

const night = `
  @media (prefers-color-scheme: dark) {
    body, .outer { background:#171614 !important; color:#f3eee6 !important; }
    .button { background:#f3eee6 !important; color:#171614 !important; }
    .foot td, .foot a { color:#b5ada1 !important; }
  }
`;

/** What older mail programs need of a table that only lays out; no type knows them any more. */
const bare = { cellpadding: "0", cellspacing: "0", border: "0" };

const Mail = ({ head, body }: { head: Letterhead; body: MailBody }): VNode => (
  <html lang={head.language}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{body.subject}</title>
      {/* oxlint-disable-next-line react/no-danger -- our own words: no text of anybody's is in it */}
      <style dangerouslySetInnerHTML={{ __html: styles + night }} />
    </head>
    <body>
      <div class="preview">{body.preview}</div>
      <table class="outer" role="presentation" {...bare}>
        <tbody>
          <tr>
            <td align="center">
              <table class="inner" role="presentation" {...bare}>
                <tbody>
                  <Row class="name">
                    <a href={`${head.siteUrl}/`}>{head.siteName}</a>
                  </Row>
                  <Row>
                    <h1>{body.heading}</h1>
                    {body.paragraphs.map((text, place) => (
                      <p key={place}>{text}</p>
                    ))}
                    {body.button && (
                      <p>
                        <a class="button" href={body.button.url}>
                          {body.button.label}
                        </a>
                      </p>
                    )}
                    {body.after?.map((text, place) => (
                      <p key={place}>{text}</p>
                    ))}
                  </Row>
                  <Foot head={head} body={body} />
                </tbody>
              </table>
            </td>
          </tr>
        </tbody>
      </table>
    </body>
  </html>
);

const Row = (props: { class?: string; children: ComponentChildren }): VNode => (
  <tr>
    <td align="left" {...(props.class ? { class: props.class } : {})}>
      {props.children}
    </td>
  </tr>
);

const Foot = ({ head, body }: { head: Letterhead; body: MailBody }): VNode => (
  <tr class="foot">
    <td align="left">
      {body.foot.map(({ text, url }) => (
        <p key={text}>{url === undefined ? text : <a href={url}>{text}</a>}</p>
      ))}
      <p>
        {head.siteName}
        {head.postalAddress.split(/\s*\n\s*/).map((line) => line !== "" && [<br key={line} />, line])}
      </p>
    </td>
  </tr>
);
