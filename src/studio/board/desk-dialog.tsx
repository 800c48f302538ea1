import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Choice } from "../components/choice.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { FormProblem } from "../components/form-end.tsx";
import { Tick } from "../components/tick.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { board } from "../words/board.ts";
import { words } from "../words/words.ts";
import { type BoardStory, isStage, stages } from "./board-story.ts";
import { headlineOf } from "../stories/story-line.ts";
import { asIs, changeOf, type DeskDraft, draftOf } from "./desk-draft.ts";
import { useWhom } from "./use-whom.ts";

const said = board.fields;

interface Props {
  /** One, or several that are changed alike. */
  readonly stories: readonly BoardStory[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Moves stories, gives them to somebody, sets their day, says whom they wait for. */
export const DeskDialog = ({ stories, onClose, onDone }: Props) => {
  const [draft, setDraft] = useState(() => draftOf(stories));
  const set = (change: Partial<DeskDraft>): void => setDraft((last) => ({ ...last, ...change }));
  const [first] = stories;
  const isOne = stories.length === 1;
  const done = (count: number): void => {
    say(isOne ? board.changed : board.changedMany(count));
    onDone();
  };
  const changes = ["listBoard", "listAlerts"] as const;
  const one = useChange("changeDesk", { changes, onDone: () => done(1) });
  const many = useChange("changeManyDesks", { changes, onDone: ({ value }) => done(value.changed) });
  const error = one.error ?? many.error;
  return (
    <Dialog
      title={isOne && first !== undefined ? headlineOf(first) : board.changeMany(stories.length)}
      isOpen
      onClose={onClose}
    >
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          const change = changeOf(draft);
          if (isOne && first !== undefined)
            one.mutate({ params: { storyId: first.id }, ifMatch: `"${first.version}"`, body: change });
          else many.mutate({ body: { storyIds: stories.map(({ id }) => id), change } });
        }}
      >
        <Fields
          draft={draft}
          set={set}
          isOne={isOne}
          isPlaced={stories.every(({ place }) => isStage(place))}
        />
        <FormProblem error={error} />
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button type="submit" look="primary" isPending={one.isPending || many.isPending}>
            {words.common.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};

interface FieldsProps {
  readonly draft: DeskDraft;
  readonly set: (change: Partial<DeskDraft>) => void;
  readonly isOne: boolean;
  /** None of them is out: their stage can be set. */
  readonly isPlaced: boolean;
}

const Fields = ({ draft, set, isOne, isPlaced }: FieldsProps) => {
  const { owners, waited } = useWhom();
  const unchanged = isOne ? [] : [{ value: asIs, label: said.asIs }];
  return (
    <>
      {isPlaced ? (
        <Choice
          label={said.stage}
          value={draft.stage}
          options={[...unchanged, ...stages.map((value) => ({ value, label: board.places[value] }))]}
          onChange={(stage) => set({ stage: isStage(stage) ? stage : asIs })}
        />
      ) : null}
      <Choice
        label={said.owner}
        value={draft.owner}
        options={[...unchanged, ...owners]}
        onChange={(owner) => set({ owner })}
      />
      {isOne ? null : (
        <Tick isSelected={draft.setsDue} onChange={(setsDue) => set({ setsDue })}>
          {said.setDay}
        </Tick>
      )}
      {draft.setsDue ? (
        <Field label={said.due} type="date" value={draft.due} onChange={(due) => set({ due })} />
      ) : null}
      <Choice
        label={said.waiting}
        value={draft.waiting}
        options={[...unchanged, ...waited]}
        onChange={(waiting) => set({ waiting })}
      />
      {draft.waiting.includes(":") ? (
        <Field
          label={said.why}
          value={draft.why}
          onChange={(why) => set({ why })}
          maxLength={300}
          autoComplete="off"
        />
      ) : null}
    </>
  );
};
