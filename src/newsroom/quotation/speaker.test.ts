import { expect, test } from "vitest";
import { isKnownSpeaker, isSpeaker } from "./speaker.ts";

const named = (name: string | null, id: string | null = null) => ({ id, name });

test.each([
  ["John Roberts", "Roberts", true],
  ["John Roberts", "Chief Justice John Roberts", true],
  ["Dr. Zoë Müller", "ZOE MULLER", true],
  ["J. Roberts", "John Roberts", true],
  ["John Roberts", "John Roe", false],
  ["Roberts", "Robertson", false],
  ["President", "president", true],
  ["President", "Minister", false],
])("%s and %s: %s", (one, other, isSame) => {
  expect(isSpeaker(named(one), named(other))).toBe(isSame);
  expect(isSpeaker(named(other), named(one))).toBe(isSame);
});

test("ids decide where both have one", () => {
  expect(isSpeaker(named("John Roe", "p1"), named("J. R.", "p1"))).toBe(true);
  expect(isSpeaker(named("John Roe", "p1"), named("John Roe", "p2"))).toBe(false);
  expect(isSpeaker(named("John Roe", "p1"), named("John Roe"))).toBe(true);
});

test.each(["Speaker 1", "spk_0", "SPEAKER_02", "A", "Unknown", "", "Sprecher 2"])(
  "%s is a label",
  (label) => {
    expect(isKnownSpeaker(named(label))).toBe(false);
  },
);

test.each(["Jane", "Al", "Bo Derek", "Interviewer"])("%s is somebody", (name) => {
  expect(isKnownSpeaker(named(name))).toBe(true);
});
