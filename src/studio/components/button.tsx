import type { ReactNode } from "react";
import { Button as Pressable, type ButtonProps } from "react-aria-components/Button";
import { classes } from "./class-name.ts";
import { words } from "../words/words.ts";
import { Icon, type IconName } from "./icon.tsx";

interface Props extends Omit<ButtonProps, "className" | "children" | "isPending"> {
  /** "primary": what is most likely wanted, once on a screen. "danger": cannot be undone. */
  readonly look?: "plain" | "primary" | "danger" | "quiet";
  readonly icon?: IconName;
  /** What it does is under way: it stays where it is, keeps the focus, and does nothing when pressed again. */
  readonly isPending?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export const Button = ({
  look = "plain",
  icon,
  isPending = false,
  className,
  children,
  type = "button",
  onPress,
  ...rest
}: Props) => (
  <Pressable
    {...rest}
    type={isPending ? "button" : type}
    className={classes("button", look !== "plain" && look, className)}
    {...(onPress === undefined || isPending ? {} : { onPress })}
    {...(isPending ? { "data-pending": true } : {})}
  >
    {isPending ? <span className="working" /> : icon === undefined ? null : <Icon name={icon} />}
    {children}
    {isPending ? <span className="unseen"> {words.common.working}</span> : null}
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
