import { defineCommand } from "citty";
import { bodyText } from "../content/plain-text.ts";
import type { Policy } from "../newsroom/site/policy/policy.ts";
import { findPolicy, findPolicyVersion, listPolicies } from "../newsroom/site/policy/policy.store.ts";
import { publishPolicy, withdrawPolicy } from "../newsroom/site/policy/publish-policy.ts";
import { savePolicyFile, withVersion, writePolicyFile } from "../newsroom/site/policy/save-policy-file.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { asJson, table } from "./print.ts";
import { readText } from "./own-file.ts";
import { deskFor, problemLines, writeText } from "./story-file.ts";
import { CommandProblem, type Console, orProblem } from "./tools.ts";

const policyArg = {
  policy: {
    type: "positional",
    required: true,
    description: "Its kind or address: standards",
    valueHint: "POLICY",
  },
} as const;

const versionFlag = {
  version: { type: "string", description: "Another than the latest", valueHint: "NUMBER" },
} as const;

const save = (console: Console) =>
  defineCommand({
    meta: { description: "Keep a Markdown file as a policy's next version; readers see nothing of it yet" },
    args: {
      file: {
        type: "positional",
        required: true,
        description: "A policy's file (docs/your-own-newsroom.md)",
      },
      publish: { type: "boolean", description: "Put it in force at once" },
      write: {
        type: "boolean",
        default: true,
        description: "Write the version back into the file (--no-write)",
      },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      const text = await readText(args.file);
      const desk = deskFor(args.file, by, newsroom.files, true);
      const saved = await savePolicyFile(desk, console.clock, text);
      if (!saved.ok)
        throw new CommandProblem(
          typeof saved.problem === "string" ? `${args.file}: ${saved.problem}` : problemLines(saved.problem),
        );
      const { slug, number, isNew } = saved.value;
      if (args.write) {
        const written = withVersion(text, number);
        if (written !== text) await writeText(args.file, written);
      }
      console.say(
        isNew
          ? `Saved as version ${number}: ${console.config.publicUrl}/policy/${slug}`
          : `It stands so already, as version ${number}.`,
      );
      if (args.publish) sayInForce(console, orProblem(await publishPolicy(by, console.clock, slug, number)));
      else if (isNew) console.say(`Put it in force: newsreel policy publish ${slug}`);
    },
  });

const list = (console: Console) =>
  defineCommand({
    meta: { description: "The newsroom's policies" },
    args: jsonFlag,
    run: async ({ args }) => {
      const policies = await listPolicies((await openNewsroom(console)).db);
      if (args.json) console.say(asJson(policies));
      else
        for (const line of table(
          policies.map((one) => [one.slug, one.title, `version ${one.latest}`, stateOf(one)]),
        ))
          console.say(line);
    },
  });

const stateOf = ({ state, inForce, latest }: Policy): string => {
  if (inForce === null) return state;
  return inForce === latest ? "in force" : `version ${inForce} is in force`;
};

const show = (console: Console) =>
  defineCommand({
    meta: { description: "A policy's words" },
    args: {
      ...policyArg,
      ...versionFlag,
      file: { type: "boolean", description: "As a file to go on writing from" },
      ...jsonFlag,
    },
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const policy = await findPolicy(db, args.policy);
      if (policy === null)
        throw new CommandProblem(`There is no policy “${args.policy}”. See: newsreel policy list`);
      const number = readNumber(args.version) ?? policy.inForce ?? policy.latest;
      const wanted = args.file && args.version === undefined ? policy.latest : number;
      const version = await findPolicyVersion(db, policy.id, wanted);
      if (version === null) throw new CommandProblem(`The policy “${policy.slug}” has no version ${wanted}.`);
      if (args.json) console.say(asJson({ ...policy, version }));
      else if (args.file) console.say((await writePolicyFile(db, policy, version)).trimEnd());
      else {
        console.say(`${version.content.headline} (version ${version.number}, ${stateOf(policy)})`);
        if (version.changed !== "") console.say(`Changed: ${version.changed}`);
        console.say("");
        console.say(bodyText(version.content.body));
      }
    },
  });

const publish = (console: Console) =>
  defineCommand({
    meta: { description: "Put a policy's latest version in force, or another" },
    args: { ...policyArg, ...versionFlag, ...asFlag },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      sayInForce(
        console,
        orProblem(await publishPolicy(by, console.clock, args.policy, readNumber(args.version) ?? undefined)),
      );
    },
  });

const sayInForce = (console: Console, { title, inForce, slug }: Policy): void =>
  console.say(`${title}, version ${inForce}, is in force: ${console.config.publicUrl}/policy/${slug}`);

const withdraw = (console: Console) =>
  defineCommand({
    meta: { description: "Take a policy off; its address says why" },
    args: {
      ...policyArg,
      reason: { type: "string", required: true, description: "Why, for readers", valueHint: "TEXT" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const { title } = orProblem(await withdrawPolicy(by, console.clock, args.policy, args.reason));
      console.say(`${title} is off the site.`);
    },
  });

const readNumber = (text: string | undefined): number | null => {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new CommandProblem(`--version is a number from 1, not ${text}.`);
  return Number(text);
};

export const policyCommand = (console: Console) =>
  defineCommand({
    meta: { description: "What the newsroom binds itself to: standards, ethics, corrections …" },
    subCommands: {
      save: save(console),
      list: list(console),
      show: show(console),
      publish: publish(console),
      withdraw: withdraw(console),
    },
  });
