import { expect, test } from "vitest";
import { hintsFor } from "./hints.ts";

const own = { canPasskeys: true, passkeys: [], hasTotp: true, recoveryCodes: 10 };

test("whoever is alone and may invite is told how; nobody else is", () => {
  const manages = { permissions: ["staff.manage"] as const };
  expect(
    hintsFor({ session: { permissions: [...manages.permissions] }, own: undefined, colleagues: 1 }),
  ).toEqual(["invite"]);
  expect(
    hintsFor({ session: { permissions: [...manages.permissions] }, own: undefined, colleagues: 2 }),
  ).toEqual([]);
  expect(hintsFor({ session: { permissions: [] }, own: undefined, colleagues: 1 })).toEqual([]);
});

test("a passkey is proposed where one can be made, and new codes when few are left", () => {
  const session = { permissions: [] };
  expect(hintsFor({ session, own, colleagues: undefined })).toEqual(["passkey"]);
  expect(hintsFor({ session, own: { ...own, canPasskeys: false }, colleagues: undefined })).toEqual([]);
  expect(
    hintsFor({ session, own: { ...own, canPasskeys: false, recoveryCodes: 2 }, colleagues: undefined }),
  ).toEqual(["recovery"]);
});
