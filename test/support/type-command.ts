import { vi } from "vitest";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import type { CommandTools } from "../../src/cli/tools.ts";

export interface Typed {
  readonly code: number;
  readonly said: string;
  readonly remarked: string;
}

/** Types a command; what it said on standard output and standard error, and its exit code. */
export const typeCommand = async (tools: CommandTools, argv: readonly string[]): Promise<Typed> => {
  const heard = { said: "", remarked: "" };
  const listen = (stream: NodeJS.WriteStream, to: keyof typeof heard) =>
    vi.spyOn(stream, "write").mockImplementation((piece) => {
      heard[to] += String(piece);
      return true;
    });
  const spies = [listen(process.stdout, "said"), listen(process.stderr, "remarked")];
  process.exitCode = undefined;
  const code = await runCommandLine([...argv], tools);
  process.exitCode = undefined;
  for (const spy of spies) spy.mockRestore();
  return { code, ...heard };
};
