import { ok, type Result } from "../../kit/result.ts";
import { findMarkSource, listMarks, readBrand } from "../../newsroom/site/brand/brand.store.ts";
import { changeBrand, changeMark, forgetBrand } from "../../newsroom/site/brand/change-brand.ts";
import { readColour, writeColour } from "../../newsroom/site/brand/colour.ts";
import { figure, type Light, pairsOf, standardPalette } from "../../newsroom/site/brand/palette.ts";
import { typefaceNames, typefaces } from "../../newsroom/site/brand/typefaces.ts";
import type { Database, Trx } from "../../platform/database/database.ts";
import type { brandOperations } from "../contract/brand.ts";
import { given } from "../given.ts";
import type { Handlers } from "../handler.ts";
import { missing, refuseField } from "../refusal.ts";

const pairsAnswer = (palette: Parameters<typeof pairsOf>[0]) =>
  Array.from(pairsOf(palette), (pair) => ({
    ...pair,
    colours: [...pair.colours],
    ratio: Number(figure(pair.ratio)),
  }));

const brandOf = async (db: Database | Trx) => {
  const { palette, typeface } = await readBrand(db);
  const shown = palette ?? standardPalette;
  return {
    palette: shown,
    isStandard: palette === null,
    pairs: pairsAnswer(shown),
    typeface,
    typefaces: typefaceNames.map((name) => ({ name, about: typefaces[name].about })),
  };
};

const afterwards = async (db: Database, done: Result<unknown>) => (done.ok ? ok(await brandOf(db)) : done);

/** A colour that is none, by its place in the body. */
export const unreadable = (palette: Readonly<Record<"light" | "dark", Light>>): string | null => {
  for (const light of ["light", "dark"] as const)
    for (const name of ["paper", "ink", "accent"] as const)
      if (readColour(palette[light][name]) === null) return `/${light}/${name}`;
  return null;
};

export const written = ({ paper, ink, accent }: Light): Light => {
  const plain = (text: string) => writeColour(readColour(text) ?? [0, 0, 0]);
  return { paper: plain(paper), ink: plain(ink), accent: plain(accent) };
};

const marksOf = async (db: Database | Trx) => ({ items: await listMarks(db) });

export const brandHandlers: Handlers<typeof brandOperations> = {
  readBrand: async ({ needs }) => ok(await brandOf(needs.db)),
  tryBrand: async ({ body }) => {
    const wrong = unreadable(body);
    if (wrong !== null) return refuseField(wrong, "it is no colour: write it as #8f3a1f");
    return ok({ pairs: pairsAnswer({ light: written(body.light), dark: written(body.dark) }) });
  },
  changeBrand: {
    current: async (db) => await brandOf(db),
    handle: async ({ needs, by, body }) => {
      const { light, dark, ...rest } = body;
      return await afterwards(
        needs.db,
        await changeBrand(by, { light: given(light), dark: given(dark), ...given(rest) }),
      );
    },
  },
  forgetBrand: async ({ needs, by }) => await afterwards(needs.db, await forgetBrand(by)),
  listBrandMarks: async ({ needs }) => ok(await marksOf(needs.db)),
  showBrandMark: async ({ needs, params }) => {
    const source = await findMarkSource(needs.db, params.mark);
    return source !== null && "svg" in source ? ok(Buffer.from(source.svg)) : missing("drawing");
  },
  changeBrandMark: {
    current: async (db) => await marksOf(db),
    handle: async ({ needs, by, params, body }) => {
      const mark = body.kind === "none" ? null : body;
      const done = await changeMark(by, params.mark, mark);
      return done.ok ? ok(await marksOf(needs.db)) : done;
    },
  },
};
