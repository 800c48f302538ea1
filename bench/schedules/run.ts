/**
 * Two worker nodes, each a process of its own, and schedules at random instants, a cluster of them at the same one: how late each
 * went out, from its instant until a process that follows the outbox heard of it committed.
 *
 * node bench/schedules/run.ts [--schedules 200] [--seconds 30]
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { storyContent } from "../../src/content/story-content.ts";
import { ensurePerson } from "../../src/newsroom/person/add-person.ts";
import { findActor } from "../../src/newsroom/staff/actor.ts";
import type { By } from "../../src/newsroom/staff/change.ts";
import { ensureAdministrator, writeRoles } from "../../src/newsroom/staff/roles.store.ts";
import { saveStory } from "../../src/newsroom/story/save-story.ts";
import { scheduleStory } from "../../src/newsroom/story/schedule-story.ts";
import { openDatabase } from "../../src/platform/database/database.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { silentLog } from "../../src/platform/log.ts";
import { followOutbox } from "../../src/platform/outbox-follower.ts";
import { startPostgres } from "../../src/platform/postgres/supervisor.ts";
import { chanceFrom } from "../archive/random.ts";

const { values } = parseArgs({
  options: { schedules: { type: "string", default: "200" }, seconds: { type: "string", default: "30" } },
});
const count = Number(values.schedules);
const seconds = Number(values.seconds);
const folder = resolve(".proof", "schedules");
const chance = chanceFrom(2026);
const clock = () => new Date();

const startNode = async (url: string): Promise<ChildProcess> => {
  const child = fork(resolve("bench", "schedules", "node.ts"), [url], { execArgv: [] });
  await once(child, "message");
  return child;
};

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const postgres = await startPostgres({ dataFolder: folder, log: silentLog() });
const db = openDatabase(postgres.connection);
await migrate(db, join(resolve("."), "db", "migrations"));
await writeRoles(db);
await ensureAdministrator(db);
const actor = await findActor(db, undefined);
if (!actor.ok) throw new Error(actor.problem);
const by: By = { db, actor: actor.value, via: "bench" };
const author = await ensurePerson(by, "Kit");
if (!author.ok) throw new Error(author.problem);

const nodes = await Promise.all([startNode(postgres.connection.url), startNode(postgres.connection.url)]);
const instants = new Map<string, number>();
const heard = new Map<string, number>();
const follower = await followOutbox({
  connection: postgres.connection,
  log: silentLog(),
  told: (events) => {
    for (const { event, payload } of events)
      if (event === "story.published") heard.set((payload as { id: string }).id, Date.now());
  },
});

const saved: { storyId: string }[] = [];
for (let number = 0; number < count; number += 1) {
  const content = storyContent.parse({
    headline: `Story ${number}`,
    contributors: [{ person: author.value.id }],
    body: {
      version: 1,
      blocks: [{ kind: "paragraph", id: "p1", content: [{ type: "text", text: "Noon." }] }],
    },
  });
  const made = await saveStory(by, clock, { content, basedOn: null });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  saved.push(made.value);
}
// One in ten at the same instant: editors like whole hours.
const begin = Date.now() + 200 * count * 0.2 + 5000;
for (const [number, { storyId }] of saved.entries()) {
  const at = number % 10 === 0 ? begin + 5000 : begin + chance.between(0, seconds * 1000);
  const made = await scheduleStory(by, clock, { storyId, at: new Date(at) });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  instants.set(storyId, at);
}
const scheduledLate = Date.now() > begin;
const latest = begin + seconds * 1000 + 20_000;
while (heard.size < count && Date.now() < latest) await wait(100);

const late = [...instants]
  .map(([storyId, at]) => (heard.get(storyId) ?? Number.POSITIVE_INFINITY) - at)
  .sort((one, other) => one - other);
const at = (share: number): number =>
  late[Math.min(late.length - 1, Math.ceil(late.length * share) - 1)] ?? 0;
const twice = await db
  .selectFrom("publication")
  .select("story_id")
  .groupBy("story_id")
  .having((of) => of.fn.countAll(), ">", 1)
  .execute();
const early = late.filter((milliseconds) => milliseconds < 0).length;
const beside = `${count} schedules over ${seconds} s, ${Math.ceil(count / 10)} of them at one instant; two nodes${scheduledLate ? "; scheduling itself was late" : ""}`;
const say = (figure: object): void => console.log(JSON.stringify(figure));
say({ figure: "a schedule's lateness, p50", value: at(0.5), unit: "ms", holds: true, beside });
say({
  figure: "a schedule's lateness, p99",
  value: at(0.99),
  unit: "ms",
  target: "< 1000",
  holds: at(0.99) < 1000,
  beside,
});
say({ figure: "a schedule's lateness, most", value: late.at(-1) ?? 0, unit: "ms", holds: true });
say({
  figure: "schedules fired twice",
  value: twice.length,
  unit: "",
  target: "0",
  holds: twice.length === 0,
});
say({ figure: "schedules fired too early", value: early, unit: "", target: "0", holds: early === 0 });
process.exitCode = at(0.99) < 1000 && twice.length === 0 && early === 0 ? 0 : 1;

for (const node of nodes) {
  node.kill("SIGTERM");
  await once(node, "exit");
}
await follower.stop();
await db.destroy();
await postgres.stop();
