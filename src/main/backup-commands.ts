import { type CommandDef, defineCommand } from "citty";
import { type Console, orProblem } from "../cli/tools.ts";
import { keepBackup } from "../newsroom/site/health/last-backup.store.ts";
import { endRestoredSignIns } from "../newsroom/staff/sign-in/end-restored.ts";
import { backup, type BackupReport } from "../platform/backup/backup.ts";
import { restore } from "../platform/backup/restore.ts";
import type { MainTools } from "./command-tools.ts";
import { jobKinds } from "./job-handlers.ts";

/** `newsreel backup DIR`: the whole newsroom, while it runs. */
export const backupCommand = (console: Console, { reach }: MainTools): CommandDef =>
  defineCommand({
    meta: { name: "backup", description: "Writes the whole newsroom into a new folder, while it runs" },
    args: {
      folder: {
        type: "positional",
        required: true,
        description: "A folder that is not there yet",
        valueHint: "DIR",
      },
    },
    run: async ({ args }) => {
      const { connection, db, files, clock } = orProblem(await reach());
      const report = orProblem(
        await backup(
          { connection, files, clock, onProgress: remarks(console), signal: console.signal },
          args.folder,
        ),
      );
      await keepBackup(db, { ...report, at: clock().toISOString() });
      console.say(`Backed up to ${args.folder}: ${said(report)}.`);
    },
  }) as unknown as CommandDef;

/** `newsreel restore DIR`: into an empty newsroom, or with --replace in the place of one. */
export const restoreCommand = (console: Console, { reach }: MainTools): CommandDef =>
  defineCommand({
    meta: { name: "restore", description: "Brings a backup into an empty newsroom, while it runs" },
    args: {
      folder: {
        type: "positional",
        required: true,
        description: "A folder that newsreel backup wrote",
        valueHint: "DIR",
      },
      replace: { type: "boolean", description: "Lose what is here now" },
    },
    run: async ({ args }) => {
      const { connection, files } = orProblem(await reach());
      const report = orProblem(
        await restore(
          {
            connection,
            files,
            replace: args.replace === true,
            kinds: jobKinds,
            settle: endRestoredSignIns,
            onProgress: remarks(console),
            signal: console.signal,
          },
          args.folder,
        ),
      );
      console.say(`Restored from ${args.folder}: ${said(report)}.`);
      console.remark(
        "Everybody signs in again: sessions, open links, recovery codes and machines’ tokens of the backup are ended.",
      );
    },
  }) as unknown as CommandDef;

const said = ({ tables, files, bytes }: BackupReport): string =>
  `${tables} tables and ${files} files (${(bytes / 2 ** 20).toFixed(1)} MB)`;

/** A remark at each tenth of a part: tables, then files. */
const remarks = (console: Console): ((what: string, done: number) => void) => {
  let last = "";
  return (what, done) => {
    const part = what.split(" ")[0] ?? "";
    const mark = `${part} ${Math.floor(done * 10)}`;
    if (mark !== last) console.remark(`  ${part}s ${Math.floor(done * 10) * 10}%`);
    last = mark;
  };
};
