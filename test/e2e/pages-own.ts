import { diskFiles } from "../../src/platform/files/disk.ts";
import { fail } from "../../src/kit/result.ts";
import { changeBrand, changeMark } from "../../src/newsroom/site/brand/change-brand.ts";
import { addMenuEntry, type NewEntry } from "../../src/newsroom/site/menu/edit-menu.ts";
import { publishPolicy } from "../../src/newsroom/site/policy/publish-policy.ts";
import { savePolicyFile } from "../../src/newsroom/site/policy/save-policy-file.ts";
import { newsroomItself } from "../../src/newsroom/staff/actor.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import type { Database } from "../../src/platform/database/database.ts";
import { idOf } from "./pages-newsroom.ts";

export const byNewsroom = (db: Database): By => ({ db, actor: newsroomItself, via: "test" });

const policies = [
  [
    "2026-01-05",
    "kind: standards\ntitle: Our journalistic standards\nsummary: What every page of ours must hold to.",
    '## Sources\n\nEvery quotation is held against the recording. We do **not** cut words out without saying so.\n\n- one\n- two\n\n| Kind | Signed by |\n| --- | --- |\n| Story | two editors |\n\nMore in [our corrections](/corrections):footnote[x]{text="Since 2019."}.\n',
  ],
  [
    "2026-02-01",
    "kind: standards\ntitle: Our journalistic standards\nsummary: What every page of ours must hold to.\nversion: 1\nchanged: Two editors sign each story, not one.",
    "## Sources\n\nEvery quotation is held against the recording, by two of us.\n",
  ],
  ["2026-01-06", "kind: ethics\ntitle: Ethics", "We pay no source.\n"],
  ["2026-01-06", "kind: privacy\ntitle: Privacy", "We keep nothing of you.\n"],
  ["2026-01-06", "kind: corrections\ntitle: How we correct", "In the open.\n"],
] as const;

/** Puts a policy's version in force on a day. */
export const putInForce = async (db: Database, day: string, head: string, body: string): Promise<void> => {
  const by = byNewsroom(db);
  const clock = () => new Date(`${day}T09:00:00Z`);
  const desk = {
    by,
    files: diskFiles("/nowhere"),
    fileName: "policy.md",
    readBeside: async () => await Promise.resolve(fail("there is none")),
    make: true,
  };
  const saved = await savePolicyFile(desk, clock, `---\n${head}\n---\n${body}`);
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
  const published = await publishPolicy(by, clock, saved.value.slug);
  if (!published.ok) throw new Error(published.problem);
};

/** Policies of the small newsroom, as they came into force. */
export const fillPolicies = async (db: Database): Promise<void> => {
  for (const [day, head, body] of policies) await putInForce(db, day, head, body);
};

const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 40"><path d="M0 0h160v40H0z" fill="#0b4f8a"/></svg>`;

const entries: readonly Partial<NewEntry>[] = [
  { menu: "main", to: "films" },
  { menu: "main", to: "topic:the-sea" },
  { menu: "main", to: "policy:standards", label: "How we work" },
  { menu: "main", to: "film:sealed" },
  { menu: "social", to: "https://social.example/@newsroom", label: "Mastodon" },
  { menu: "legal", label: "© 2026 The newsroom" },
  { menu: "legal", to: "policy:privacy" },
  {
    menu: "partners",
    to: "https://university.example/",
    label: "A university",
    pictureId: idOf("own mark"),
  },
];

export const addEntry = async (db: Database, entry: Partial<NewEntry>): Promise<string> => {
  const whole = {
    menu: "main",
    to: null,
    label: "",
    pictureId: null,
    under: null,
    at: null,
    ...entry,
  } as const;
  const added = await addMenuEntry(byNewsroom(db), whole);
  if (!added.ok) throw new Error(added.problem);
  return added.value;
};

/** Menus, marks and colours of the small newsroom's own. */
export const fillOwn = async (db: Database): Promise<void> => {
  await db
    .insertInto("picture")
    .values({
      id: idOf("own mark"),
      file_key: "pictures/own-mark.png",
      media_type: "image/png",
      width: 400,
      height: 120,
      alt: "A university",
      credit: "",
    })
    .execute();
  for (const entry of entries) await addEntry(db, entry);
  const about = await addEntry(db, { menu: "foot", label: "About us" });
  await addEntry(db, { menu: "foot", to: "policies", under: about });
  const by = byNewsroom(db);
  await changeBrand(by, { light: { accent: "#0b4f8a" }, dark: {} });
  await changeMark(by, "logo", { svg: logo });
};
