/** `{#id name=value name="several words" flag}` as it stands at the end of a block's last line, or on a line of its own. */
export interface Attributes {
  readonly line: number;
  readonly column: number;
  readonly values: ReadonlyMap<string, string>;
}

const name = "[a-z][a-z-]*";
const item = `(?:#[^\\s{}"=]+|${name}=(?:"[^"\\n]*"|[^\\s"{}]+)|decorative)`;
const list = `\\{[ \\t]*${item}(?:[ \\t]+${item})*[ \\t]*\\}`;
const trailing = new RegExp(`(?<=^|[\\s)])${list}(?=[ \\t]*$)`, "u");
const wholeList = new RegExp(`^${list}$`, "u");

/** What stands before a block's words on its line: of quotations, lists, indentation. */
const containers = /^(?:[ \t]*>)*[ \t]*/;
const startsBlock = /^(?:[ \t]*>)*[ \t]*(?:$|[-*+][ \t]|\d+[.)][ \t]|>|:::|::|#|\{|!\[|```|~~~|\|)/;
const startsItem = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]/;

/** Takes one list of attributes apart; null where it is none. */
export const readAttributeList = (text: string): Map<string, string> | null => {
  if (!wholeList.test(text)) return null;
  const values = new Map<string, string>();
  for (const [found] of text.slice(1, -1).matchAll(new RegExp(item, "gu"))) {
    const equals = found.indexOf("=");
    if (found.startsWith("#")) values.set("id", found.slice(1));
    else if (equals < 0) values.set(found, "");
    else values.set(found.slice(0, equals), decode(found.slice(equals + 1).replace(/^"([^]*)"$/, "$1")));
  }
  return values;
};

/** `{#id name=value}` in one way only; empty where there is nothing to say. */
export const writeAttributeList = (values: Readonly<Record<string, string | undefined>>): string => {
  const items = Object.entries(values).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (key === "id") return [`#${value}`];
    if (key === "decorative") return [key];
    return [`${key}=${/^[^\s"{}&]+$/.test(value) ? value : `"${encode(value)}"`}`];
  });
  return items.length === 0 ? "" : `{${items.join(" ")}}`;
};

const encode = (value: string): string =>
  value.replaceAll(/[&"{}\n]/g, (character) =>
    character === '"' ? "&quot;" : character === "&" ? "&amp;" : `&#${character.codePointAt(0)};`,
  );

const decode = (text: string): string =>
  text.replaceAll(/&(?:quot|amp|#(\d{1,7}));/g, (whole, digits: string | undefined) => {
    if (digits === undefined) return whole === "&quot;" ? '"' : "&";
    const code = Number(digits);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });

interface Lifted {
  /** The same text, spaces where attributes stood: every line and column is where it was. */
  readonly text: string;
  /** By line: at the end of a block's last line. */
  readonly trailing: Map<number, Attributes>;
  /** By line: alone on it, for the block that follows. Such a line still stands in the text. */
  readonly standing: Map<number, Attributes>;
}

/** Lifts the attributes of blocks out of a text before Markdown is read, so that nothing in them is taken for Markdown. */
export const liftAttributes = (text: string, firstLine: number): Lifted => {
  const lines = text.split("\n");
  const lifted: Lifted = { text: "", trailing: new Map(), standing: new Map() };
  let fence = "";
  for (let at = firstLine - 1; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const mark = /^(?:[ \t]*>)*[ \t]*(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence !== "") {
      if (mark?.startsWith(fence) === true && line.trimEnd().endsWith(mark)) fence = "";
      continue;
    }
    if (mark !== undefined) {
      fence = mark;
      continue;
    }
    lines[at] = liftFrom(lifted, lines, at);
  }
  return { ...lifted, text: lines.join("\n") };
};

const liftFrom = (lifted: Lifted, lines: readonly string[], at: number): string => {
  const line = lines[at] ?? "";
  if (!line.includes("{") || /^[ \t]*::/.test(line)) return line;
  const found = trailing.exec(line);
  const values = found === null ? null : readAttributeList(found[0]);
  if (found === null || values === null || !startsBlock.test(lines[at + 1] ?? "")) return line;
  const attributes: Attributes = { line: at + 1, column: found.index + 1, values };
  const alone = containers.exec(line)?.[0].length === found.index;
  const after = lines[at + 1] ?? "";
  if (alone && isApart(lines[at - 1] ?? "")) {
    lifted.standing.set(at + 1, attributes);
    if (isBlank(after) || startsItem.test(after)) return line;
  } else lifted.trailing.set(at + 1, attributes);
  return line.slice(0, found.index) + " ".repeat(found[0].length) + line.slice(found.index + found[0].length);
};

/** A line on which no block goes on: an empty one, or a fence of directives. */
const isApart = (line: string): boolean => isBlank(line) || /^[ \t]*:::/.test(line);

const isBlank = (line: string): boolean => line.replace(containers, "") === "";
