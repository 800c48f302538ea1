import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Confirm } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { LongField } from "../components/long-field.tsx";
import { Notice } from "../components/notice.tsx";
import { Section } from "../components/section.tsx";
import { Tick } from "../components/tick.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { recordingFiles } from "../words/recording-files.ts";
import type { Playhead } from "./playhead.ts";
import { readTime, writeTime } from "./read-time.ts";

const said = recordingFiles.withhold;

interface Props {
  readonly recordingId: string;
  readonly playhead: Playhead;
}

/** For legal: the words of a stretch, out for good. Nothing goes before it was looked where else they stand. */
export const WithholdWords = ({ recordingId, playhead }: Props) => {
  const cuts = (useRead("listCuts", { params: { recordingId } }).data?.value.items ?? []).filter(
    ({ state }) => state === "ready",
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const cut = cuts.find(({ id }) => id === chosen) ?? cuts.find(({ isCurrent }) => isCurrent) ?? null;
  const [typed, setTyped] = useState({ from: "", to: "", reason: "" });
  const [isEverywhere, setEverywhere] = useState(true);
  const [asked, setAsked] = useState<{ readonly start: number; readonly end: number } | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [start, end] = [readTime(typed.from), readTime(typed.to)];
  const elsewhere = useRead(
    "listSameWords",
    {
      params: { recordingId },
      query: { cutId: cut?.id ?? "", start: asked?.start ?? 0, end: asked?.end ?? 0 },
    },
    { isWanted: cut !== null && asked !== null },
  );
  const withhold = useChange("withholdWords", {
    changes: [
      "readTranscript",
      "listTranscriptVersions",
      "checkCaptions",
      "readRecordingUses",
      "listSameWords",
    ],
    onDone: () => {
      setAsking(false);
      setAsked(null);
      setTyped({ from: "", to: "", reason: "" });
    },
  });
  if (cut === null) return null;
  const set = (change: Partial<typeof typed>): void => {
    setTyped({ ...typed, ...change });
    if (change.reason === undefined) setAsked(null);
  };
  const places = asked === null ? undefined : elsewhere.data?.value.items;
  return (
    <Section title={said.title} detail={said.detail}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (places === undefined && start !== null && end !== null) setAsked({ start, end });
          else setAsking(true);
        }}
      >
        {cuts.length < 2 ? null : (
          <Choice
            label={said.cut}
            value={cut.id}
            options={cuts.map(({ id, label }) => ({ value: id, label }))}
            onChange={(id) => {
              setChosen(id);
              setAsked(null);
            }}
          />
        )}
        {(["from", "to"] as const).map((name) => (
          <div className="bar" key={name}>
            <Field
              label={said[name]}
              hint={said.timeHint}
              value={typed[name]}
              onChange={(text) => set({ [name]: text })}
              wrong={typed[name] === "" || readTime(typed[name]) !== null ? null : said.wrongTime}
            />
            <Button look="quiet" onPress={() => set({ [name]: writeTime(playhead.time()) })}>
              {said.here}
            </Button>
          </div>
        ))}
        <LongField
          label={said.reason}
          hint={said.reasonHint}
          value={typed.reason}
          onChange={(reason) => set({ reason })}
          rows={2}
          wrong={wrongWith(withhold.error, "/reason")}
        />
        <FormProblem error={elsewhere.error} />
        {places === undefined ? null : (
          <Elsewhere places={places} isEverywhere={isEverywhere} onEverywhere={setEverywhere} />
        )}
        <FormProblem error={withhold.error} fields={["/reason"]} />
        <div>
          <Button
            type="submit"
            look={places === undefined ? "plain" : "danger"}
            isPending={asked !== null && elsewhere.isFetching}
            isDisabled={start === null || end === null || end <= start || typed.reason.trim() === ""}
          >
            {places === undefined ? said.look : said.ask}
          </Button>
        </div>
        <Done answer={withhold.data?.value} />
      </form>
      <Confirm
        title={said.confirmTitle}
        action={said.act}
        isOpen={isAsking}
        isPending={withhold.isPending}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          if (asked === null) return;
          const everywhere = isEverywhere && (places ?? []).length > 0;
          const body = { cutId: cut.id, ...asked, reason: typed.reason, everywhere };
          withhold.mutate({ params: { recordingId }, body }, { onError: () => setAsking(false) });
        }}
      >
        <p>{said.confirm}</p>
      </Confirm>
    </Section>
  );
};

type Places = AnswerOf<Operations["listSameWords"]>["items"];

interface ElsewhereProps {
  readonly places: Places;
  readonly isEverywhere: boolean;
  readonly onEverywhere: (isEverywhere: boolean) => void;
}

const Elsewhere = ({ places, isEverywhere, onEverywhere }: ElsewhereProps) =>
  places.length === 0 ? (
    <p role="status">{said.nowhereElse}</p>
  ) : (
    <Notice kind="warn" title={said.elsewhere} isNews>
      <ul>
        {places.map(({ cutId, title, label, start, end }) => (
          <li key={`${cutId} ${start}`}>{said.place(title, label, writeTime(start), writeTime(end))}</li>
        ))}
      </ul>
      <Tick isSelected={isEverywhere} onChange={onEverywhere}>
        {said.everywhere}
      </Tick>
    </Notice>
  );

const Done = ({ answer }: { readonly answer: AnswerOf<Operations["withholdWords"]> | undefined }) =>
  answer === undefined ? null : (
    <Notice kind="good" isNews>
      <p>{said.done(answer.sentences, answer.captionTracks, answer.moments)}</p>
      {answer.elsewhere.map(({ cutId, title, label, start, end }) => (
        <p key={`${cutId} ${start}`}>{said.place(title, label, writeTime(start), writeTime(end))}</p>
      ))}
      {answer.stories.length === 0 ? null : <p>{said.stories(answer.stories.join(", "))}</p>}
    </Notice>
  );
