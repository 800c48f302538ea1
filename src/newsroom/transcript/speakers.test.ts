import { expect, test } from "vitest";
import { spoken } from "../../../test/support/recording.ts";
import { linkSpeakers } from "./speakers.ts";

const ada = { id: "adaadaadaada", name: "Ada Byron" };
const frank = { id: "frankfrankfr", name: "Frank Byron" };
const named = (name: string) => spoken(`${name}: yes`);
const idOf = (written: string, ...people: (typeof ada)[]) =>
  linkSpeakers(named(written), people)[0]?.speaker.id;

test("a whole name, a last name or a first name is the person, letter case aside", () => {
  expect(["ADA BYRON", "Byron", "ada"].map((written) => idOf(written, ada))).toEqual([
    ada.id,
    ada.id,
    ada.id,
  ]);
});

test("a name that two bear is nobody's", () => {
  expect(idOf("BYRON", ada, frank)).toBeNull();
  expect(idOf("FRANK", ada, frank)).toBe(frank.id);
});

test("another name stays as it is written", () => {
  expect(linkSpeakers(named("Host"), [ada])[0]?.speaker).toEqual({ id: null, name: "Host" });
});

test("where nobody is named, the only one who may be speaking is", () => {
  const unnamed = Array.from(named("x"), (one) => ({ ...one, speaker: { id: null, name: null } }));
  expect(linkSpeakers(unnamed, [ada])[0]?.speaker).toEqual(ada);
  expect(linkSpeakers(unnamed, [ada, frank])[0]?.speaker.id).toBeNull();
});
