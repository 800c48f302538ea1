import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Form } from "react-aria-components/Form";
import type { Answered } from "../../api/client/outcome.ts";
import type { Failure } from "../shell/failure.ts";
import { Waiting } from "../shell/waiting.tsx";
import { Dialog } from "./dialog.tsx";
import { FormEnd, FormProblem } from "./form-end.tsx";

/** How a form in a dialog is saved, and what became of it. */
export interface Saving<Typed> {
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onClose: () => void;
  readonly onSave: (typed: Typed) => void;
}

interface ChangeProps<Value, Typed> {
  readonly title: string;
  /** How it stands. */
  readonly read: UseQueryResult<Answered<Value>, Failure>;
  readonly lines: number;
  readonly change: Pick<Saving<Typed>, "error" | "isPending">;
  /** @param ifMatch the version that was typed over */
  readonly onSave: (typed: Typed, ifMatch: string) => void;
  readonly onClose: () => void;
  readonly children: (value: Value, saving: Saving<Typed>) => ReactNode;
}

/** A dialog in which something is changed as it is at this moment; its fields begin anew with each version of it. */
export const ChangeThis = <Value, Typed>(props: ChangeProps<Value, Typed>) => {
  const { title, read, lines, change, onSave, onClose, children } = props;
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <Waiting read={read} lines={lines}>
        {(value, etag) => (
          <div key={etag}>
            {children(value, {
              error: change.error,
              isPending: change.isPending,
              onClose,
              onSave: (typed) => onSave(typed, etag ?? ""),
            })}
          </div>
        )}
      </Waiting>
    </Dialog>
  );
};

interface FormProps extends Omit<Saving<never>, "onSave"> {
  /** What is done, as a verb; "Save" when not said. */
  readonly action?: string;
  readonly isDisabled?: boolean;
  /** Fields that say themselves what is wrong with them: "/name". */
  readonly pointers: readonly string[];
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The form of a dialog, with its end. */
export const DialogForm = ({ pointers, error, onSubmit, children, ...end }: FormProps) => (
  <Form
    className="stack"
    validationBehavior="aria"
    onSubmit={(event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    {children}
    <FormProblem error={error} fields={pointers} />
    <FormEnd {...end} />
  </Form>
);
