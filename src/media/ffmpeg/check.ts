import { fail, ok, type Result } from "../../kit/result.ts";
import { findPrograms, howToInstall, type Programs } from "./find.ts";
import { probeConfinement, type Confinement } from "./confine.ts";
import { capture } from "./capture.ts";

/** An ffmpeg that can do the work; made once at start and passed to whatever calls it. */
export interface Ffmpeg extends Programs {
  readonly version: string;
  /** HDR can be brought to SDR. */
  readonly toneMapping: boolean;
  readonly confinement: Confinement;
}

/** What the program says of itself. */
export interface Abilities {
  readonly version: string;
  readonly encoders: string;
  readonly mp4: string;
  readonly noise: string;
  readonly filters: string;
}

/**
 * Finds ffmpeg and ffprobe (see `findPrograms`) and asks whether they can do what the pipeline needs.
 * The problem lists everything that is missing, in plain words, with the command that brings it.
 */
export const openFfmpeg = async (chosen: string | undefined, searchPath: string): Promise<Result<Ffmpeg>> => {
  const found = await findPrograms(chosen, searchPath);
  if (!found.ok) return found;
  const abilities = await askAbilities(found.value.ffmpeg);
  const missing = missingFrom(abilities);
  if (missing.length > 0)
    return fail(
      `${found.value.ffmpeg} cannot be used: ${missing.join("; ")}. ${await howToInstall(searchPath)}`,
    );
  return ok({
    ...found.value,
    version: abilities.version,
    toneMapping: hasName(abilities.filters, "zscale") && hasName(abilities.filters, "tonemap"),
    confinement: await probeConfinement(searchPath),
  });
};

const askAbilities = async (ffmpeg: string): Promise<Abilities> => {
  const ask = (...argv: string[]): Promise<string> => capture(ffmpeg, ["-hide_banner", ...argv]);
  const [said, encoders, mp4, noise, filters] = await Promise.all([
    capture(ffmpeg, ["-version"]),
    ask("-encoders"),
    ask("-h", "muxer=mp4"),
    ask("-h", "bsf=noise"),
    ask("-filters"),
  ]);
  return { version: /version (\S+)/.exec(said)?.[1] ?? "unknown", encoders, mp4, noise, filters };
};

const hasName = (listing: string, name: string): boolean => new RegExp(`^.*\\s${name}\\s`, "m").test(listing);

const neededFilters = ["bwdif", "fieldmatch", "decimate", "split", "ebur128", "alimiter", "idet", "tile"];

/** What this ffmpeg lacks; empty when it has everything. Development builds ("N-…", "git-…") are taken as new. */
export const missingFrom = (abilities: Abilities): string[] => {
  const missing: string[] = [];
  const [major, minor] = (/^n?(\d+)\.(\d+)/.exec(abilities.version) ?? []).slice(1).map(Number);
  if (major !== undefined && minor !== undefined && (major < 5 || (major === 5 && minor < 1)))
    missing.push(`it is version ${abilities.version}, and 5.1 or later is needed`);
  if (!hasName(abilities.encoders, "libx264")) missing.push("the H.264 encoder libx264 is not built in");
  if (!hasName(abilities.encoders, "aac")) missing.push("the AAC encoder is not built in");
  if (!/\bcmaf\b/.test(abilities.mp4)) missing.push("its MP4 writer has no cmaf flag");
  if (!/-drop\s/.test(abilities.noise)) missing.push("its noise bitstream filter has no drop option");
  const filters = neededFilters.filter((name) => !hasName(abilities.filters, name));
  if (filters.length > 0) missing.push(`these filters are not built in: ${filters.join(", ")}`);
  return missing;
};
