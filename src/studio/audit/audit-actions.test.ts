import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { auditActions, auditSubjects } from "../words/audit-actions.ts";

/** Every action that the code writes with a name of its own, beside "action:" or as the first word of what tells of it. */
const written = (): string[] => {
  const folder = join(import.meta.dirname, "../../newsroom");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".ts") && !name.endsWith(".test.ts"),
  );
  const named = /(?:action: (?:[^,\n]*? \? )?|\b(?:done|doneWith|lineOf)\()"([a-z-]+\.[a-z-]+)"/g;
  return files.flatMap((name) =>
    Array.from(readFileSync(join(folder, name), "utf8").matchAll(named), ([, action = ""]) => action),
  );
};

/** Those whose name is put together where they are written: what became of a question, of a suggestion, of a list. */
const putTogether = [
  ...["handed", "kept", "taken"].map((answer) => `block.${answer}`),
  ...["accepted", "declined", "opened", "withdrawn"].map((as) => `suggestion.${as}`),
  ...["series", "show"].map((kind) => `${kind}.arranged`),
];

test("every action of the audit has its sentence", () => {
  const actions = new Set([...written(), ...putTogether]);
  expect(actions.size).toBeGreaterThan(90);
  expect([...actions].filter((action) => auditActions[action] === undefined)).toEqual([]);
});

test("what can be chosen is of some action", () => {
  const strange = Object.keys(auditSubjects).filter(
    (part) => !Object.keys(auditActions).some((action) => action.startsWith(part)),
  );
  expect(strange).toEqual([]);
});
