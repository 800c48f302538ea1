import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Field } from "../components/field.tsx";
import { Segments } from "../components/segments.tsx";
import { useRead } from "../shell/ask.ts";
import { useSession } from "../shell/session.tsx";
import { words } from "../words/words.ts";
import { publishing } from "../words/publishing.ts";
import type { Amended } from "./amended.ts";
import { LongField } from "../components/long-field.tsx";
import {
  type Corrected,
  isWhole,
  type NewNotice,
  type NoticeKind,
  placesOf,
  weightOf,
  wrongSpan,
} from "./new-notice.ts";

const said = publishing.notices;
const kinds = Object.keys(said.kinds) as NoticeKind[];

interface Props {
  readonly on: Corrected;
  readonly amended: Amended | null;
  readonly notice: NewNotice;
  /** The newest revision goes out with it. */
  readonly publishes: boolean;
  readonly onNotice: (notice: NewNotice) => void;
  readonly onPublishes: (publishes: boolean) => void;
  readonly onLook: () => void;
  readonly onClose: () => void;
}

/** Kind, what was wrong, what is right, how much it matters, which revisions, who approved it. */
export const WriteNotice = (props: Props) => {
  const { on, amended, notice, publishes, onNotice, onPublishes, onLook, onClose } = props;
  const set = (change: Partial<NewNotice>): void => onNotice({ ...notice, ...change });
  const needsWrong = notice.kind === "correction";
  return (
    <Form
      className="stack"
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole(notice)) onLook();
      }}
    >
      <Choice
        label={said.kind}
        value={notice.kind}
        options={kinds.map((value) => ({
          value,
          label: said.kinds[value].label,
          hint: said.kinds[value].hint,
        }))}
        onChange={(kind) => set({ kind })}
      />
      {amended === null ? (
        <Span notice={notice} onChange={set} />
      ) : (
        <Revisions amended={amended} publishes={publishes} onPublishes={onPublishes} />
      )}
      <LongField
        label={needsWrong ? said.wasWrong : said.wasWrongOptional}
        hint={said.wasWrongHint}
        value={notice.wasWrong}
        onChange={(wasWrong) => set({ wasWrong })}
        maxLength={4000}
        rows={2}
        isRequired={needsWrong}
      />
      <LongField
        label={said.right}
        hint={said.rightHint}
        value={notice.text}
        onChange={(text) => set({ text })}
        maxLength={4000}
        rows={3}
        isRequired
      />
      <div className="field">
        <span className="label">{said.weight}</span>
        <div className="row">
          <Segments
            label={said.weight}
            value={weightOf(notice)}
            options={[
              { value: "major", label: said.weights.major },
              { value: "minor", label: said.weights.minor },
            ]}
            onChange={(weight) => set({ weight })}
          />
        </div>
      </div>
      <ApprovedBy
        storyId={"storyId" in on ? on.storyId : null}
        revisionId={(publishes ? amended?.next : amended?.live)?.id ?? null}
        value={notice.approvedBy}
        onChange={(approvedBy) => set({ approvedBy })}
      />
      <Places on={on} notice={notice} />
      <div className="actions">
        <Button onPress={onClose}>{words.common.cancel}</Button>
        <Button type="submit" look="primary" isDisabled={!isWhole(notice)}>
          {said.look}
        </Button>
      </div>
    </Form>
  );
};

const Places = ({ on, notice }: Pick<Props, "on" | "notice">) => (
  <div>
    <strong>{said.where}</strong>
    <ul className="consequences">
      {placesOf(on, notice).map((place) => (
        <li key={place}>{place}</li>
      ))}
    </ul>
  </div>
);

interface RevisionsProps {
  readonly amended: Amended;
  readonly publishes: boolean;
  readonly onPublishes: (publishes: boolean) => void;
}

const Revisions = ({ amended: { live, next }, publishes, onPublishes }: RevisionsProps) => (
  <Choice
    label={said.with}
    value={publishes && next !== undefined ? "next" : "live"}
    options={[
      ...(next === undefined ? [] : [{ value: "next" as const, label: said.withDraft(next.number) }]),
      { value: "live" as const, label: said.withLive(live?.number ?? 0) },
    ]}
    onChange={(which) => onPublishes(which === "next")}
  />
);

const Span = ({
  notice,
  onChange,
}: {
  readonly notice: NewNotice;
  readonly onChange: (change: Partial<NewNotice>) => void;
}) => (
  <div className="field">
    <span className="label">{said.span}</span>
    <span className="hint">{said.spanHint}</span>
    <div className="two">
      <Field label={said.from} value={notice.from} onChange={(from) => onChange({ from })} />
      <Field
        label={said.until}
        value={notice.until}
        onChange={(until) => onChange({ until })}
        wrong={wrongSpan(notice)}
      />
    </div>
  </div>
);

interface ApprovedByProps {
  readonly storyId: string | null;
  readonly revisionId: string | null;
  readonly value: string;
  readonly onChange: (handle: string) => void;
}

/** Whoever adds it, or an editor who has signed the revision that is right. */
const ApprovedBy = ({ storyId, revisionId, value, onChange }: ApprovedByProps) => {
  const { staff } = useSession();
  const approvals = useRead(
    "listApprovals",
    { params: { storyId: storyId ?? "" } },
    { isWanted: storyId !== null },
  );
  const signed = new Map(
    (approvals.data?.value.items ?? [])
      .filter((one) => one.kind === "editor" && one.revisionId === revisionId && one.handle !== staff.handle)
      .map(({ handle, by }) => [handle, by]),
  );
  return (
    <Choice
      label={said.approvedBy}
      value={signed.has(value) ? value : staff.handle}
      options={[
        { value: staff.handle, label: said.self(staff.name) },
        ...Array.from(signed, ([handle, by]) => ({ value: handle, label: by })),
      ]}
      onChange={(handle) => onChange(handle === staff.handle ? "" : handle)}
    />
  );
};
