import { join } from "node:path";
import { inject } from "vitest";
import type { StudioWeight } from "../../scripts/studio-assets.mjs";
import { ask } from "./offer.ts";

/** The folder of the browser's code and styles. No test changes what is in it. */
export const builtAssets = async (): Promise<string> => (await madeOnce("assets"))["folder"] ?? "";

/** The folder of the studio, and its weight: bytes of script and of styles, as they are sent. */
export const builtStudio = async (): Promise<StudioWeight & { readonly folder: string }> => {
  const { folder = "", script, styles } = await madeOnce("studio");
  return { folder, script: Number(script), styles: Number(styles) };
};

/** The path of main.js in a copy of the built program, so that a build meanwhile does not take it away. */
export const builtProgram = async (): Promise<string> => (await madeOnce("program"))["main"] ?? "";

/** Waits until it is made for this run of tests; whoever asks first begins it. @throws when it could not be made */
export const madeOnce = async (name: string): Promise<Readonly<Record<string, string>>> =>
  await ask(join(inject("runFolder"), name));
