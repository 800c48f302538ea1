import type { ReactNode } from "react";
import { classes } from "./class-name.ts";
import { Icon } from "./icon.tsx";

interface Props {
  readonly kind?: "told" | "good" | "warn" | "bad";
  readonly title?: string;
  readonly children?: ReactNode;
  /** Read out when it comes. */
  readonly isNews?: boolean;
}

/** Something to know before going on, where it matters. */
export const Notice = ({ kind = "told", title, children, isNews = false }: Props) => (
  <div
    className={classes("notice", kind !== "told" && kind)}
    {...(isNews ? { role: kind === "bad" ? "alert" : "status" } : {})}
  >
    <Icon name={kind === "bad" ? "warn" : kind} />
    <div>
      {title === undefined ? null : <strong>{title}</strong>}
      {children}
    </div>
  </div>
);
