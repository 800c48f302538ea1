import type { ReactNode } from "react";
import { words } from "../words/words.ts";

/** What a list says when nothing is in it, and what to do about it. */
export const Empty = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className="empty">
    <h2>{title}</h2>
    {children}
  </div>
);

const lines = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** Where lines will stand. */
export const Skeleton = ({ count = 4 }: { readonly count?: number }) => (
  <div className="skeleton" role="status">
    <b className="unseen">{words.common.loading}</b>
    {lines.slice(0, count).map((line) => (
      <span key={line} />
    ))}
  </div>
);
