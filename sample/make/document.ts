/**
 * Makes the paper that the sample's stories quote: `node sample/make/document.ts` sets lines of make/record/ as a PDF of
 * typewritten pages. The same record gives the same bytes.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const here = import.meta.dirname;

/** Points. A4, a typewriter's letters of a tenth of an inch. */
const page = { width: 595, height: 842, margin: 60, leading: 13, size: 9.5 };
const columns = 82;
const linesToPage = Math.floor((page.height - 2 * page.margin) / page.leading);

const plain = (text: string): string =>
  text.replaceAll("¼", " 1/4").replaceAll(/[“”]/g, '"').replaceAll(/[’‘]/g, "'");

const wrap = (line: string): string[] => {
  const [, indent = ""] = /^(\d\d:\d\d:\d\d {2})/.exec(line) ?? [];
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (`${current} ${word}`.length > columns && current !== "") {
      lines.push(current);
      current = `${" ".repeat(indent.length)}${word}`;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current];
};

const content = (lines: readonly string[], number: number): string => {
  const shown = [...lines, ...Array.from({ length: linesToPage - lines.length }, () => ""), `- ${number} -`];
  const text = shown.map((line) => `(${line.replaceAll(/[\\()]/g, (mark) => `\\${mark}`)}) '`).join("\n");
  return `BT /F1 ${page.size} Tf ${page.leading} TL ${page.margin} ${page.height - page.margin} Td\n${text}\nET`;
};

/** A PDF 1.4 file (ISO 32000-1, section 7.5): objects, their offsets, the trailer. */
const writePdf = (title: string, pages: readonly (readonly string[])[]): string => {
  const first = 5;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R /Lang (en) >>",
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${first + at * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    `<< /Title (${title}) >>`,
    ...pages.flatMap((lines, at) => {
      const stream = content(lines, at + 1);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
};

const record = plain(readFileSync(join(here, "record", "mercury-atlas-6.txt"), "utf8"));
const lines = record.trimEnd().split("\n").flatMap(wrap);
const pages = Array.from({ length: Math.ceil(lines.length / linesToPage) }, (_, at) =>
  lines.slice(at * linesToPage, (at + 1) * linesToPage),
);
writeFileSync(
  join(here, "..", "stories", "air-to-ground.pdf"),
  writePdf("Air-ground communications of Mercury-Atlas 6, extract", pages),
  "latin1",
);
