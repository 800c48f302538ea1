import type { Quotation, QuotationSource } from "../../content/quotation.ts";
import { readAddress } from "./story-file-address.ts";
import { readMoment } from "./story-file-moment.ts";
import type { Place } from "./story-file-problem.ts";
import { type Given, placeholder, type Reading, optional } from "./story-file-reading.ts";

const known =
  "moment, film with from and to or words; document with page; url with title; speaker, name, translated";

/** What the attributes of a quotation say of it. Without a source it is `none`: saving looks it up in the archive. */
export const readQuotation = (reading: Reading, given: Given, of = ":quote", id = given.id()): Quotation => {
  const quotation: Quotation = {
    id,
    source: readSource(reading, given),
    ...optional("speaker", readSpeaker(reading, given)),
    ...optional("speakerName", given.take("name")),
    ...optional("translatedFrom", given.take("translated")),
  };
  given.finish(of, known);
  return quotation;
};

const readSpeaker = (reading: Reading, given: Given): string | undefined => {
  const name = given.take("speaker");
  return name === undefined ? undefined : reading.resolve({ kind: "person", name }, given.place);
};

const readSource = (reading: Reading, given: Given): QuotationSource => {
  const sources = ["moment", "film", "document", "url"].filter((name) => given.has(name));
  if (sources.length > 1)
    reading.problem(
      given.place,
      `A quotation has one source, not ${sources.join(" and ")}.`,
      "Take the others away.",
    );
  if (given.has("moment") || given.has("film"))
    return { type: "moment", moment: readMoment(reading, given) ?? placeholder };
  const document = given.take("document");
  if (document !== undefined) {
    const page = given.takeNumber("page");
    const id = reading.resolve(
      { kind: "document", name: document, title: given.take("title") ?? "" },
      given.place,
    );
    return { type: "document", document: id, ...optional("page", page) };
  }
  const url = given.take("url");
  if (url === undefined) return { type: "none" };
  const address = readAddress(reading, url, given.place);
  return { type: "link", url: address?.url ?? url, title: given.take("title") ?? url };
};

/** What several marks of one quotation say of it together: any of them may bear its attributes. */
export const mergeQuotation = (
  reading: Reading,
  place: Place,
  before: Quotation | undefined,
  now: Quotation,
): Quotation => {
  if (before === undefined) return now;
  if (
    before.source.type !== "none" &&
    now.source.type !== "none" &&
    JSON.stringify(before) !== JSON.stringify(now)
  )
    reading.problem(
      place,
      `The quotation “${now.id}” is told of twice, and differently.`,
      "Say it at its first piece alone.",
    );
  return { ...before, ...now, source: now.source.type === "none" ? before.source : now.source };
};
