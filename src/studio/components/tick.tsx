import type { ReactNode } from "react";
import { Checkbox, type CheckboxProps } from "react-aria-components/Checkbox";
import { Icon } from "./icon.tsx";

interface Props extends Omit<CheckboxProps, "className" | "children"> {
  readonly children?: ReactNode;
}

/** Yes or no. Without words beside it it needs `aria-label`, or the slot of a table. */
export const Tick = ({ children, ...rest }: Props) => (
  <Checkbox {...rest} className="tick">
    {({ isSelected, isIndeterminate }) => (
      <>
        <span className="box">
          {isIndeterminate ? <Icon name="part" /> : isSelected ? <Icon name="tick" /> : null}
        </span>
        {children}
      </>
    )}
  </Checkbox>
);
