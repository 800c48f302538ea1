import { expect, test } from "vitest";
import { checkNewPassword } from "./new-password.ts";
import { hashPassword, isPassword } from "./password-hash.ts";

const known = ["frank", "Frank Borman", "frank@example.org"];

test.each([
  "short",
  "aaaaaaaaaaaaaaaa",
  "abababababababab",
  "abcdefghijklmnop",
  "qwertyuiop123456",
  "password12345678",
  "Frank Borman1",
  "P@ssw0rd2026!",
  "iloveyou2026!!",
  "Monkey-Monkey-1",
  "1Q2w3e4r5t6y",
  "correct horse battery staple",
  "Newsroom!2026",
  "x".repeat(1001),
])("%s is refused", (password) => {
  expect(checkNewPassword(password, known).ok).toBe(false);
});

test.each(["correct horse battery", "vier Wörter für uns", "frank went to the moon once", "Zm3#kQ9!xW2p"])(
  "%s is taken",
  (password) => {
    expect(checkNewPassword(password, known)).toMatchObject({ ok: true });
  },
);

test("a password is kept as argon2id makes of it, and known again however its letters are composed", async () => {
  const kept = await hashPassword("vier Wörter für uns");
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await isPassword("vier Wörter für uns".normalize("NFD"), kept)).toBe(true);
  expect(await isPassword("vier Worter fur uns", kept)).toBe(false);
});
