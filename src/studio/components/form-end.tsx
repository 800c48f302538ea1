import { words } from "../words/words.ts";
import { isOfFields, sentenceOf } from "../shell/failure.ts";
import { Button } from "./button.tsx";
import { Notice } from "./notice.tsx";

interface ProblemProps {
  readonly error: Error | null;
  /** Fields of the form that say themselves what is wrong with them: "/name". */
  readonly fields?: readonly string[];
}

/** Why it was not done, where no field of the form says so. */
export const FormProblem = ({ error, fields = [] }: ProblemProps) =>
  error === null || isOfFields(error, fields) ? null : (
    <Notice kind="bad" isNews>
      <p className="lines-kept">{sentenceOf(error)}</p>
    </Notice>
  );

interface EndProps {
  /** What is done, as a verb; "Save" when not said. */
  readonly action?: string;
  readonly isPending: boolean;
  readonly isDisabled?: boolean;
  readonly onClose: () => void;
}

/** The end of a form in a dialog. */
export const FormEnd = ({ action = words.common.save, isPending, isDisabled = false, onClose }: EndProps) => (
  <div className="actions">
    <Button onPress={onClose}>{words.common.cancel}</Button>
    <Button type="submit" look="primary" isPending={isPending} isDisabled={isDisabled}>
      {action}
    </Button>
  </div>
);
