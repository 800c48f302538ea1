import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { classes } from "./class-name.ts";
import { Icon } from "./icon.tsx";

export interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly Option<Value>[];
  readonly onChange: (value: Value) => void;
  readonly className?: string;
  readonly isDisabled?: boolean;
  /** The label is read out, not shown. */
  readonly isLabelUnseen?: boolean;
}

/** One of a few. */
export const Choice = <Value extends string>({
  label,
  value,
  options,
  onChange,
  className,
  isDisabled = false,
  isLabelUnseen = false,
}: Props<Value>) => (
  <Select
    className={classes("field", className)}
    value={value}
    isDisabled={isDisabled}
    onChange={(key) => {
      const chosen = options.find((option) => option.value === key);
      if (chosen !== undefined) onChange(chosen.value);
    }}
  >
    <Label className={isLabelUnseen ? "unseen" : "label"}>{label}</Label>
    <Button className="button choice">
      <SelectValue className="chosen-text">
        {() => options.find((option) => option.value === value)?.label ?? ""}
      </SelectValue>
      <Icon name="down" />
    </Button>
    <Popover className="popover">
      <ListBox className="menu-list" items={options}>
        {(option) => (
          <ListBoxItem id={option.value} textValue={option.label} className="menu-item">
            <Text slot="label">
              {option.label}
              {option.hint === undefined ? null : <span className="hint"> {option.hint}</span>}
            </Text>
            {option.value === value ? <Icon name="tick" /> : null}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </Select>
);
