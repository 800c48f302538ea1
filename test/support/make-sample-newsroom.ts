import { join } from "node:path";
import { freePort } from "./free-port.ts";
import { copyProgram, newsreel } from "./newsroom-process.ts";

/** Makes a data folder as the built program leaves it that was started once on an empty one, and stopped. */
export const makeSampleNewsroom = async (folder: string): Promise<{ folder: string }> => {
  const data = join(folder, "data");
  const program = await copyProgram(join(folder, "program"));
  const serving = newsreel(program, { DATA_DIR: data, PORT: String(await freePort()) }, "serve");
  await serving.until(/The newsroom is open/);
  const { code, said } = await serving.kill("SIGTERM");
  if (code !== 0) throw new Error(`The sample newsroom ended with ${code}: ${said}`);
  return { folder: data };
};
