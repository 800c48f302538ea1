/** Clones what is committed into a new folder, runs `npm start` there, fetches a film's page and its media, and stops it. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./setup/install.mjs";

const freePort = async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
};

const waitFor = async (url, stillRunning, seconds) => {
  for (const end = Date.now() + seconds * 1000; Date.now() < end && stillRunning();) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`${url} did not answer within ${seconds} s`);
};

const fetchText = async (url) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
};

const folder = mkdtempSync(join(tmpdir(), "newsreel-fresh-"));
const clone = join(folder, "newsreel");
const port = await freePort();
const address = `http://localhost:${port}`;

const cloned = spawnSync("git", ["clone", "--quiet", "--no-hardlinks", root, clone], { stdio: "inherit" });
if (cloned.status !== 0) process.exit(1);

const start = spawn("npm", ["start"], {
  cwd: clone,
  env: { ...process.env, PORT: String(port) },
  stdio: "inherit",
  detached: true,
});
const ended = once(start, "exit");
const stop = async () => {
  process.kill(-start.pid, "SIGINT");
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20_000))]);
  const stopped = start.exitCode !== null || start.signalCode !== null;
  if (!stopped) process.kill(-start.pid, "SIGKILL");
  return stopped;
};

let stopped = false;
try {
  await waitFor(`${address}/health`, () => start.exitCode === null, 300);
  const films = await fetchText(`${address}/films`);
  const link = /href="(\/film\/[^"/]+)"/.exec(films)?.[1];
  if (!link) throw new Error("/films lists no film");
  const film = await fetchText(address + link);
  if (!film.includes("<h1")) throw new Error(`${link} has no headline`);
  console.log(`A fresh clone serves ${link}.`);
} finally {
  stopped = await stop();
  rmSync(folder, { recursive: true, force: true });
}
if (!stopped) throw new Error("npm start did not stop within 20 s of Ctrl-C");
