import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField, type TextFieldProps } from "react-aria-components/TextField";
import type { ReactNode, Ref } from "react";

interface Props extends Omit<TextFieldProps, "className" | "children" | "isInvalid" | "validate"> {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly wrong?: string | null | undefined;
  readonly rows?: number;
  readonly areaRef?: Ref<HTMLTextAreaElement>;
}

/** Some lines to type. */
export const LongField = ({ label, hint, wrong, rows = 3, areaRef, ...rest }: Props) => (
  <TextField
    {...rest}
    validationBehavior="aria"
    isInvalid={wrong !== null && wrong !== undefined}
    className="field"
  >
    <Label>{label}</Label>
    <TextArea rows={rows} {...(areaRef === undefined ? {} : { ref: areaRef })} />
    {hint === undefined ? null : (
      <Text slot="description" className="hint">
        {hint}
      </Text>
    )}
    <FieldError className="wrong">{wrong}</FieldError>
  </TextField>
);
