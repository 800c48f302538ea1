import { relative, sep } from "node:path";
import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";
import { projectRoot } from "./project-root.ts";

/** Files that take longest, as was measured on two cores: what begins last must not be long. Others follow by their size. */
const longest = [
  "test/e2e/outside.test.ts",
  "test/e2e/noon.test.ts",
  "src/platform/postgres/supervisor.test.ts",
  "test/e2e/player.test.ts",
  "test/e2e/player-notices.test.ts",
  "test/e2e/cache-changes.test.ts",
  "test/e2e/kill-full-disk.test.ts",
  "test/e2e/embargo.test.ts",
  "test/e2e/player-page.test.ts",
  "test/e2e/player-places.test.ts",
  "src/platform/backup/backup.test.ts",
  "test/e2e/pages-listen.test.ts",
  "test/e2e/kill-stories.test.ts",
  "test/e2e/pages-axe.test.ts",
  "src/media/pipeline.test.ts",
  "test/e2e/kill.test.ts",
  "test/e2e/web-processes.test.ts",
  "src/platform/files/s3.test.ts",
  "test/e2e/pages-keyboard.test.ts",
  "test/e2e/crawl.test.ts",
  "test/e2e/addresses.test.ts",
  "test/e2e/studio-desk.test.ts",
  "test/e2e/studio-story.test.ts",
  "test/e2e/pages-story-browser.test.ts",
  "test/e2e/studio-sign-in.test.ts",
  "test/e2e/studio-recordings.test.ts",
  "test/e2e/kill-start.test.ts",
  "src/platform/jobs/jobs.test.ts",
  "test/e2e/pages-own-browser.test.ts",
  "test/e2e/studio-publishing.test.ts",
  "test/e2e/studio-board.test.ts",
  "src/newsroom/story/scheduler.test.ts",
  "src/newsroom/recording/ingest/ingest.test.ts",
  "test/e2e/pages-no-script.test.ts",
  "src/api/whom-it-lets-in.test.ts",
  "test/validators/pages.test.ts",
  "test/e2e/studio-hostile.test.ts",
  "src/platform/postgres/leaving.test.ts",
  "src/media/pipeline-sound.test.ts",
  "src/cli/command-line.test.ts",
  "src/feeds/websub.test.ts",
  "src/platform/outbox.test.ts",
];

/** The longest files first, in a fresh clone too, where no run has told how long each takes. */
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
