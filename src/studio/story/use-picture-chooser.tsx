import { type ReactNode, useCallback, useState } from "react";
import type { PictureCard } from "../editor/newsroom.ts";
import { PictureChooser } from "./picture-chooser.tsx";

type Choose = () => Promise<PictureCard | null>;

/** Asks whoever writes for a picture; `dialog` must stand on the screen. */
export const usePictureChooser = (): { readonly choose: Choose; readonly dialog: ReactNode } => {
  const [done, setDone] = useState<((picture: PictureCard | null) => void) | null>(null);
  const choose = useCallback<Choose>(async () => {
    const asked = Promise.withResolvers<PictureCard | null>();
    setDone(() => asked.resolve);
    return await asked.promise;
  }, []);
  const dialog =
    done === null ? null : (
      <PictureChooser
        onChosen={(picture) => {
          setDone(null);
          done(picture);
        }}
      />
    );
  return { choose, dialog };
};
