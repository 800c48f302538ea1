/**
 * Films and captions are brought in while one random process after the other is killed with -9: the server, the command,
 * PostgreSQL's postmaster, one of its backends, ffmpeg. What should run is started again, and interrupted commands are
 * repeated. Everything acknowledged must be there, nothing half-made may show, and the results must be those of an
 * undisturbed newsroom. Linux only.
 *
 * node bench/kills/run.ts [--kills 100] [--seed 2026]
 */
import { createHash } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { attack, type Attacked } from "./attack.ts";
import { bringInCalm } from "./calm.ts";
import { differences, keptFolder, unlikeFiles } from "./compare.ts";
import { copyProgram } from "./program.ts";
import { figure, none, say } from "./report.ts";
import { kinds } from "./targets.ts";

const { values } = parseArgs({
  options: { kills: { type: "string", default: "100" }, seed: { type: "string", default: "2026" } },
});
const kills = Number(values.kills);
const seed = Number(values.seed);
const folder = resolve(".proof", "kills");

const differing = async ({ stage, shown }: Attacked, program: string): Promise<string[]> => {
  // Films that were brought in by this very program before need not be brought in again.
  const version = createHash("sha256")
    .update(await readFile(program))
    .digest("hex")
    .slice(0, 12);
  const calm = await bringInCalm(program, join(folder, `calm-${version}`), stage.acknowledged.values(), say);
  const found: string[] = [];
  for (const [slug, one] of shown) {
    const other = calm.shown.get(slug);
    if (other === undefined) continue;
    const names = differences(one, other);
    const folders = [
      keptFolder(stage.newsroom.dataFolder, one.cutId),
      keptFolder(calm.dataFolder, other.cutId),
    ] as const;
    names.push(...(await unlikeFiles(...folders)));
    if (names.length > 0) found.push(`${slug}: ${names.join(", ")}`);
  }
  return found;
};

const leftWork = async (dataFolder: string): Promise<string[]> =>
  await readdir(join(dataFolder, "work")).catch(() => []);

await rm(join(folder, "attacked"), { recursive: true, force: true });
const program = await copyProgram(resolve("."), join(folder, "program"));
const attacked = await attack({
  program,
  folder: join(folder, "attacked"),
  films: join(folder, "films"),
  seed,
  kills,
  say,
});
const { stage } = attacked;
const differ = await differing(attacked, program);
const struck = kinds.map((kind) => `${kind} ${stage.killed.get(kind) ?? 0}`).join(", ");
const total = [...stage.killed.values()].reduce((sum, count) => sum + count, 0);
const { counts, acknowledged } = stage;
figure("processes killed with -9", total, "kills", total >= kills, {
  target: `≥ ${kills}`,
  beside: `${struck}; seed ${seed}`,
});
figure("films acknowledged", acknowledged.size, "films", acknowledged.size > 0, {
  beside: `${counts.commands} commands, ${counts.repeated} of them cut short and repeated`,
});
none("acknowledged and lost", stage.lost, `${attacked.shown.size} films read whole at the end`);
none("half-made shown", stage.halfMade, `${counts.rounds} readings of the whole site meanwhile`);
none(
  "results other than undisturbed",
  differ,
  "playlists, captions, sentences, sound and waveform by their bytes; pictures by frames, times and SSIM ≥ 0.97",
);
none(
  "other faults",
  stage.faults,
  `${counts.unanswered} readings fell into a restart; ${counts.refusedStarts} starts waited for a command`,
);
say(`left in the work folder: ${(await leftWork(stage.newsroom.dataFolder)).join(" ") || "nothing"}`);
process.exitCode =
  stage.lost.length + stage.halfMade.length + stage.faults.length + differ.length === 0 ? 0 : 1;
