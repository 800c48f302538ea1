import { expect, test } from "vitest";
import { isFound, type StaffMember, standingOf, waysOf } from "./staff-member.ts";

const member: StaffMember = {
  id: "0123456789ab",
  handle: "ines.v",
  name: "Inês Vidal",
  email: null,
  role: "reporter",
  isDisabled: false,
  hasPassword: false,
  hasTotp: false,
  passkeys: 0,
  invitedUntil: null,
  lastSeenAt: null,
  sessions: 0,
};

test("somebody without any way to sign in is invited while their link stands, and cannot come after", () => {
  expect(standingOf({ ...member, invitedUntil: "2026-12-01T00:00:00Z" })).toBe("invited");
  expect(standingOf(member)).toBe("cannot");
});

test("whoever can sign in is active, unless they are disabled", () => {
  expect(standingOf({ ...member, passkeys: 1 })).toBe("active");
  expect(standingOf({ ...member, passkeys: 1, isDisabled: true })).toBe("disabled");
});

test("ways of signing in are said together", () => {
  expect(waysOf({ ...member, passkeys: 2, hasPassword: true, hasTotp: true })).toBe(
    "Passkey, Password + app",
  );
  expect(waysOf(member)).toBe("Nothing yet");
});

test("names are found without their accents", () => {
  expect(isFound(member, "ines v")).toBe(true);
  expect(isFound(member, "VIDAL")).toBe(true);
  expect(isFound(member, "ada")).toBe(false);
});
