import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The project's own folder, also from a bundle that lies somewhere below it. */
export const projectRoot = (): string => {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "package-lock.json"))) {
    if (dirname(folder) === folder) throw new Error("This does not lie in the project.");
    folder = dirname(folder);
  }
  return folder;
};
