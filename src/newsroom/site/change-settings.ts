import { fail, ok, type Result } from "../../kit/result.ts";
import { json, type Trx } from "../../platform/database/database.ts";
import { type By, change, unchanged, writeAudit, type AuditLine } from "../staff/change.ts";
import { siteKey } from "../staff/keys.ts";
import { readSiteSettings, type SettingName, siteSettings } from "./setting.store.ts";

/** What is wrong with a value, by the name of its setting. */
export type SettingProblems = Readonly<Record<string, string>>;

/** Changes several settings at once, or none where one of them cannot be: each has its own line in the audit. */
export const changeSiteSettings = async (
  by: By,
  values: Readonly<Record<string, string>>,
): Promise<Result<null, SettingProblems | string>> =>
  await change<null, SettingProblems>(by, "setting.change", async (trx) => {
    const written = await writeSiteSettings(trx, values);
    if (!written.ok) return written;
    const lines = [...written.value];
    const last = lines.pop();
    if (last === undefined) return unchanged(null);
    for (const line of lines) await writeAudit(trx, by, line);
    return ok({ value: null, audit: last, keys: [siteKey] });
  });

/** Changes one setting of the site. Refused: an unknown name, a value that it cannot have. */
export const changeSiteSetting = async (by: By, name: string, value: string): Promise<Result<null>> => {
  const changed = await changeSiteSettings(by, { [name]: value });
  if (changed.ok) return changed;
  const { problem } = changed;
  if (typeof problem === "string") return fail(problem);
  if (!isSettingName(name))
    return fail(`There is no setting “${name}”. There are: ${Object.keys(siteSettings).join(", ")}.`);
  return fail(`${name} cannot be “${value}”: ${problem[name] ?? "it does not fit"}.`);
};

/** Writes several settings, or none where one of them cannot be; what changed, as the audit has it. */
export const writeSiteSettings = async (
  trx: Trx,
  values: Readonly<Record<string, string>>,
): Promise<Result<readonly AuditLine[], SettingProblems>> => {
  const read = readValues(values);
  if (!read.ok) return read;
  const before = await readSiteSettings(trx);
  const changed = read.value.filter(([name, value]) => before[name] !== value);
  for (const [name, value] of changed) await write(trx, name, value);
  return ok(changed.map(([name, value]) => lineOf(name, before[name], value)));
};

const readValues = (
  values: Readonly<Record<string, string>>,
): Result<[SettingName, string][], SettingProblems> => {
  const problems: Record<string, string> = {};
  const read: [SettingName, string][] = [];
  for (const [name, value] of Object.entries(values)) {
    if (!isSettingName(name)) {
      problems[name] = "there is no such setting";
      continue;
    }
    const parsed = siteSettings[name].schema.safeParse(value);
    if (parsed.success) read.push([name, parsed.data]);
    else problems[name] = parsed.error.issues[0]?.message ?? "it does not fit";
  }
  return Object.keys(problems).length > 0 ? fail(problems) : ok(read);
};

const isSettingName = (name: string): name is SettingName => Object.hasOwn(siteSettings, name);

const lineOf = (name: SettingName, before: string, after: string): AuditLine => ({
  action: "setting.changed",
  subject: "setting",
  subjectId: name,
  before: { value: before },
  after: { value: after },
});

const write = async (trx: Trx, name: SettingName, value: string): Promise<void> => {
  const row = { value: json(value), changed_at: new Date() };
  await trx
    .insertInto("setting")
    .values({ name, ...row })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
    .execute();
};
