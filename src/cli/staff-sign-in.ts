import { defineCommand } from "citty";
import { linkMailer } from "../newsroom/letter/staff-mails.ts";
import { endSessionsOf } from "../newsroom/staff/edit-staff.ts";
import { inviteAgain, inviteStaff, type Invitation } from "../newsroom/staff/invite-staff.ts";
import { roleNames } from "../newsroom/staff/permission.ts";
import { findByName } from "../newsroom/staff/sign-in/credentials.store.ts";
import { linkAddress } from "../newsroom/staff/sign-in/link-address.ts";
import { listSessions } from "../newsroom/staff/sign-in/session.store.ts";
import type { Database } from "../platform/database/database.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { showInstant, zoneHere } from "./instant.ts";
import { asJson, table } from "./print.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const handleArg = { handle: { type: "positional", required: true, description: "Whose" } } as const;
const mailFlag = { mail: { type: "boolean", description: "Mail them the link, too" } } as const;

const findStaff = async (db: Database, handle: string) => {
  const found = await findByName(db, handle);
  if (found === null)
    throw new CommandProblem(
      `Nobody here has the handle “${handle}”, or they are disabled. See: newsreel staff list`,
    );
  return found;
};

const tell = (console: Console, { token, expiresAt, isMailed }: Invitation): void => {
  console.say(linkAddress(console.config.publicUrl, token));
  console.remark(
    `It is for them alone, works once, and until ${showInstant(expiresAt, zoneHere())}.${isMailed ? " It was mailed, too." : ""}`,
  );
};

const toolsOf = (console: Console) => ({
  clock: console.clock,
  mailLink: linkMailer({ clock: console.clock, publicUrl: console.config.publicUrl }),
});

export const staffInvite = (console: Console) =>
  defineCommand({
    meta: { description: "Let somebody work here, and print the link by which they set up how they sign in" },
    args: {
      handle: { type: "positional", required: true, description: "A short name: small letters" },
      name: { type: "string", required: true, description: "The whole name", valueHint: "NAME" },
      role: { type: "enum", options: [...roleNames], required: true, description: "What they may do" },
      email: { type: "string", description: "Their address", valueHint: "ADDRESS" },
      ...mailFlag,
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { handle, name, role, email, mail = false } = args;
      tell(console, orProblem(await inviteStaff(by, toolsOf(console), { handle, name, role, email, mail })));
    },
  });

export const staffSignInLink = (console: Console) =>
  defineCommand({
    meta: {
      description:
        "Print a link for somebody who cannot sign in; using it replaces all that they signed in with before",
    },
    args: { ...handleArg, ...mailFlag, ...asFlag },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const { id } = await findStaff(newsroom.db, args.handle);
      tell(console, orProblem(await inviteAgain(by, toolsOf(console), id, args.mail ?? false)));
    },
  });

export const staffSessions = (console: Console) =>
  defineCommand({
    meta: { description: "Where somebody is signed in" },
    args: { ...handleArg, ...jsonFlag },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const sessions = await listSessions(db, (await findStaff(db, args.handle)).id, console.clock());
      if (args.json) {
        console.say(asJson(sessions));
        return;
      }
      const rows = sessions.map(({ method, seenAt, address, agent }) => [
        showInstant(seenAt, zoneHere()),
        method,
        address,
        agent.slice(0, 80),
      ]);
      for (const line of table(rows)) console.say(line);
      if (rows.length === 0) console.remark("Nowhere.");
    },
  });

export const staffEndSessions = (console: Console) =>
  defineCommand({
    meta: { description: "End every session of somebody: a lost machine" },
    args: { ...handleArg, ...asFlag },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const { id } = await findStaff(newsroom.db, args.handle);
      const ended = orProblem(await endSessionsOf(by, console.clock, id));
      console.say(ended === 1 ? "One session is ended." : `${ended} sessions are ended.`);
    },
  });
