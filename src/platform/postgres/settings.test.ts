import { expect, test } from "vitest";
import { readPidFile } from "./process.ts";
import { memorySettings } from "./settings.ts";
import { fitsSocket } from "./socket-folder.ts";

const gigabyte = 1024 ** 3;

test("a small machine keeps most of its memory for other work", () => {
  expect(memorySettings(gigabyte)).toMatchObject({ shared_buffers: "64MB", effective_cache_size: "256MB" });
  expect(memorySettings(8 * gigabyte)).toMatchObject({
    shared_buffers: "512MB",
    effective_cache_size: "2048MB",
  });
  expect(memorySettings(256 * gigabyte)).toMatchObject({
    shared_buffers: "1024MB",
    maintenance_work_mem: "256MB",
  });
});

test("a pid file tells the process and the folder of its socket; half a file tells nothing", () => {
  expect(readPidFile("4711\n/data/postgres\n1700000000\n5432\n/tmp/socket\n\n  5432001  1\nready\n")).toEqual(
    {
      pid: 4711,
      socketFolder: "/tmp/socket",
    },
  );
  for (const text of ["", "4711\n", "x\n\n\n\n/tmp/socket\n", "1\n\n\n\n/tmp/socket\n"]) {
    expect(readPidFile(text)).toBeUndefined();
  }
});

test("a socket's whole name has 107 bytes at most", () => {
  const most = (process.platform === "linux" ? 107 : 103) - "/.s.PGSQL.5432".length;
  expect(fitsSocket(`/${"a".repeat(most - 1)}`)).toBe(true);
  expect(fitsSocket(`/${"a".repeat(most)}`)).toBe(false);
  expect(fitsSocket(`/${"é".repeat(47)}`)).toBe(false);
});
