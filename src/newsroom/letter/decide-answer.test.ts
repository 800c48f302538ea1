import { expect, test } from "vitest";
import { decideAnswer, type Known } from "./decide-answer.ts";

const now = new Date("2026-05-02T12:00:00Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3600_000);
const open = new Set(["weekly", "films"]);

const stranger: Known = { subscriber: null, subscriptions: [], isSuppressed: false, asked: 0 };
const decide = (known: Partial<Known>, ...lists: string[]) =>
  decideAnswer({ ...stranger, ...known }, lists, open, now);

test("a stranger is asked to confirm", () => {
  expect(decide({}, "weekly", "films")).toEqual({ do: "ask", listIds: ["weekly", "films"] });
});

test("whoever was asked lately is not asked again, and after a day is", () => {
  const asked = (hours: number): Partial<Known> => ({
    subscriber: { confirmedAt: null, askedAt: hoursAgo(hours) },
    subscriptions: [{ listId: "weekly", state: "asked" }],
    asked: 1,
  });
  expect(decide(asked(23), "weekly")).toEqual({ do: "nothing", why: "asked lately" });
  expect(decide(asked(23), "films")).toEqual({ do: "nothing", why: "asked lately" });
  expect(decide(asked(25), "weekly")).toEqual({ do: "ask", listIds: ["weekly"] });
});

test("whoever never confirms is left alone after the third mail", () => {
  const known = { subscriber: { confirmedAt: null, askedAt: hoursAgo(100) }, asked: 3 };
  expect(decide(known, "weekly")).toEqual({ do: "nothing", why: "asked often" });
});

test("a subscriber is told what they have, and asked of what they have not", () => {
  const known: Partial<Known> = {
    subscriber: { confirmedAt: hoursAgo(1000), askedAt: null },
    subscriptions: [{ listId: "weekly", state: "on" }],
  };
  expect(decide(known, "weekly")).toEqual({ do: "tell" });
  expect(decide(known, "weekly", "films")).toEqual({ do: "ask", listIds: ["films"] });
});

test("whoever left may come back, by confirming", () => {
  const known: Partial<Known> = {
    subscriber: { confirmedAt: hoursAgo(1000), askedAt: null },
    subscriptions: [{ listId: "weekly", state: "off" }],
  };
  expect(decide(known, "weekly")).toEqual({ do: "ask", listIds: ["weekly"] });
});

test("a suppressed address and lists that nobody can ask for lead to nothing", () => {
  expect(decide({ isSuppressed: true }, "weekly")).toEqual({ do: "nothing", why: "suppressed" });
  expect(decide({}, "staff-only")).toEqual({ do: "nothing", why: "no list" });
});
