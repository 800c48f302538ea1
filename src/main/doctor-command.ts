import { type CommandDef, defineCommand } from "citty";
import { type Console, orProblem } from "../cli/tools.ts";
import type { Finding } from "../newsroom/site/health/finding.ts";
import { examine } from "../newsroom/site/health/examine.ts";
import type { MainTools } from "./command-tools.ts";

const signs = { well: "✓", note: "•", trouble: "✗" } as const;

/** `newsreel doctor`: exit code 1 when something does not work. */
export const doctorCommand = (console: Console, { reach, place, searchPath }: MainTools): CommandDef =>
  defineCommand({
    meta: { name: "doctor", description: "Says what is wrong, in plain words" },
    args: { json: { type: "boolean", description: "The findings as JSON" } },
    run: async ({ args }) => {
      const { db, files, clock } = orProblem(await reach());
      const findings = await examine({ db, files, clock, config: place.config, searchPath });
      for (const line of args.json ? [JSON.stringify(findings, null, 2)] : findings.flatMap(lines))
        console.say(line);
      if (findings.some(({ state }) => state === "trouble")) process.exitCode = 1;
    },
  }) as unknown as CommandDef;

const lines = ({ state, what, remedy }: Finding): string[] => [
  `${signs[state]} ${what}`,
  ...(remedy === undefined ? [] : [`  → ${remedy}`]),
];
