import { cp, mkdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";

/**
 * A copy of the built program, so that a build meanwhile does not take it away under a newsroom that runs.
 * @returns the path of its main.js
 */
export const copyProgram = async (root: string, folder: string): Promise<string> => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await cp(join(root, "dist"), join(folder, "dist"), { recursive: true });
  for (const name of ["db", "sample", "node_modules", "package.json"])
    await symlink(join(root, name), join(folder, name));
  return join(folder, "dist", "main.js");
};
