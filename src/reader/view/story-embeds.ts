import type { Body } from "../../content/story-content.ts";
import { embedFrame, frameOrigin } from "./embed-providers.ts";

/** Origins of the frames that a story's readers may ask for. */
export const frameOrigins = ({ blocks }: Body): string[] => [
  ...new Set(
    blocks.flatMap((block) => {
      const frame = block.kind === "embed" ? embedFrame(block.url) : null;
      return frame === null ? [] : [frameOrigin(frame)];
    }),
  ),
];
