import { fail, ok, type Result } from "../../../kit/result.ts";
import { isCommonPassword } from "./common-passwords.ts";

/** Characters. OWASP ASVS 5.0, 6.2.1 and 6.2.9. */
const fewest = 12;
const most = 1000;

/**
 * Whether a password may be chosen: long, no repetition, none of the commonest, and not made of what anybody knows of its owner. No rule of capitals
 * and digits (ASVS 5.0, 6.2.5).
 */
export const checkNewPassword = (password: string, known: readonly string[]): Result<null> => {
  const length = Array.from(password).length;
  if (length < fewest)
    return fail(
      `A password has at least ${fewest} characters; this has ${length}. Four or five words are good.`,
    );
  if (length > most) return fail(`No more than ${most} characters.`);
  if (new Set(password.toLowerCase()).size < 5) return fail("That repeats a few characters: choose others.");
  if (isCommonPassword(password))
    return fail(
      "That is one of the passwords that are tried first: choose another. Four or five words are good.",
    );
  if (isRun(password.toLowerCase()))
    return fail("That is a row of the alphabet or the keyboard: choose another.");
  const plain = password.toLowerCase();
  const told = known
    .map((word) => word.toLowerCase())
    .find((word) => word.length > 3 && plain.includes(word) && plain.length - word.length < fewest / 2);
  if (told !== undefined) return fail(`“${told}” is what others would try first: choose something else.`);
  return ok(null);
};

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "password",
  "letmein",
];

/** Nothing but pieces of rows, three characters or more each. */
const isRun = (text: string): boolean => {
  const both = [...rows, ...rows.map((row) => row.split("").reverse().join(""))];
  let at = 0;
  while (at < text.length) {
    let step = 0;
    for (const row of both)
      for (let length = Math.min(row.length, text.length - at); length >= 3; length -= 1)
        if (length > step && row.includes(text.slice(at, at + length))) step = length;
    if (step === 0) return false;
    at += step;
  }
  return true;
};
