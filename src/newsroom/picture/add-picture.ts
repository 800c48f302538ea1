import { createHash } from "node:crypto";
import { idFrom } from "../../kit/id.ts";
import { fail, ok, type Result } from "../../kit/result.ts";
import type { Files } from "../../platform/files/files.ts";
import { type By, change, unchanged } from "../staff/change.ts";
import { pictureKey } from "../staff/keys.ts";
import { findPicture, type PictureFocus } from "./picture.store.ts";
import { type PreparedPicture, preparePicture } from "./prepare-picture.ts";

export interface NewPicture {
  readonly bytes: Uint8Array;
  /** For the audit and for what is said where it is refused. */
  readonly fileName: string;
  /** What a reader who does not see it must know. */
  readonly alt: string;
  readonly credit: string;
  readonly licence?: string;
  /** The last day that it may be shown, YYYY-MM-DD; null or nothing: no end. */
  readonly licenceLastDay?: string | null;
  readonly focus?: PictureFocus;
}

/** Brings a picture in. The same file is the same picture: its id is given again, and its words stay as they are. */
export const addPicture = async (by: By, files: Files, input: NewPicture): Promise<Result<string>> => {
  if (!by.actor.permissions.has("picture.add"))
    return fail(`${by.actor.name} may not do this: it needs the permission picture.add.`);
  const wrong = wrongWords(input);
  if (wrong !== null) return fail(`${input.fileName}: ${wrong}`);
  const sha256 = sha256Of(input.bytes);
  const standing = await findBySha256(by, sha256);
  if (standing !== null) return ok(standing);
  const prepared = await preparePicture(input.bytes);
  if (!prepared.ok) return fail(`${input.fileName}: ${prepared.problem}`);
  const id = idFrom("picture", sha256);
  const key = `pictures/${id}.${prepared.value.mediaType === "image/png" ? "png" : "jpg"}`;
  // Two who bring in the same file at once write the same bytes; a file whose row was never written is taken up again.
  if ((await files.stat(key)) === null) await files.put(key, prepared.value.bytes, prepared.value.mediaType);
  return await insert(by, { id, key, sha256, input, prepared: prepared.value });
};

const sha256Of = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** The id that a file has, or would have, in the library. */
export const pictureIdOf = (bytes: Uint8Array): string => idFrom("picture", sha256Of(bytes));

const findBySha256 = async (by: By, sha256: string): Promise<string | null> =>
  (await by.db.selectFrom("picture").select("id").where("sha256", "=", sha256).executeTakeFirst())?.id ??
  null;

interface Insert {
  readonly id: string;
  readonly key: string;
  readonly sha256: string;
  readonly input: NewPicture;
  readonly prepared: PreparedPicture;
}

const insert = async (by: By, { id, key, sha256, input, prepared }: Insert): Promise<Result<string>> =>
  await change(by, "picture.add", async (trx) => {
    const inserted = await trx
      .insertInto("picture")
      .values({
        id,
        file_key: key,
        media_type: prepared.mediaType,
        width: prepared.width,
        height: prepared.height,
        alt: input.alt.trim(),
        credit: input.credit.trim(),
        thumbhash: prepared.thumbhash,
        likeness: prepared.likeness,
        licence: input.licence?.trim() ?? "",
        licence_last_day: input.licenceLastDay ?? null,
        focus_x: input.focus?.x ?? null,
        focus_y: input.focus?.y ?? null,
        sha256,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning("id")
      .executeTakeFirst();
    if (inserted === undefined) return unchanged(id);
    return ok({
      value: id,
      audit: {
        action: "picture.added",
        subject: "picture",
        subjectId: id,
        after: {
          file: input.fileName,
          sha256,
          alt: input.alt.trim(),
          credit: input.credit.trim(),
          licence: input.licence?.trim() ?? "",
        },
      },
      keys: [pictureKey(id)],
    });
  });

/** What is to be different; what is left out stays. A focus of null forgets it. */
export interface PictureEdit {
  readonly alt?: string;
  readonly credit?: string;
  readonly licence?: string;
  /** YYYY-MM-DD; null: no end. */
  readonly licenceLastDay?: string | null;
  readonly focus?: PictureFocus | null;
}

/** Changes a picture's own words, licence and focus, wherever no story says otherwise. */
export const editPicture = async (by: By, id: string, edit: PictureEdit): Promise<Result<null>> =>
  await change(by, "picture.add", async (trx) => {
    const wrong = wrongWords(edit);
    if (wrong !== null) return fail(wrong);
    const before = await findPicture(trx, id);
    if (before === null) return fail(`There is no picture ${id}. See: newsreel picture list`);
    const focus = edit.focus === undefined ? before.focus : edit.focus;
    const after = {
      alt: edit.alt?.trim() ?? before.alt,
      credit: edit.credit?.trim() ?? before.credit,
      licence: edit.licence?.trim() ?? before.licence,
      licenceLastDay: edit.licenceLastDay === undefined ? before.licenceLastDay : edit.licenceLastDay,
      focus,
    };
    const { alt, credit, licence, licenceLastDay } = before;
    const was = { alt, credit, licence, licenceLastDay, focus: before.focus };
    if (JSON.stringify(was) === JSON.stringify(after)) return unchanged(null);
    await trx
      .updateTable("picture")
      .set({
        alt: after.alt,
        credit: after.credit,
        licence: after.licence,
        licence_last_day: after.licenceLastDay,
        focus_x: focus?.x ?? null,
        focus_y: focus?.y ?? null,
      })
      .where("id", "=", id)
      .execute();
    return ok({
      value: null,
      audit: { action: "picture.edited", subject: "picture", subjectId: id, before: was, after },
      keys: [pictureKey(id)],
    });
  });

const wrongWords = ({ alt, credit, licence, focus }: PictureEdit): string | null => {
  if ((alt ?? "").length > 1000) return "The alternative text is longer than 1000 characters.";
  if ((credit ?? "").length > 300) return "The credit is longer than 300 characters.";
  if ((licence ?? "").length > 300) return "The licence is longer than 300 characters.";
  if (focus && [focus.x, focus.y].some((part) => !(part >= 0 && part <= 1)))
    return "The focus is two parts of width and height, each from 0 to 1: 0.5,0.3";
  return null;
};
