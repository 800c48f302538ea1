import { roleNames, type RoleName } from "../../staff/permission.ts";

/** Through what work on a story goes before it is out. That it is out or withdrawn follows from its state. */
export const stages = ["pitch", "draft", "edit", "check", "legal", "ready"] as const;
export type Stage = (typeof stages)[number];

export const isStage = (text: string): text is Stage => (stages as readonly string[]).includes(text);

/** Who can be waited for as whoever has the role. */
export const waitingRoles: readonly RoleName[] = roleNames.filter(
  (role) => role !== "viewer" && role !== "guest",
);

/** Whom a story waits for: one person, or whoever has a role. */
export type WaitingFor =
  | { readonly staffId: string; readonly why: string }
  | { readonly role: RoleName; readonly why: string };

/** What is changed of how work on a story stands; what is left out stays as it is. */
export interface DeskChange {
  readonly stage?: Stage;
  /** Null: nobody's. */
  readonly ownerId?: string | null;
  /** A day where the newsroom is, "2026-12-01"; null: none. */
  readonly dueOn?: string | null;
  readonly waiting?: WaitingFor | null;
  /** What it is to be about, in a line, for colleagues. */
  readonly pitch?: string;
}

/** The longest pitch and reason, in characters. */
export const longestPitch = 500;
export const longestWhy = 300;
