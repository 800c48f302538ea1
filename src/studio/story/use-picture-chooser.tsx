import type { ReactNode } from "react";
import { useAsked } from "../components/asked.tsx";
import type { PictureCard } from "../editor/newsroom.ts";
import { PictureChooser } from "./picture-chooser.tsx";

/** Asks whoever writes for a picture; `dialog` must stand on the screen. */
export const usePictureChooser = (): {
  readonly choose: () => Promise<PictureCard | null>;
  readonly dialog: ReactNode;
} => {
  const { ask: choose, dialog } = useAsked<PictureCard>((answer) => <PictureChooser onChosen={answer} />);
  return { choose, dialog };
};
