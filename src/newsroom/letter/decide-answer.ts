import type { Subscriber, Subscription } from "./subscriber.store.ts";

/** Milliseconds between two mails to one address about subscribing, whoever asks for them. */
const rest = 24 * 3600_000;
/** How often, in a while, somebody who never confirms is asked. */
const mostAsked = 3;
export const askedWithin = 30 * 24 * 3600_000;

/** What is known of whoever asks. */
export interface Known {
  readonly subscriber: Pick<Subscriber, "confirmedAt" | "askedAt"> | null;
  readonly subscriptions: readonly Pick<Subscription, "listId" | "state">[];
  readonly isSuppressed: boolean;
  /** How often they were asked to confirm in the last thirty days. */
  readonly asked: number;
}

export type AnswerToRequest =
  /** Nothing is sent to them. */
  | { readonly do: "nothing"; readonly why: "suppressed" | "no list" | "asked lately" | "asked often" }
  /** They are asked to confirm these lists. */
  | { readonly do: "ask"; readonly listIds: readonly string[] }
  /** They have them already. */
  | { readonly do: "tell" };

/** What a request for these lists leads to. Pure. @param open ids of the lists that readers can ask for */
export const decideAnswer = (
  known: Known,
  requested: readonly string[],
  open: ReadonlySet<string>,
  now: Date,
): AnswerToRequest => {
  if (known.isSuppressed) return { do: "nothing", why: "suppressed" };
  const lists = [...new Set(requested)].filter((id) => open.has(id));
  if (lists.length === 0) return { do: "nothing", why: "no list" };
  const { subscriber } = known;
  const isOn = (id: string): boolean =>
    known.subscriptions.some(({ listId, state }) => listId === id && state === "on");
  const wanted = subscriber?.confirmedAt ? lists.filter((id) => !isOn(id)) : lists;
  const isNews = wanted.some((id) => !known.subscriptions.some(({ listId }) => listId === id));
  // Who is confirmed and asks for another list may do so today; who is not is mailed once.
  const lately = now.getTime() - (subscriber?.askedAt?.getTime() ?? -Infinity) < rest;
  if (lately && !(subscriber?.confirmedAt && isNews)) return { do: "nothing", why: "asked lately" };
  if (wanted.length === 0) return { do: "tell" };
  if (known.asked >= mostAsked && !subscriber?.confirmedAt) return { do: "nothing", why: "asked often" };
  return { do: "ask", listIds: wanted };
};
