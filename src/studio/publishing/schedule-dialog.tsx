import { useState } from "react";
import { Form } from "react-aria-components/Form";
import { Button } from "../components/button.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { say } from "../components/toast.tsx";
import { useChange } from "../shell/ask.ts";
import { useSession } from "../shell/session.tsx";
import { words } from "../words/words.ts";
import { publishing } from "../words/publishing.ts";
import { Consequences, type GoingOut } from "./consequences.tsx";
import { Refused } from "./refused.tsx";
import { changedByPublishing } from "./story-facts.ts";
import { clockIn, instantIn } from "./zone-instant.ts";

const said = publishing.goOut;
const hour = 3_600_000;

interface Props extends Omit<GoingOut, "at"> {
  readonly onClose: () => void;
}

/** The instant at which it goes out by itself, on the newsroom's own clock, which is named. */
export const ScheduleDialog = ({ onClose, ...goingOut }: Props) => {
  const { story, revision, overrides } = goingOut;
  const { zone } = useSession().newsroom;
  const [begun] = useState(() =>
    clockIn(story.scheduled === null ? nextHour(new Date()) : new Date(story.scheduled.at), zone),
  );
  const [day, setDay] = useState(begun.day);
  const [time, setTime] = useState(begun.time);
  const [note, setNote] = useState("");
  const at = instantIn(day, time, zone);
  const isOver = at !== null && at.getTime() <= Date.now();
  const schedule = useChange("scheduleStory", {
    changes: changedByPublishing,
    onDone: () => {
      say(said.scheduled);
      onClose();
    },
  });
  return (
    <Dialog title={said.scheduleTitle} isOpen onClose={onClose}>
      <Form
        className="stack"
        validationBehavior="aria"
        onSubmit={(event) => {
          event.preventDefault();
          if (at === null || isOver) return;
          schedule.mutate({
            params: { storyId: story.id },
            body: {
              revisionId: revision.id,
              at: at.toISOString(),
              note: note.trim(),
              overrides: [...overrides],
            },
          });
        }}
      >
        <p>{said.zone(zone)}</p>
        <div className="two">
          <Field label={said.day} type="date" value={day} onChange={setDay} isRequired autoFocus />
          <Field label={said.time} type="time" value={time} onChange={setTime} isRequired />
        </div>
        <p role="status" className={at === null || isOver ? "wrong" : "soft"}>
          {at === null ? said.noSuchTime(zone) : isOver ? said.over : meansOf(at, zone)}
        </p>
        <Consequences {...goingOut} at={at?.toISOString() ?? ""} />
        <Field label={said.note} hint={said.noteHint} value={note} onChange={setNote} maxLength={500} />
        <Refused error={schedule.error} />
        <div className="actions">
          <Button onPress={onClose}>{words.common.cancel}</Button>
          <Button
            type="submit"
            look="primary"
            isPending={schedule.isPending}
            isDisabled={at === null || isOver}
          >
            {said.scheduleConfirm}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
};

const nextHour = (now: Date): Date => new Date(Math.ceil((now.getTime() + hour / 2) / hour) * hour);

const meansOf = (at: Date, zone: string): string => {
  const there = at.toLocaleString("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZone: zone,
  });
  return said.means(there, zone, at.toISOString().slice(11, 16));
};
