import { join } from "node:path";
import { expect, test } from "vitest";
import type { Operation } from "../../src/api/contract/operation.ts";
import { operations } from "../../src/api/contract/operations.ts";
import { projectRoot } from "../support/project-root.ts";
import { bracketed, enclosingBrace, fieldNames, readSources } from "../support/source-text.ts";

const source = join(projectRoot(), "src");
const newsroom = readSources(join(source, "newsroom"));
const api = readSources(join(source, "api"));

interface WrittenLine {
  readonly action: string;
  readonly fields: readonly string[];
}

/** With "..." where more is spread into it, or it is spread into another itself: what that is, no text says. */
const fieldsAt = (text: string, brace: number): string[] => {
  const named = /const (\w+) = $/.exec(text.slice(0, brace))?.[1];
  const isSpread = named !== undefined && text.includes(`...${named}`);
  return [...fieldNames(bracketed(text, brace)), ...(isSpread ? ["..."] : [])];
};

/** Every audit line that is written, as its source has it. */
const lines: readonly WrittenLine[] = [...newsroom, ...api].flatMap(([, text]) =>
  [...text.matchAll(/\baction: ([^,\n]*["`][^,\n]*),/g)]
    .map(({ 1: written = "", index }) => ({
      action: written.replaceAll(/["`]/g, "").trim(),
      fields: fieldsAt(text, enclosingBrace(text, index)),
    }))
    .filter(({ fields }) => fields.includes("subjectId")),
);

/** What is new has no before; what is gone has no after. What is neither has both. */
const isNew =
  /\.(added|made|marked|credited|ticked|placed|invited|pitched|approved|overridden|started|imported|suppressed|saved|poster-asked|rechecked)$/;
const isGone = /\.(unmarked|uncredited|unticked|cleared|ended|withdrawn)$/;

/** Lines that are so for a reason of their own. */
const apart: Readonly<Record<string, string>> = {
  "recording.withheld": "what was taken out is nowhere, the audit neither",
  "story.withheld": "what was taken out is nowhere, the audit neither",
  "subscriber.erased": "of whom nothing is known any more",
  "subscriber.exported": "that it was looked at; nothing changed",
  "subscriber.list-exported": "that it was looked at; nothing changed",
  "subscriber.searched": "that it was looked at; nothing changed",
  "subscriber.asked": "what readers do with their own letters is kept with their consents",
  "sign-in.changed": "which way to sign in, never a secret",
  "sign-in.reset-asked": "asked; nothing changed yet",
  "story.previewed": "that it was looked at; nothing changed",
  "site.previewed": "that it was looked at; nothing changed",
  "sample.filled": "nothing was there before",
  "job.retried": "how many; each job has its own row",
  "isSeen ? health.seen : health.unseen": "a finding is seen, or not: its name says which",
};

test("an audit line says what was and what is, as far as there was and is something", () => {
  expect(lines.length).toBeGreaterThan(90);
  const lacking = lines.filter(({ action, fields }) => {
    if (action in apart || fields.includes("...")) return false;
    const [before, after] = [fields.includes("before"), fields.includes("after")];
    if (isNew.test(action)) return !after;
    return isGone.test(action) ? !before : !before || !after;
  });
  expect(lacking).toEqual([]);
  expect(Object.keys(apart).filter((action) => !lines.some((line) => line.action === action))).toEqual([]);
});

/** Operations that are no GET and change nothing that is kept for long: why. */
const keepsNothing: Readonly<Record<string, string>> = {
  beginOwnPasskey: "a question to a passkey, forgotten within minutes",
  beginOwnTotp: "a secret that is none until a code of it was typed: confirmOwnTotp",
  enterStory: "who is in a story, forgotten within a minute",
  leaveStory: "who is in a story, forgotten within a minute",
  judgeQuotation: "reads; what is judged is too long for an address",
  findQuotation: "reads; what is looked for is too long for an address",
  tryBrand: "reckons, and keeps nothing",
};

const changes = (Object.entries(operations) as [string, Operation][])
  .filter(([, { method }]) => method !== "GET")
  .map(([name]) => name);

/** What a name stands for in a file: what it has itself, or what it imports. A key: its file, and what it is called there. */
const knownIn = (path: string, text: string): ReadonlyMap<string, string> => {
  const own = [...text.matchAll(/^(?:export )?const (\w+)/gm)].map(
    ([, name = ""]) => [name, `${path} ${name}`] as const,
  );
  const imported = [...text.matchAll(/^import \{([^}]*)\} from "(\.[^"]+)"/gm)].flatMap(
    ([, names = "", from = ""]) =>
      names
        .split(",")
        .map((one) => one.trim().split(" as "))
        .filter(([name = ""]) => /^[a-z]/.test(name) && !name.startsWith("type "))
        .map(([name = "", alias]) => [alias ?? name, `${join(path, "..", from)} ${name}`] as const),
  );
  return new Map([...imported, ...own]);
};

/** Every function of the API and the newsroom: its text, and what it calls. */
const functions = new Map<string, { readonly text: string; readonly calls: readonly string[] }>();
for (const [path, text] of [...api, ...newsroom]) {
  const known = knownIn(path, text);
  for (const part of text.split(/\n(?=(?:export )?const )/)) {
    const name = /^(?:export )?const (\w+)/.exec(part)?.[1];
    if (name !== undefined)
      functions.set(`${path} ${name}`, { text: part, calls: callsIn(part, known, name) });
  }
}

function callsIn(text: string, known: ReadonlyMap<string, string>, own: string): string[] {
  const words = new Set(text.match(/[A-Za-z_]\w*/g));
  return [...known].filter(([name]) => name !== own && words.has(name)).map(([, key]) => key);
}

/** Those that write a line by the shell of every change, or call one that does. */
const auditing = new Set(
  [...functions]
    .filter(([, { text }]) =>
      /\b(?:change|changeOwn|writeAudit)(?:<[^(]*>)?\(\s*(?:trx|by|input|\{)/.test(text),
    )
    .map(([key]) => key),
);
for (let before = -1; before !== auditing.size;) {
  before = auditing.size;
  for (const [key, { calls }] of functions) if (calls.some((one) => auditing.has(one))) auditing.add(key);
}

/** Whether an operation's handler calls something that writes a line. */
const isAudited = (name: string): boolean => {
  for (const [path, text] of api) {
    const at = new RegExp(`^  (?:${name}: |${name},$)`, "m").exec(text)?.index;
    if (at === undefined || !path.includes("resources")) continue;
    const own = text.slice(at + 2).split(/\n {2}\w+: |\n\};/)[0] ?? "";
    return callsIn(own, knownIn(path, text), "").some((key) => auditing.has(key));
  }
  return false;
};

test("every operation that changes something goes through the shell that writes its audit line", () => {
  const silent = changes.filter((name) => !isAudited(name));
  expect(silent.toSorted()).toEqual(Object.keys(keepsNothing).toSorted());
});
