import type { Readable, Writable } from "node:stream";
import { createInterface } from "node:readline/promises";

/** Where a person sits, or does not. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** Whether whoever sits at the terminal says yes; null: nobody sits there. */
export const agrees = async (
  question: string,
  { stdin, stderr }: Terminal = process,
): Promise<boolean | null> => {
  if (stdin.isTTY !== true || stderr.isTTY !== true) return null;
  const asking = createInterface({ input: stdin, output: stderr });
  const ended = new Promise<string>((resolve) => {
    asking.once("close", () => resolve(""));
  });
  try {
    return /^y(es)?$/i.test((await Promise.race([asking.question(question), ended])).trim());
  } finally {
    asking.close();
  }
};
