import type { ReactNode } from "react";
import { Button as Pressable, type ButtonProps } from "react-aria-components/Button";
import { classes } from "./class-name.ts";
import { Icon, type IconName } from "./icon.tsx";

interface Props extends Omit<ButtonProps, "className" | "children"> {
  /** "primary": what is most likely wanted, once on a screen. "danger": cannot be undone. */
  readonly look?: "plain" | "primary" | "danger" | "quiet";
  readonly icon?: IconName;
  readonly className?: string;
  readonly children: ReactNode;
}

/** While it is pending it stays where it is, keeps the focus, and does nothing when pressed again. */
export const Button = ({ look = "plain", icon, className, children, ...rest }: Props) => (
  <Pressable {...rest} className={classes("button", look !== "plain" && look, className)}>
    {icon === undefined ? null : <Icon name={icon} />}
    {children}
  </Pressable>
);

interface IconButtonProps extends Omit<ButtonProps, "className" | "children" | "aria-label"> {
  readonly label: string;
  readonly icon: IconName;
}

/** A picture alone: `label` is what it is called by whoever does not see it. */
export const IconButton = ({ label, icon, ...rest }: IconButtonProps) => (
  <Pressable {...rest} aria-label={label} className="button quiet icon">
    <Icon name={icon} />
  </Pressable>
);
