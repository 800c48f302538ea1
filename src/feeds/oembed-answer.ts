import { z } from "zod";
import { escaped } from "./xml-text.ts";

/** What oEmbed tells of something that can be embedded (oembed.com, section 2.3.4). Sizes in pixels. */
export interface OembedAnswer {
  readonly type: "video";
  readonly version: "1.0";
  readonly title: string;
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly thumbnail_url?: string;
  readonly thumbnail_width?: number;
  readonly thumbnail_height?: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** At most this; what is not a number from 1 on limits nothing. */
export interface Limits {
  readonly maxwidth: number;
  readonly maxheight: number;
}

const limit = z.coerce.number().int().min(1).catch(Number.POSITIVE_INFINITY);

export const limitsOf = (query: Readonly<Record<string, string | undefined>>): Limits => ({
  maxwidth: limit.parse(query["maxwidth"]),
  maxheight: limit.parse(query["maxheight"]),
});

/** Pixels of the line below the picture. */
const lineHeight = 48;
const widest = 640;

/** The frame that fits: a picture of 16 to 9 with the line below it, 640 wide where it may be. */
export const frameSize = ({ maxwidth, maxheight }: Limits): Size => {
  const room = Math.max(1, maxheight - lineHeight);
  const width = Math.max(1, Math.floor(Math.min(widest, maxwidth, (room * 16) / 9)));
  return { width, height: Math.min(Math.round((width * 9) / 16) + lineHeight, maxheight) };
};

/** Widths in which stills are made, smallest first. */
const stillWidths = [160, 320, 480, 640] as const;

/** The largest still within the limits, which hold for it too; null where none is small enough. */
export const stillSize = (own: Size, { maxwidth, maxheight }: Limits): Size | null => {
  const sizes = stillWidths
    .filter((width) => width <= own.width)
    .map((width) => ({ width, height: Math.max(1, Math.round((own.height * width) / own.width)) }));
  return sizes.findLast((size) => size.width <= maxwidth && size.height <= maxheight) ?? null;
};

/** The answer as XML (oembed.com, section 2.3.4.2): characters that XML 1.0 cannot hold are left out. */
export const oembedXml = (answer: OembedAnswer): string => {
  const elements = Object.entries(answer).map(
    ([name, value]) => `  <${name}>${escaped(String(value))}</${name}>`,
  );
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${elements.join("\n")}\n</oembed>\n`;
};
