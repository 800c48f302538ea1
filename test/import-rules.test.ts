import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

/** A tool that parses nothing passes everything, so the rules are tried on planted breaches. */
const root = join(import.meta.dirname, "..");
let planted: string;

beforeEach(() => {
  planted = mkdtempSync(join(tmpdir(), "newsreel-rules-"));
  for (const name of [".dependency-cruiser.mjs", "tsconfig.json", "tsconfig.base.json", "package.json"])
    cpSync(join(root, name), join(planted, name));
  symlinkSync(join(root, "node_modules"), join(planted, "node_modules"));
});

afterEach(() => {
  rmSync(planted, { recursive: true, force: true });
});

const plant = (path: string, text: string) => {
  mkdirSync(dirname(join(planted, path)), { recursive: true });
  writeFileSync(join(planted, path), text);
};

const cruise = (): string => {
  try {
    return execFileSync(
      process.execPath,
      [
        join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs"),
        "--config",
        ".dependency-cruiser.mjs",
        "src",
      ],
      { cwd: planted, encoding: "utf8" },
    );
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
};

test("an import downward passes", () => {
  plant("src/kit/a.ts", "export const a = 1;\n");
  plant("src/media/b.ts", 'import { a } from "../kit/a.ts";\nexport const b = a;\n');
  expect(cruise()).toContain("no dependency violations found");
});

test("an import upward is an error", () => {
  plant("src/media/b.ts", "export const b = 1;\n");
  plant("src/kit/a.ts", 'import { b } from "../media/b.ts";\nexport const a = b;\n');
  expect(cruise()).toContain("error kit-imports");
});

test("a type imported upward is an error too", () => {
  plant("src/newsroom/moment/b.ts", "export interface B { b: string }\n");
  plant(
    "src/newsroom/recording/a.ts",
    'import type { B } from "../moment/b.ts";\nexport const a = (b: B) => b.b;\n',
  );
  expect(cruise()).toContain("error subject-recording");
});

test("one surface does not import another", () => {
  plant("src/reader/b.tsx", "export const b = <p>1</p>;\n");
  plant("src/cli/a.ts", 'import { b } from "../reader/b.tsx";\nexport const a = b;\n');
  expect(cruise()).toContain("error cli-imports");
});

test("a circle is an error", () => {
  plant("src/kit/a.ts", 'import { b } from "./b.ts";\nexport const a = (): number => b();\n');
  plant("src/kit/b.ts", 'import { a } from "./a.ts";\nexport const b = (): number => a();\n');
  expect(cruise()).toContain("error no-circles");
});
