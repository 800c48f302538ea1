import { basename } from "node:path";
import { defineCommand } from "citty";
import { addPicture } from "../newsroom/picture/add-picture.ts";
import { isMarkKind, type MarkKind, markKinds } from "../newsroom/site/brand/brand.ts";
import { readBrand } from "../newsroom/site/brand/brand.store.ts";
import { changeBrand, changeMark, forgetBrand, type NewMark } from "../newsroom/site/brand/change-brand.ts";
import { figure, type Palette, pairsOf, standardPalette } from "../newsroom/site/brand/palette.ts";
import { typefaceNames, typefaces } from "../newsroom/site/brand/typefaces.ts";
import { readSiteSettings } from "../newsroom/site/setting.store.ts";
import type { By } from "../newsroom/staff/change.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { givenOf } from "./flags.ts";
import { readOwnFile } from "./own-file.ts";
import { asJson, table } from "./print.ts";
import { CommandProblem, type Console, type OpenNewsroom, orProblem } from "./tools.ts";

const show = (console: Console) =>
  defineCommand({
    meta: { description: "Name, colours with their contrasts, type and marks" },
    args: jsonFlag,
    run: async ({ args }) => {
      const { db } = await openNewsroom(console);
      const [brand, settings] = await Promise.all([readBrand(db), readSiteSettings(db)]);
      if (args.json) return console.say(asJson({ name: settings["site.name"], ...brand }));
      console.say(settings["site.name"] + (settings["site.tagline"] ? `: ${settings["site.tagline"]}` : ""));
      console.say(`Type: ${brand.typeface} (${typefaces[brand.typeface].about})`);
      for (const line of paletteLines(brand.palette)) console.say(line);
      for (const { kind, form, width, height } of brand.marks)
        console.say(`${kind}: a ${form}, ${width}×${height}`);
      if (brand.marks.length === 0)
        console.say("No marks: the name stands in words. Add one: newsreel brand logo FILE");
    },
  });

const paletteLines = (palette: Palette | null): string[] => [
  palette === null ? "Colours: the design's own" : "Colours:",
  ...table(
    pairsOf(palette ?? standardPalette).map(({ light, over, under, colours: [one, other], ratio }) => [
      `  ${light}`,
      `${over} on ${under}`,
      `${one} on ${other}`,
      `${figure(ratio)}:1`,
    ]),
  ),
];

const colourFlag = (description: string) => ({ type: "string", description, valueHint: "#RRGGBB" }) as const;

const set = (console: Console) =>
  defineCommand({
    meta: { description: "Change colours and type; refused where they could not be read" },
    args: {
      accent: colourFlag("Links and buttons by day; for the night it is lightened, unless you say"),
      paper: colourFlag("The ground by day"),
      ink: colourFlag("The words by day"),
      "dark-accent": colourFlag("The same by night and around films"),
      "dark-paper": colourFlag("The same by night and around films"),
      "dark-ink": colourFlag("The same by night and around films"),
      type: { type: "string", description: typefaceNames.join(", "), valueHint: "NAME" },
      standard: { type: "boolean", description: "The design's own colours and type again" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const light = givenOf({ accent: args.accent, paper: args.paper, ink: args.ink });
      const dark = givenOf({
        accent: args["dark-accent"],
        paper: args["dark-paper"],
        ink: args["dark-ink"],
      });
      const changed = args.standard
        ? await forgetBrand(by)
        : await changeBrand(by, { light, dark, ...(args.type === undefined ? {} : { typeface: args.type }) });
      const { palette, typeface } = orProblem(changed);
      console.say(`Type: ${typeface}`);
      for (const line of paletteLines(palette)) console.say(line);
    },
  });

const where: Readonly<Record<MarkKind, string>> = {
  logo: "at the head of every page",
  "logo-dark": "at the head of every page by night, and around films",
  icon: "in browsers' tabs and on home screens",
};

const logo = (console: Console) =>
  defineCommand({
    meta: { description: "Put a mark at the head, by night, or in the browser's tab" },
    args: {
      file: { type: "positional", required: false, description: "SVG, or a picture: PNG, JPEG, WebP …" },
      as: asFlag.as,
      for: { type: "string", default: "logo", description: markKinds.join(", "), valueHint: "WHERE" },
      remove: { type: "boolean", description: "Take it away" },
    },
    run: async ({ args }) => {
      const { newsroom, by } = await act(console, args.as);
      if (!isMarkKind(args.for))
        throw new CommandProblem(`--for is one of ${markKinds.join(", ")}, not ${args.for}.`);
      if (!args.remove && args.file === undefined)
        throw new CommandProblem("Which file? newsreel brand logo FILE, or --remove.");
      const mark = args.remove || args.file === undefined ? null : await bringMark(newsroom, by, args.file);
      orProblem(await changeMark(by, args.for, mark));
      console.say(mark === null ? `The ${args.for} is gone.` : `Kept: it stands ${where[args.for]}.`);
    },
  });

/** A drawing is kept as it is drawn; anything else goes the way of all pictures. */
const bringMark = async ({ db, files }: OpenNewsroom, by: By, path: string): Promise<NewMark> => {
  const bytes = await readOwnFile(path);
  const head = bytes.subarray(0, 1024).toString("latin1");
  if (/<svg[\s>]/i.test(head)) return { svg: bytes.toString("utf8") };
  const alt = (await readSiteSettings(db))["site.name"];
  const added = await addPicture(by, files, { bytes, fileName: basename(path), alt, credit: "" });
  return { pictureId: orProblem(added) };
};

export const brandCommand = (console: Console) =>
  defineCommand({
    meta: { description: "The newsroom's colours, type and marks" },
    subCommands: { show: show(console), set: set(console), logo: logo(console) },
  });
