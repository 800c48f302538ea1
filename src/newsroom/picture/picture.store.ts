import type { Database, Trx } from "../../platform/database/database.ts";

/** A picture as staff see it. */
export interface KeptPicture {
  readonly id: string;
  readonly fileKey: string;
  readonly mediaType: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly credit: string;
  /** Under what terms, in words; empty: nobody has said. */
  readonly licence: string;
  /** The last day that it may be shown, YYYY-MM-DD; null: no end. */
  readonly licenceLastDay: string | null;
  /** The point that stays in sight when it is cropped: parts of width and height, 0 to 1. */
  readonly focus: PictureFocus | null;
  readonly createdAt: Date;
}

export interface PictureFocus {
  readonly x: number;
  readonly y: number;
}

/** Pictures that somebody brought in, the latest first. Stills of films are not among them. For staff. */
export const listPictures = async (db: Database | Trx, limit: number): Promise<KeptPicture[]> => {
  const rows = await db
    .selectFrom("picture")
    .select(columns)
    .where("sha256", "is not", null)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(toPicture);
};

/** Any picture, a film's still too. For staff. */
export const findPicture = async (db: Database | Trx, id: string): Promise<KeptPicture | null> => {
  const row = await db.selectFrom("picture").select(columns).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : toPicture(row);
};

const columns = [
  "id",
  "file_key",
  "media_type",
  "width",
  "height",
  "alt",
  "credit",
  "licence",
  "licence_last_day",
  "focus_x",
  "focus_y",
  "created_at",
] as const;

interface PictureRow {
  readonly id: string;
  readonly file_key: string;
  readonly media_type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly credit: string;
  readonly licence: string;
  readonly licence_last_day: string | null;
  readonly focus_x: number | null;
  readonly focus_y: number | null;
  readonly created_at: Date;
}

const toPicture = (row: PictureRow): KeptPicture => ({
  id: row.id,
  fileKey: row.file_key,
  mediaType: row.media_type,
  width: row.width,
  height: row.height,
  alt: row.alt,
  credit: row.credit,
  licence: row.licence,
  licenceLastDay: row.licence_last_day,
  focus: row.focus_x === null || row.focus_y === null ? null : { x: row.focus_x, y: row.focus_y },
  createdAt: row.created_at,
});
