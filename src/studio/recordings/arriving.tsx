import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { OperationName } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Section } from "../components/section.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { sentenceOf } from "../shell/failure.ts";
import { useMay, useSession } from "../shell/session.tsx";
import { recordings as said } from "../words/recordings.ts";
import { IngestLine } from "./ingest-line.tsx";
import { SendingLine, useSendings } from "./sending-lines.tsx";
import { titleOf } from "./upload-queue.ts";

/** Milliseconds between two looks while something is on its way, and while nothing is. */
const often = 1000;
const seldom = 10_000;

/** Everything that is on its way in, from the browser's first byte to the last step. */
export const Arriving = () => {
  const sendings = useSendings();
  const known = useRead("listIngests", undefined, { every: often });
  const left = useLeft(sendings.map(({ uploadId }) => uploadId));
  const ingests = known.data?.value.items ?? [];
  const sent = sendings.filter(({ state }) => state === "done").length;
  useAskedAnew("listIngests", String(sent));
  useAskedAnew("listUploads", String(sent));
  useAskedAnew("listRecordings", `${sent} ${ingests.length}`);
  if (sendings.length + ingests.length + left.length === 0) return null;
  return (
    <Section title={said.arriving}>
      <ul className="lines">
        {sendings
          .filter(({ recordingId }) => !ingests.some((ingest) => ingest.recordingId === recordingId))
          .map((one) => (
            <SendingLine key={one.id} one={one} />
          ))}
        {left.map((one) => (
          <LeftLine key={one.id} one={one} />
        ))}
        {ingests.map((ingest) => (
          <IngestLine key={ingest.cutId} ingest={ingest} />
        ))}
      </ul>
    </Section>
  );
};

interface LeftFile {
  readonly id: string;
  readonly file: string;
  readonly size: number;
  readonly arrived: number;
}

/** What was begun before this screen was loaded, and nothing here goes on with. */
const useLeft = (here: readonly (string | null)[]): readonly LeftFile[] => {
  const may = useMay();
  const sendings = useSendings();
  const uploads = useRead("listUploads", undefined, { isWanted: may("recording.add"), every: seldom });
  const names = new Set(sendings.map(({ told }) => `${told.file.name} ${told.file.size}`));
  return (uploads.data?.value.items ?? []).filter(
    ({ id, file, size }) => !here.includes(id) && !names.has(`${file} ${size}`),
  );
};

const LeftLine = ({ one }: { readonly one: LeftFile }) => {
  const { newsroom } = useSession();
  const bring = useChange("bringInUpload", { changes: ["listUploads", "listIngests"] });
  const isWhole = one.arrived >= one.size;
  const body = { kind: "film", title: titleOf(one.file), language: newsroom.language } as const;
  return (
    <li>
      <div className="what">
        <strong>{one.file}</strong>
        <p>{isWhole ? said.leftWhole : said.left(Math.floor((one.arrived / one.size) * 100))}</p>
      </div>
      {isWhole ? (
        <Button
          isPending={bring.isPending}
          onPress={() =>
            bring.mutate(
              { params: { uploadId: one.id }, body },
              { onError: (error) => say(sentenceOf(error)) },
            )
          }
        >
          {said.bringIn}
        </Button>
      ) : null}
    </li>
  );
};

/** What was sent from here is seen on its way at once, and in the list below as soon as it has come in: nobody need tell of it. */
const useAskedAnew = (name: OperationName, standing: string): void => {
  const client = useQueryClient();
  useEffect(() => {
    void client.invalidateQueries({ queryKey: [name] });
  }, [client, name, standing]);
};
