import type { AnswerOf } from "../../api/contract/operation.ts";
import type { Operations } from "../../api/contract/operations.ts";
import { words } from "../words/words.ts";

const said = words.staff;

export type StaffMember = AnswerOf<Operations["readStaff"]>;
export type Invitation = AnswerOf<Operations["inviteStaff"]>;
export type Role = StaffMember["role"];

/** How somebody stands here, the first that is so. */
export type Standing = "disabled" | "invited" | "cannot" | "active";

export const standingOf = (member: StaffMember): Standing => {
  if (member.isDisabled) return "disabled";
  if (member.hasPassword || member.passkeys > 0) return "active";
  return member.invitedUntil === null ? "cannot" : "invited";
};

/** "Passkey, Password + app" */
export const waysOf = ({ passkeys, hasPassword, hasTotp }: StaffMember): string => {
  const password = hasTotp ? `${said.ways.password} + ${said.ways.totp}` : said.ways.password;
  const ways = [passkeys > 0 ? said.ways.passkey : null, hasPassword ? password : null];
  return ways.filter((way) => way !== null).join(", ") || said.ways.none;
};

/** Whether somebody has these letters in their name, handle or address. */
export const isFound = ({ name, handle, email }: StaffMember, typed: string): boolean => {
  const plain = plainOf(typed);
  return [name, handle, email ?? ""].some((text) => plainOf(text).includes(plain));
};

const plainOf = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
