import type { CallOf } from "../../../api/contract/operation.ts";
import type { Operations } from "../../../api/contract/operations.ts";
import { say } from "../../components/toast.tsx";
import { useChange } from "../../shell/ask.ts";
import { transcript as said } from "../../words/transcript.ts";

export type Edit = CallOf<Operations["correctTranscript"]>["body"]["edits"][number];

/** Corrects what was seen: the version that is on this screen. */
export const useCorrections = (recordingId: string, version: number) => {
  const correct = useChange("correctTranscript", { changes: ["readTranscript", "checkCaptions"] });
  return {
    error: correct.error,
    isPending: correct.isPending,
    reset: correct.reset,
    make: (edits: Edit[], done = (): void => undefined): void =>
      correct.mutate(
        { params: { recordingId }, ifMatch: `"${version}"`, body: { edits } },
        {
          onSuccess: ({ value }) => {
            say(value.changed ? said.kept(value.version) : said.same);
            done();
          },
        },
      ),
  };
};

export type Corrections = ReturnType<typeof useCorrections>;
