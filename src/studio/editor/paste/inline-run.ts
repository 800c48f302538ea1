import type { Inline, Mark } from "../../../content/inline.ts";
import { newPartId } from "../document/part-id.ts";
import type { Footnote } from "./footnotes.ts";

/** Words of one paragraph as they come: HTML's white space is one space. */
export class InlineRun {
  #content: Inline[] = [];
  #endsInSpace = true;

  text(value: string, marks: readonly Mark[], keepsLines = false): void {
    if (keepsLines) {
      value.split("\n").forEach((line, at) => {
        if (at > 0) this.lineBreak();
        if (line !== "") this.#add(line, marks);
      });
      return;
    }
    const text = spaced(value).replaceAll(/[ \t\n\f\r]+/g, " ");
    const rest = this.#endsInSpace ? text.replace(/^ /, "") : text;
    if (rest === "") return;
    this.#add(rest, marks);
    this.#endsInSpace = rest.endsWith(" ");
  }

  lineBreak(): void {
    this.#content.push({ type: "break" });
    this.#endsInSpace = true;
  }

  /** A note stands on the last word before it; at the start of a line it has none to stand on, and is written out. */
  note({ text, url }: Footnote): void {
    const place = this.#content.findLastIndex((part) => part.type === "text" && part.text.trim() !== "");
    const last = this.#content[place];
    if (last?.type !== "text" || last.marks?.some(({ type }) => type === "note") === true) {
      this.text(` (${text})`, []);
      return;
    }
    const [, before = "", word = ""] = /^(.*?)(\S+\s*)$/s.exec(last.text) ?? ["", "", last.text];
    const note: Mark = {
      type: "note",
      id: newPartId(),
      note: "footnote",
      text,
      ...(url === null ? {} : { url }),
    };
    const { marks = [] } = last;
    const first: Inline[] = before === "" ? [] : [{ ...last, text: before }];
    this.#content.splice(place, 1, ...first, { type: "text", text: word, marks: [...marks, note] });
  }

  /** The words so far; the run is empty then. */
  take(): Inline[] {
    const taken = this.#content;
    this.#content = [];
    this.#endsInSpace = true;
    return taken;
  }

  /** Puts back what was taken. */
  restore(content: readonly Inline[]): void {
    this.#content = [...content];
    const last = content.at(-1);
    this.#endsInSpace = last?.type !== "text" || last.text.endsWith(" ");
  }

  #add(text: string, marks: readonly Mark[]): void {
    this.#content.push({ type: "text", text, ...(marks.length === 0 ? {} : { marks: [...marks] }) });
    this.#endsInSpace = false;
  }
}

/** No-break spaces stay where typography wants them (« oui » ; 10 000); Word's are spaces. Soft hyphens go. */
const spaced = (text: string): string =>
  text.replaceAll(/[\u00AD\u200B\uFEFF]/g, "").replaceAll(/(?<![«\d])\u00A0(?![»:;!?%€\d])/g, " ");
