import { relative, sep } from "node:path";
import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";
import { projectRoot } from "./project-root.ts";

/** Files that take longest, as was measured on two cores: what begins last must not be long. Others follow by their size. */
const longest = [
  "test/e2e/outside.test.ts",
  "src/platform/jobs/jobs.test.ts",
  "test/e2e/player.test.ts",
  "test/e2e/player-notices.test.ts",
  "test/e2e/player-places.test.ts",
  "test/e2e/noon.test.ts",
  "test/e2e/cache-changes.test.ts",
  "test/e2e/player-page.test.ts",
  "test/e2e/pages-listen.test.ts",
  "test/e2e/pages-axe.test.ts",
  "test/e2e/kill.test.ts",
  "test/e2e/pages-story-browser.test.ts",
  "test/e2e/pages-own-browser.test.ts",
  "test/e2e/kill-stories.test.ts",
  "test/e2e/embargo.test.ts",
  "src/platform/files/s3.test.ts",
  "test/e2e/crawl.test.ts",
  "test/e2e/addresses.test.ts",
  "src/platform/backup/backup.test.ts",
  "src/media/pipeline.test.ts",
  "test/e2e/kill-full-disk.test.ts",
  "src/platform/postgres/supervisor.test.ts",
  "test/e2e/web-processes.test.ts",
  "test/e2e/kill-start.test.ts",
  "src/cli/command-line.test.ts",
  "src/media/pipeline-sound.test.ts",
];

/** Within each project, the longest files first, in a fresh clone too, where no run has told how long each takes. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return [
      ...usual.filter((file) => rank(file) >= 0).toSorted((a, b) => rank(a) - rank(b)),
      ...usual.filter((file) => rank(file) < 0),
    ];
  }
}

const rank = ({ moduleId }: TestSpecification): number =>
  longest.indexOf(relative(projectRoot(), moduleId).replaceAll(sep, "/"));
