import * as z from "zod";
import { declare } from "./operation.ts";
import { id } from "./parts.ts";

const colour = z.string().trim().min(1).max(20);
const light = z.object({ paper: z.string(), ink: z.string(), accent: z.string() });
const palette = z.object({ light, dark: light });
const lightEdit = z.object({
  paper: colour.optional(),
  ink: colour.optional(),
  accent: colour.optional(),
});

/** Two colours that stand on one another somewhere on the site. */
const pair = z.object({
  light: z.enum(["light", "dark"]),
  over: z.string(),
  under: z.string(),
  colours: z.array(z.string()),
  /** 1 to 21 (WCAG 2.2, definition of contrast ratio), rounded down to hundredths. */
  ratio: z.number(),
  least: z.number(),
});

const brand = z
  .object({
    palette,
    /** Nobody has said: they are the design's own. */
    isStandard: z.boolean(),
    pairs: z.array(pair),
    typeface: z.string(),
    typefaces: z.array(z.object({ name: z.string(), about: z.string() })),
  })
  .meta({ id: "Brand" });

export const markKind = z.enum(["logo", "logo-dark", "icon"]);

const marks = z
  .object({
    items: z.array(
      z.object({
        mark: markKind,
        form: z.enum(["picture", "drawing"]),
        /** Another has another. */
        version: z.string(),
        /** Of a picture. */
        pictureId: id.nullable(),
        /** Pixels, or units of the drawing. */
        width: z.number(),
        height: z.number(),
      }),
    ),
  })
  .meta({ id: "BrandMarks" });

export const newMark = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("picture"), pictureId: id }),
  /** SVG, of which what could harm is taken out. */
  z.object({ kind: z.literal("drawing"), svg: z.string().min(1).max(400_000) }),
  z.object({ kind: z.literal("none") }),
]);

const markParams = z.object({ mark: markKind });

export const brandOperations = {
  readBrand: declare({
    method: "GET",
    path: "/brand",
    access: "newsroom.see",
    summary: "Colours with their contrasts, and type",
    answer: brand,
  }),
  tryBrand: declare({
    method: "POST",
    path: "/brand/try",
    access: "newsroom.see",
    summary: "How far apart these colours would be, without keeping them",
    body: palette,
    answer: z.object({ pairs: z.array(pair) }),
  }),
  changeBrand: declare({
    method: "PATCH",
    path: "/brand",
    access: "setting.change",
    summary: "Changes colours and type; refused, with figures, where they could not be read",
    ifMatch: true,
    body: z.object({
      light: lightEdit.default({}),
      dark: lightEdit.default({}),
      typeface: z.string().max(40).optional(),
    }),
    answer: brand,
  }),
  forgetBrand: declare({
    method: "POST",
    path: "/brand/forget",
    access: "setting.change",
    summary: "The design's own colours and type again",
    answer: brand,
  }),
  listBrandMarks: declare({
    method: "GET",
    path: "/brand/marks",
    access: "newsroom.see",
    summary: "The marks: at the head of pages by day and by night, and in browsers' tabs",
    answer: marks,
  }),
  showBrandMark: declare({
    method: "GET",
    path: "/brand/marks/{mark}",
    access: "newsroom.see",
    summary: "The drawing of a mark; `version` says which, so that it may be kept",
    params: markParams,
    query: z.object({ version: z.string().max(40).default("") }),
    answer: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    answerType: "image/svg+xml",
  }),
  changeBrandMark: declare({
    method: "PUT",
    path: "/brand/marks/{mark}",
    access: "setting.change",
    summary: "Puts a mark where it belongs, or takes it away",
    params: markParams,
    ifMatch: true,
    mostBytes: 512 * 1024,
    body: newMark,
    answer: marks,
  }),
};
