/** Pixels of a frame: 16 to 9, and a line with the title below. */
export const embedSize = { width: 640, height: 408 } as const;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The HTML that puts a player of ours into a page of another site. The address is whole. */
export const embedCode = (
  url: string,
  title: string,
  size: { width: number; height: number } = embedSize,
): string =>
  `<iframe src="${escaped(url)}" title="${escaped(title)}" width="${size.width}" height="${size.height}" loading="lazy" allow="fullscreen; picture-in-picture" allowfullscreen style="border:0"></iframe>`;
