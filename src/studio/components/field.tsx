import type { ReactNode, Ref } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextField, type TextFieldProps } from "react-aria-components/TextField";
import { classes } from "./class-name.ts";

interface Props extends Omit<TextFieldProps, "className" | "children" | "isInvalid" | "validate"> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong with it, in a sentence; null: nothing that is known. */
  readonly wrong?: string | null | undefined;
  readonly className?: string;
  readonly placeholder?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A line to type, with its name above it and what is wrong below. */
export const Field = ({ label, hint, wrong, className, placeholder, inputRef, ...rest }: Props) => (
  <TextField
    {...rest}
    validationBehavior="aria"
    isInvalid={wrong !== null && wrong !== undefined}
    className={classes("field", className)}
  >
    <Label>{label}</Label>
    <Input
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(inputRef === undefined ? {} : { ref: inputRef })}
    />
    {hint === undefined ? null : (
      <Text slot="description" className="hint">
        {hint}
      </Text>
    )}
    <FieldError className="wrong">{wrong}</FieldError>
  </TextField>
);
