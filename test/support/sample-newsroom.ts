import { copyFolder } from "./copy-folder.ts";
import { madeOnce } from "./made-once.ts";

/** A data folder that holds the sample newsroom, stopped: the run's, copied. Tests of the very first start have an empty one. */
export const sampleNewsroom = async (dataFolder: string): Promise<void> => {
  const { folder = "" } = await madeOnce("newsroom");
  await copyFolder(folder, dataFolder);
};
