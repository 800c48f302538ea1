/**
 * Stories are saved, published, scheduled and corrected by four writers at once while one random process after the other is
 * killed with -9: a writer, the server, PostgreSQL's postmaster, one of its backends. Every acknowledged write must stand, no
 * page may have shown what was never committed, no schedule may fire twice. Linux only.
 *
 * node bench/kill-stories/run.ts [--kills 200] [--seed 2026]
 */
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { copyProgram } from "../kills/program.ts";
import { figure, none, say } from "../kills/report.ts";
import { attack } from "./attack.ts";
import { kinds } from "./stage.ts";

const { values } = parseArgs({
  options: { kills: { type: "string", default: "200" }, seed: { type: "string", default: "2026" } },
});
const kills = Number(values.kills);
const folder = resolve(".proof", "kill-stories");

await rm(join(folder, "attacked"), { recursive: true, force: true });
const { stage, examined } = await attack({
  program: await copyProgram(resolve("."), join(folder, "program")),
  writerProgram: resolve("bench", "kill-stories", "writer.ts"),
  folder: join(folder, "attacked"),
  seed: Number(values.seed),
  kills,
  say,
});
const total = [...stage.killed.values()].reduce((sum, count) => sum + count, 0);
const struck = kinds.map((kind) => `${kind} ${stage.killed.get(kind) ?? 0}`).join(", ");
const done = (what: string): number => stage.acknowledged.filter((write) => write.what === what).length;
figure("processes killed with -9", total, "kills", total >= kills, {
  target: `≥ ${kills}`,
  beside: `${struck}; seed ${values.seed}`,
});
figure("writes acknowledged", stage.acknowledged.length, "writes", stage.acknowledged.length > 0, {
  beside: `saved ${done("saved")}, published ${done("published")}, scheduled ${done("scheduled")}, corrected ${done("corrected")}; ${stage.counts.refused} refused because somebody else was first`,
});
none("acknowledged and lost", examined.lost, `${examined.revisions} revisions kept`);
none(
  "shown and never committed",
  examined.neverCommitted,
  `${stage.counts.pages} pages read; ${stage.counts.unanswered} readings fell into a restart`,
);
none("schedules fired twice", examined.firedTwice, `${examined.fired} fired`);
none("changes without their audit line or event", examined.apart, "saving and publishing, counted");
none("other faults", stage.faults, "");
const wrong = [examined.lost, examined.neverCommitted, examined.firedTwice, examined.apart, stage.faults];
process.exitCode = wrong.every((found) => found.length === 0) ? 0 : 1;
