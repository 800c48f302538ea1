import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { silentLog } from "../log.ts";
import { tellOfJobs } from "./job-news.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const telling = () => {
  const said = vi.fn<() => Promise<void>>(async () => undefined);
  return { said, news: tellOfJobs(said, silentLog()) };
};

test("what happens within a second is told once, and what ends just then once more, when it is written down", () => {
  const { said, news } = telling();
  for (let job = 0; job < 500; job += 1) news.changed();
  vi.advanceTimersByTime(900);
  expect(said).not.toHaveBeenCalled();
  news.changed();
  vi.advanceTimersByTime(100);
  expect(said).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(said).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(60_000);
  expect(said).toHaveBeenCalledTimes(2);
});

test("nothing is told of jobs that stand still, nor after the end", () => {
  const { said, news } = telling();
  vi.advanceTimersByTime(60_000);
  news.changed();
  news.stop();
  vi.advanceTimersByTime(60_000);
  expect(said).not.toHaveBeenCalled();
});
