import { defineCommand } from "citty";
import { addStaff, disableStaff } from "../newsroom/staff/change-staff.ts";
import { roleNames } from "../newsroom/staff/permission.ts";
import { listStaff } from "../newsroom/staff/staff.store.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { asJson, table } from "./print.ts";
import { staffEndSessions, staffInvite, staffSessions, staffSignInLink } from "./staff-sign-in.ts";
import { type Console, orProblem } from "./tools.ts";

const list = (console: Console) =>
  defineCommand({
    meta: { description: "Who works here" },
    args: jsonFlag,
    run: async ({ args }) => {
      const staff = await listStaff((await openNewsroom(console)).db);
      if (args.json) console.say(asJson(staff));
      else
        for (const line of table(
          staff.map((one) => [one.handle, one.name, one.role, one.disabledAt === null ? "" : "disabled"]),
        ))
          console.say(line);
    },
  });

const add = (console: Console) =>
  defineCommand({
    meta: { description: "Let somebody work here" },
    args: {
      handle: { type: "positional", required: true, description: "What follows --as" },
      name: { type: "string", required: true, description: "The whole name", valueHint: "NAME" },
      role: { type: "enum", options: [...roleNames], required: true, description: "What they may do" },
      email: { type: "string", description: "Their address", valueHint: "ADDRESS" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { handle, name, role, email } = args;
      orProblem(await addStaff(by, { handle, name, role, ...(email === undefined ? {} : { email }) }));
      console.say(`${name} works here: --as ${handle}`);
    },
  });

const disable = (console: Console) =>
  defineCommand({
    meta: { description: "End what somebody may do here; what they did stays under their name" },
    args: { handle: { type: "positional", required: true, description: "Whose" }, ...asFlag },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      orProblem(await disableStaff(by, console.clock, args.handle));
      console.say(`${args.handle} can do nothing here any more.`);
    },
  });

export const staffCommand = (console: Console) =>
  defineCommand({
    meta: { description: "Staff" },
    subCommands: {
      list: list(console),
      add: add(console),
      invite: staffInvite(console),
      "sign-in-link": staffSignInLink(console),
      sessions: staffSessions(console),
      "end-sessions": staffEndSessions(console),
      disable: disable(console),
    },
  });
