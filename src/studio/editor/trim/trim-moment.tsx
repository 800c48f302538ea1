import { useState } from "react";
import { Button } from "../../components/button.tsx";
import { Dialog } from "../../components/dialog.tsx";
import { useDesk } from "../view/context.ts";
import { useCard } from "../view/use-card.ts";
import { words as all } from "../words.ts";
import { Trimmer, type Chosen } from "./trimmer.tsx";
import { words as say } from "./words.ts";

interface Props {
  readonly momentId: string;
  /** What kind of block it is. */
  readonly label: string;
  readonly onTrimmed: (momentId: string) => void;
}

/** Moves the first and the last frame of a block's moment: the block gets the moment of other frames, the old one stays. */
export const TrimMoment = ({ momentId, label, onTrimmed }: Props) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" aria-label={`${all.archive.trim}: ${label}`} onPress={() => setOpen(true)}>
        {all.archive.trim}
      </Button>
      {isOpen ? (
        <Dialog title={all.archive.trimTitle} isOpen isBroad onClose={() => setOpen(false)}>
          <Inside
            momentId={momentId}
            onClose={() => setOpen(false)}
            onTrimmed={(id) => {
              setOpen(false);
              onTrimmed(id);
            }}
          />
        </Dialog>
      ) : null}
    </>
  );
};

const Inside = ({
  momentId,
  onTrimmed,
  onClose,
}: Omit<Props, "label"> & { readonly onClose: () => void }) => {
  const { newsroom } = useDesk();
  const card = useCard("moment", momentId);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (card === undefined) return <p className="hint">{say.reaching}</p>;
  if (card === null) return <p className="hint">{say.failed}</p>;
  const { cutId, start, end } = card;
  const take = async ({ trim }: Chosen): Promise<void> => {
    setPending(true);
    try {
      onTrimmed((await newsroom.momentOfFrames({ cutId, ...trim })).id);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : say.failed);
      setPending(false);
    }
  };
  return (
    <Trimmer
      read={async (span, signal) => await newsroom.stretch(cutId, span, signal)}
      media={newsroom.mediaOf(cutId)}
      initial={{ start, end }}
      onKey={(key, chosen) => {
        if (key !== "Enter") return false;
        void take(chosen);
        return true;
      }}
    >
      {(chosen) => (
        <>
          {problem === null ? null : <p role="alert">{problem}</p>}
          <div className="actions">
            <Button onPress={onClose}>{all.archive.trimCancel}</Button>
            <Button look="primary" isPending={isPending} onPress={() => void take(chosen)}>
              {all.archive.trimDone}
            </Button>
          </div>
        </>
      )}
    </Trimmer>
  );
};
