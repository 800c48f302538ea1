import { fail, ok, type Result } from "../../../kit/result.ts";
import type { Trx } from "../../../platform/database/database.ts";
import { sanitiseSvg } from "../../funder/sanitise-svg.ts";
import { findPicture } from "../../picture/picture.store.ts";
import { type By, change, type Done, unchanged } from "../../staff/change.ts";
import { siteKey } from "../../staff/keys.ts";
import type { MarkKind } from "./brand.ts";
import { type KeptBrand, readKept, writeKept } from "./brand.store.ts";
import { readColour, writeColour } from "./colour.ts";
import { type Light, lightened, type Palette, standardPalette, tooNear } from "./palette.ts";
import { isTypeface, typefaceNames } from "./typefaces.ts";

/** Colours as people write them; what is left out stays. */
export interface BrandEdit {
  readonly light: Partial<Light>;
  readonly dark: Partial<Light>;
  readonly typeface?: string;
}

/**
 * Changes colours and type. An accent that is told for the day alone is lightened for the night. Refused, with the
 * figures: colours that stand on one another and are too near to be read (WCAG 2.2, 1.4.3 and 1.4.11), by day or night.
 */
export const changeBrand = async (by: By, edit: BrandEdit): Promise<Result<KeptBrand>> =>
  await change(by, "setting.change", async (trx) => {
    const before = await readKept(trx);
    const palette = changedPalette(before.palette, edit);
    if (!palette.ok) return palette;
    const near = palette.value === null ? [] : tooNear(palette.value);
    if (near.length > 0)
      return fail(["These colours are too near one another to be read:", ...near].join("\n"));
    const typeface = edit.typeface ?? before.typeface;
    if (!isTypeface(typeface))
      return fail(`There is no type “${typeface}”. There are: ${typefaceNames.join(", ")}.`);
    return await keep(trx, before, { palette: palette.value, typeface });
  });

/** The design's own colours and type again. Marks stay. */
export const forgetBrand = async (by: By): Promise<Result<KeptBrand>> =>
  await change(
    by,
    "setting.change",
    async (trx) => await keep(trx, await readKept(trx), { palette: null, typeface: "book" }),
  );

const keep = async (trx: Trx, before: KeptBrand, after: KeptBrand): Promise<Result<Done<KeptBrand>>> => {
  if (JSON.stringify(before) === JSON.stringify(after)) return unchanged(after);
  await writeKept(trx, after);
  return ok({
    value: after,
    audit: { action: "brand.changed", subject: "setting", subjectId: "brand", before, after },
    keys: [siteKey],
  });
};

const changedPalette = (before: Palette | null, { light, dark }: BrandEdit): Result<Palette | null> => {
  if (Object.keys(light).length + Object.keys(dark).length === 0) return ok(before);
  const day = changedLight((before ?? standardPalette).light, light);
  if (!day.ok) return day;
  const night = changedLight((before ?? standardPalette).dark, dark);
  if (!night.ok) return night;
  const accent =
    light.accent !== undefined && dark.accent === undefined
      ? lightened(day.value.accent, night.value.paper)
      : night.value.accent;
  return ok({ light: day.value, dark: { ...night.value, accent } });
};

const changedLight = (before: Light, edit: Partial<Light>): Result<Light> => {
  const after: Record<string, string> = { ...before };
  for (const [name, text] of Object.entries(edit)) {
    const colour = readColour(text);
    if (colour === null) return fail(`“${text}” is no colour: write it as #8f3a1f.`);
    after[name] = writeColour(colour);
  }
  return ok({ ...before, ...after });
};

/** A mark to be: a picture that was brought in, or the text of a drawing. */
export type NewMark = { readonly pictureId: string } | { readonly svg: string };

/** Puts a mark where it belongs. A drawing is cleaned of all that could run or load. Null takes the mark away. */
export const changeMark = async (by: By, kind: MarkKind, mark: NewMark | null): Promise<Result<null>> =>
  await change(by, "setting.change", async (trx) => {
    const put = await putMark(trx, kind, mark);
    if (!put.ok) return put;
    const line = { action: "brand.changed", subject: "setting", subjectId: `brand.${kind}` };
    return ok({ value: null, audit: { ...line, ...put.value }, keys: [siteKey] });
  });

/** The same in the caller's transaction; what stood there and what stands there now. */
export const putMark = async (
  trx: Trx,
  kind: MarkKind,
  mark: NewMark | null,
): Promise<Result<{ before: ToldMark; after: ToldMark }>> => {
  const row = mark === null ? ok(null) : await markRow(trx, mark);
  if (!row.ok) return row;
  const was = await trx
    .deleteFrom("brand_mark")
    .where("kind", "=", kind)
    .returning(["picture_id", "width"])
    .executeTakeFirst();
  if (row.value !== null)
    await trx
      .insertInto("brand_mark")
      .values({ kind, ...row.value })
      .execute();
  return ok({ before: toldMark(was ?? null), after: toldMark(row.value) });
};

type ToldMark = { readonly picture: string | null; readonly width: number } | null;

const toldMark = (row: Pick<MarkRow, "picture_id" | "width"> | null): ToldMark =>
  row === null ? null : { picture: row.picture_id, width: row.width };

interface MarkRow {
  readonly picture_id: string | null;
  readonly svg: string | null;
  readonly width: number;
  readonly height: number;
}

const markRow = async (trx: Trx, mark: NewMark): Promise<Result<MarkRow>> => {
  if ("pictureId" in mark) {
    const picture = await findPicture(trx, mark.pictureId);
    if (picture === null) return fail(`There is no picture ${mark.pictureId}. See: newsreel picture list`);
    return ok({ picture_id: picture.id, svg: null, width: picture.width, height: picture.height });
  }
  const clean = sanitiseSvg(mark.svg);
  if (!clean.ok) return clean;
  const [, , width = 1, height = 1] = (/viewBox="([^"]*)"/.exec(clean.value)?.[1] ?? "")
    .split(" ")
    .map(Number);
  return ok({ picture_id: null, svg: clean.value, width, height });
};
