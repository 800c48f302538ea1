import { sql } from "kysely";
import { z } from "zod";
import { idFrom } from "../../../kit/id.ts";
import { type Database, json, type Trx } from "../../../platform/database/database.ts";
import type { Brand, BrandMark, MarkKind } from "./brand.ts";
import type { Palette } from "./palette.ts";
import { isTypeface, type Typeface } from "./typefaces.ts";

const setting = "brand";

const colour = z.string().regex(/^#[0-9a-f]{6}$/);
const light = z.object({ paper: colour, ink: colour, accent: colour });
const kept = z.object({
  palette: z.object({ light, dark: light }).nullable(),
  typeface: z.string(),
});

/** Colours and type, as they are kept. */
export interface KeptBrand {
  readonly palette: Palette | null;
  readonly typeface: Typeface;
}

const standard: KeptBrand = { palette: null, typeface: "book" };

/** The newsroom's brand as it stands. */
export const readBrand = async (db: Database | Trx): Promise<Brand> => {
  const [told, marks] = await Promise.all([readKept(db), readMarks(db)]);
  return { ...told, marks };
};

export const readKept = async (db: Database | Trx): Promise<KeptBrand> => {
  const row = await db.selectFrom("setting").select("value").where("name", "=", setting).executeTakeFirst();
  const parsed = kept.safeParse(row?.value);
  if (!parsed.success) return standard;
  const { palette, typeface } = parsed.data;
  return { palette, typeface: isTypeface(typeface) ? typeface : standard.typeface };
};

export const writeKept = async (trx: Trx, brand: KeptBrand): Promise<void> => {
  const row = { value: json(brand), changed_at: new Date() };
  await trx
    .insertInto("setting")
    .values({ name: setting, ...row })
    .onConflict((conflict) => conflict.column("name").doUpdateSet(row))
    .execute();
};

/** The marks, with the pictures that they are. For staff. */
export const listMarks = async (
  db: Database | Trx,
): Promise<(Omit<BrandMark, "kind"> & { readonly mark: MarkKind; readonly pictureId: string | null })[]> => {
  const rows = await db.selectFrom("brand_mark").select(["kind", "picture_id"]).execute();
  return Array.from(await readMarks(db), ({ kind, ...rest }) => ({
    ...rest,
    mark: kind,
    pictureId: rows.find((row) => row.kind === kind)?.picture_id ?? null,
  }));
};

const readMarks = async (db: Database | Trx): Promise<BrandMark[]> => {
  const rows = await db
    .selectFrom("brand_mark")
    .select(["kind", "picture_id", sql<string>`md5(svg)`.as("drawn"), "width", "height"])
    .orderBy("kind")
    .execute();
  return rows.map(({ kind, picture_id: picture, drawn, width, height }) => ({
    kind: kind as MarkKind,
    version: idFrom("mark", picture ?? drawn),
    form: picture === null ? "drawing" : "picture",
    width,
    height,
  }));
};

/** What a mark is made of: the text of a drawing, or where the picture's bytes are. Null: there is none. */
export const findMarkSource = async (
  db: Database | Trx,
  kind: MarkKind,
): Promise<{ readonly svg: string } | { readonly fileKey: string } | null> => {
  const row = await db
    .selectFrom("brand_mark")
    .leftJoin("picture", "picture.id", "brand_mark.picture_id")
    .select(["svg", "file_key"])
    .where("kind", "=", kind)
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.svg !== null) return { svg: row.svg };
  return row.file_key === null ? null : { fileKey: row.file_key };
};
