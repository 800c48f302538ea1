import type { Cue } from "./cue.ts";
import { encodeReferences } from "./webvtt/references.ts";
import { writeTimestamp } from "./webvtt/timestamp.ts";

/** The cues as a TTML document (also DFXP, which is TTML's first edition): a paragraph for each. */
export const writeTtml = (cues: readonly Cue[], { language = "" }: { language?: string }): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="${attribute(language)}" xml:space="preserve">`,
    "  <body>",
    "    <div>",
    ...cues.map(writeParagraph(new Set())),
    "    </div>",
    "  </body>",
    "</tt>",
    "",
  ].join("\n");

/** XML ids are names, and each stands once. */
const writeParagraph =
  (taken: Set<string>) =>
  (cue: Cue): string => {
    const id = cue.id ?? "";
    const isName = /^[A-Za-z_][\w.-]*$/.test(id) && !taken.has(id);
    if (isName) taken.add(id);
    const times = `begin="${writeTimestamp(cue.start)}" end="${writeTimestamp(cue.end)}"`;
    const text = cue.text.split(/\r\n|\r|\n/).map((line) => encodeReferences(sound(line)));
    return `      <p${isName ? ` xml:id="${id}"` : ""} ${times}>${text.join("<br/>")}</p>`;
  };

const attribute = (text: string): string => encodeReferences(sound(text)).replaceAll('"', "&quot;");

/** Without the characters that XML cannot hold. */
const sound = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are the very characters
  text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "");
