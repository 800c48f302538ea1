import { defineCommand } from "citty";
import { fail, ok, type Result } from "../kit/result.ts";
import { isShelf, type Shelf, shelves, standing } from "../newsroom/site/places/place.ts";
import { listFrontPlaces } from "../newsroom/site/places/place.store.ts";
import { clearPlace, placeOnFront } from "../newsroom/site/places/place-on-front.ts";
import { act, asFlag, jsonFlag, openNewsroom } from "./act.ts";
import { parseInstant, showInstant, zoneHere } from "./instant.ts";
import { asJson, table } from "./print.ts";
import { type Console, orProblem } from "./tools.ts";

const list = (console: Console) =>
  defineCommand({
    meta: { description: "What editors put on the front page, and until when; the rest goes by rule" },
    args: jsonFlag,
    run: async ({ args }) => {
      const now = console.clock();
      const places = await listFrontPlaces((await openNewsroom(console)).db, now);
      if (args.json) return console.say(asJson(places));
      if (places.length === 0) return console.say("Nothing is placed: the front page goes by rule.");
      const told = (instant: Date | null): string =>
        instant === null ? "" : showInstant(instant, zoneHere());
      const rows = places.map((place) => [
        place.id,
        `${place.shelf} ${place.position}`,
        `${place.kind}/${place.slug}`,
        standing(place, now) === "now" ? "now" : `from ${told(place.firstAt)}`,
        place.lastAt === null ? "" : `to ${told(place.lastAt)}`,
        place.placedBy ?? "",
      ]);
      for (const line of table(rows)) console.say(line);
    },
  });

const shelfNamed = (name: string): Result<Shelf> =>
  isShelf(name) ? ok(name) : fail(`There is no shelf “${name}”: ${shelves.join(", ")}.`);

const place = (console: Console) =>
  defineCommand({
    meta: { description: "Put a work on the front page" },
    args: {
      shelf: { type: "positional", required: true, description: shelves.join(", ") },
      work: { type: "positional", required: true, description: "film/SLUG, story/SLUG, podcast/SLUG …" },
      position: { type: "string", description: "Its place on the shelf, from 1", valueHint: "NUMBER" },
      from: { type: "string", description: "When it begins (else now)", valueHint: "INSTANT" },
      to: { type: "string", description: "When it ends (else when it is cleared)", valueHint: "INSTANT" },
      ...asFlag,
    },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      const shelf = orProblem(shelfNamed(args.shelf));
      const instant = (typed: string) => orProblem(parseInstant(typed, console.clock(), zoneHere()));
      const id = orProblem(
        await placeOnFront(by, console.clock, {
          shelf,
          work: args.work,
          ...(args.position === undefined ? {} : { position: Number(args.position) }),
          ...(args.from === undefined ? {} : { firstAt: instant(args.from) }),
          ...(args.to === undefined ? {} : { lastAt: instant(args.to) }),
        }),
      );
      console.say(`Placed: ${id}`);
    },
  });

const clear = (console: Console) =>
  defineCommand({
    meta: { description: "Take a place back: the shelf goes by rule again" },
    args: { place: { type: "positional", required: true, description: "Its id: front list" }, ...asFlag },
    run: async ({ args }) => {
      const { by } = await act(console, args.as);
      orProblem(await clearPlace(by, console.clock, args.place));
      console.say("Cleared.");
    },
  });

export const frontCommand = (console: Console) =>
  defineCommand({
    meta: { description: "The front page: what editors put there" },
    subCommands: { list: list(console), place: place(console), clear: clear(console) },
  });
