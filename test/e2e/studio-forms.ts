import type { Locator, Page } from "playwright-core";
import type { Client } from "../../src/api/client/client.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { recordingWithWords, spoken } from "../support/recording.ts";

/** A form in which somebody types, and how a colleague changes the same elsewhere. */
export interface TypedForm {
  readonly name: string;
  /** Brings it on the screen. */
  readonly open: (page: Page) => Promise<void>;
  readonly field: (page: Page) => Locator;
  readonly save: (page: Page) => Locator;
  /** What the newsroom has. */
  readonly kept: () => Promise<string>;
  /** A colleague saves these words. */
  readonly elsewhere: (words: string) => Promise<void>;
  /** What the screen says of it. */
  readonly told: string;
  /** Goes on from what the colleague saved, with these words of one's own. */
  readonly goOn: (page: Page, words: string) => Promise<void>;
}

const valueOf = <Value>(answer: {
  readonly ok: boolean;
  readonly value?: Value;
  readonly problem?: unknown;
}) => {
  if (!answer.ok || answer.value === undefined) throw new Error(JSON.stringify(answer.problem));
  return answer.value;
};

const seenAndTypedAnew =
  (field: TypedForm["field"]): TypedForm["goOn"] =>
  async (page, words) => {
    await page.getByRole("button", { name: "Show what stands now" }).click();
    await field(page).fill(words);
  };

/** Somebody's biography. */
export const personForm = (origin: string, client: Client, personId: string, name: string): TypedForm => {
  const params = { personId };
  const read = async () => valueOf(await client.readPerson({ params }));
  const field = (page: Page) => page.getByRole("dialog").getByLabel("Biography");
  return {
    name: "a person's biography",
    open: async (page) => {
      await page.goto(`${origin}/studio/people`);
      await page.getByRole("row").filter({ hasText: name }).click();
    },
    field,
    save: (page) => page.getByRole("dialog").getByRole("button", { name: "Save", exact: true }),
    kept: async () => (await read()).value.biography,
    elsewhere: async (biography) => {
      const ifMatch = (await read()).etag ?? "";
      valueOf(await client.editPerson({ params, ifMatch, body: { biography } }));
    },
    told: "Somebody else has saved this meanwhile",
    goOn: seenAndTypedAnew(field),
  };
};

/** A policy's next version. */
export const policyForm = async (origin: string, client: Client): Promise<TypedForm> => {
  const kind = "ethics";
  const title = "How we behave";
  valueOf(await client.savePolicy({ body: { kind, title, text: "We are kind." } }));
  const { items } = valueOf(await client.listPolicies()).value;
  const policy = items.find((one) => one.kind === kind)?.slug ?? "";
  const latest = async () => {
    const { latest: number } = valueOf(await client.readPolicy({ params: { policy } })).value;
    return valueOf(await client.readPolicyVersion({ params: { policy, number } })).value;
  };
  const field = (page: Page) => page.getByLabel("Words", { exact: true });
  return {
    name: "a policy's words",
    open: async (page) => {
      await page.goto(`${origin}/studio/policies`);
      await page.getByRole("row").filter({ hasText: title }).click();
    },
    field,
    save: (page) => page.getByRole("button", { name: "Save as a draft" }),
    kept: async () => (await latest()).text,
    elsewhere: async (text) => {
      const { number } = await latest();
      valueOf(await client.savePolicy({ body: { kind, title, text, basedOn: number } }));
    },
    told: "Somebody else has saved this meanwhile",
    goOn: seenAndTypedAnew(field),
  };
};

/** A sentence of a transcript. */
export const transcriptForm = async (origin: string, client: Client, db: Database): Promise<TypedForm> => {
  const made = await recordingWithWords(db, spoken("ANA: The harber was empty.", "BEN: We had left."));
  const params = { recordingId: made.recordingId };
  const read = async () => valueOf(await client.readTranscript({ params }));
  const first = async () => {
    const { value, etag } = await read();
    return { words: value.sentences[0]?.words ?? [], ifMatch: etag ?? "" };
  };
  return {
    name: "a sentence of a transcript",
    open: async (page) => void (await page.goto(`${origin}/studio/recordings/${made.recordingId}`)),
    field: (page) => page.getByLabel(/^Words/),
    save: (page) => page.getByRole("button", { name: "Save words" }),
    kept: async () => (await first()).words.map(([, text]) => text).join(" "),
    elsewhere: async (text) => {
      const { words, ifMatch } = await first();
      const [begin, end] = [words[0]?.[0] ?? 0, words.at(-1)?.[0] ?? 0];
      const edits = [{ do: "replace-words" as const, first: begin, last: end, text }];
      valueOf(await client.correctTranscript({ params, ifMatch, body: { edits } }));
    },
    told: "Somebody has corrected it meanwhile",
    // What was typed stands in the field still.
    goOn: async (page) => await page.getByRole("button", { name: "Go on with mine" }).click(),
  };
};
