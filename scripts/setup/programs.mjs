/**
 * Programs that Newsreel calls and npm does not carry: ffmpeg to bring films in, Chromium for the browser tests.
 * On Debian and its kin they are installed where that is allowed (root, or sudo without a password), and said aloud.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

const succeeds = (command, args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;

const privilege = () => {
  if (process.getuid?.() === 0) return [];
  return succeeds("sudo", ["-n", "true"]) ? ["sudo", "-n"] : undefined;
};

const apt = (privileged, args) => {
  const [command, ...rest] = [...privileged, "apt-get", ...args];
  return (
    spawnSync(command, rest, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } })
      .status === 0
  );
};

const commandToType = (debian, other) => {
  if (process.platform === "darwin") return `brew install ${other}`;
  if (existsSync("/etc/fedora-release")) return `sudo dnf install ${other}`;
  if (existsSync("/etc/alpine-release")) return `sudo apk add ${other}`;
  return `sudo apt-get install ${debian}`;
};

const ensure = ({ present, debian, other, what, say }) => {
  if (present()) return true;
  const privileged = existsSync("/etc/debian_version") ? privilege() : undefined;
  if (privileged) {
    say(`Installing ${debian} from the system's own packages (${what})…`);
    if (
      apt(privileged, ["install", "-y", "-qq", debian]) ||
      (apt(privileged, ["update", "-qq"]) && apt(privileged, ["install", "-y", "-qq", debian]))
    ) {
      if (present()) return true;
    }
    say(`${debian} could not be installed.`);
  }
  say(`${other} is missing: ${what}. To get it, type: ${commandToType(debian, other)}`);
  return false;
};

const ffmpegBinary = () => {
  const chosen = process.env.FFMPEG_PATH;
  if (!chosen) return "ffmpeg";
  return existsSync(join(chosen, "ffmpeg")) ? join(chosen, "ffmpeg") : chosen;
};

export const ensureFfmpeg = (say) =>
  ensure({
    present: () => succeeds(ffmpegBinary(), ["-version"]),
    debian: "ffmpeg",
    other: "ffmpeg",
    what: "it is needed to bring films in; everything else works without it",
    say,
  });

export const chromiumCandidates = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

const headlessShell = "/usr/bin/chromium-headless-shell";

/** For tests: the headless shell has the engine of the whole browser, and takes a third of its time. */
export const ensureTestBrowser = (say) => {
  const isThere = existsSync(process.env.CHROMIUM_PATH || headlessShell);
  return isThere || installHeadlessShell(say) || ensureChromium(say);
};

/** Where it cannot be had, the whole browser does; where that is there already, nobody waits long for this. */
const installHeadlessShell = (say) => {
  const privileged = existsSync("/etc/debian_version") ? privilege() : undefined;
  if (!privileged) return false;
  say("Installing chromium-headless-shell from the system's own packages (the browser tests drive it)…");
  const patience = ["-o", "Acquire::http::Timeout=10", "-o", "Acquire::Retries=0"];
  const install = () => apt(privileged, [...patience, "install", "-y", "-qq", "chromium-headless-shell"]);
  const hasWhole = chromiumCandidates.some((path) => existsSync(path));
  return install() || (!hasWhole && apt(privileged, ["update", "-qq"]) && install());
};

export const ensureChromium = (say) =>
  ensure({
    present: () =>
      [process.env.CHROMIUM_PATH ?? "", ...chromiumCandidates].some(
        (path) => path !== "" && existsSync(path),
      ),
    debian: "chromium",
    other: "chromium",
    what: "the browser tests drive it",
    say,
  });
