import { useState } from "react";
import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { ChangeThis, DialogForm, type Saving } from "../components/change-this.tsx";
import { Dialog } from "../components/dialog.tsx";
import { Field } from "../components/field.tsx";
import { LongField } from "../components/long-field.tsx";
import { say } from "../components/toast.tsx";
import { useChange, useRead } from "../shell/ask.ts";
import { wrongWith } from "../shell/failure.ts";
import { series as said } from "../words/series.ts";
import { PictureField } from "./picture-field.tsx";

export type Series = AnswerOf<Operations["readSeries"]>;

export const AddSeries = ({ onClose }: { readonly onClose: () => void }) => {
  const add = useChange("addSeries", {
    changes: ["listSeries"],
    onDone: ({ value }) => {
      say(said.added(value.title));
      onClose();
    },
  });
  return (
    <Dialog title={said.add} isOpen onClose={onClose}>
      <Fields
        series={null}
        error={add.error}
        isPending={add.isPending}
        onClose={onClose}
        onSave={({ title, summary, slug }) =>
          add.mutate({ body: { title, summary, ...(slug === "" ? {} : { slug }) } })
        }
      />
    </Dialog>
  );
};

interface ChangeProps {
  readonly series: Pick<Series, "id" | "title">;
  readonly onClose: () => void;
}

/** A series as it is at this moment, to be changed. */
export const ChangeSeries = ({ series, onClose }: ChangeProps) => {
  const params = { seriesId: series.id };
  const fresh = useRead("readSeries", { params });
  const change = useChange("editSeries", {
    changes: ["listSeries", "readSeries"],
    onDone: ({ value }) => {
      say(said.saved(value.title));
      onClose();
    },
  });
  return (
    <ChangeThis
      title={said.change(series.title)}
      read={fresh}
      lines={4}
      change={change}
      onSave={(body: Typed, ifMatch) => change.mutate({ params, body, ifMatch })}
      onClose={onClose}
    >
      {(value, saving) => <Fields series={value} {...saving} />}
    </ChangeThis>
  );
};

type Typed = Pick<Series, "title" | "summary" | "slug" | "pictureId">;

interface FieldsProps extends Saving<Typed> {
  /** Null: a new one. */
  readonly series: Typed | null;
}

const pointers = ["/title", "/slug", "/summary"];

const Fields = ({ series, onSave, ...saving }: FieldsProps) => {
  const [typed, setTyped] = useState<Typed>(series ?? { title: "", summary: "", slug: "", pictureId: null });
  const { title, summary, slug, pictureId } = typed;
  return (
    <DialogForm {...saving} pointers={pointers} onSubmit={() => onSave({ title, summary, slug, pictureId })}>
      <Field
        label={said.name}
        value={title}
        onChange={(value) => setTyped({ ...typed, title: value })}
        autoComplete="off"
        autoFocus
        isRequired
        wrong={wrongWith(saving.error, "/title")}
      />
      <LongField
        label={said.summary}
        value={summary}
        onChange={(value) => setTyped({ ...typed, summary: value })}
        wrong={wrongWith(saving.error, "/summary")}
      />
      <Field
        label={said.slug}
        hint={series === null ? said.newSlugHint : said.slugHint}
        value={slug}
        onChange={(value) => setTyped({ ...typed, slug: value })}
        autoComplete="off"
        wrong={wrongWith(saving.error, "/slug")}
      />
      {series === null ? null : (
        <PictureField pictureId={pictureId} onChange={(value) => setTyped({ ...typed, pictureId: value })} />
      )}
    </DialogForm>
  );
};
