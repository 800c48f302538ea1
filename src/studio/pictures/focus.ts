/** The point that stays in sight: parts of width and height, 0 to 1. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

export const moved = ({ x, y }: Focus, right: number, down: number): Focus => ({
  x: kept(x + right),
  y: kept(y + down),
});

const kept = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 1000) / 1000;

export const percent = (part: number): number => Math.round(part * 100);

/** How the site crops it: by thirds, since its content policy lets no element have a style of its own (reader/design/picture.tsx). */
export const shownAt = (focus: Focus | null): string => {
  if (focus === null) return "50% 50%";
  const third = (part: number): string => (part < 1 / 3 ? "0%" : part > 2 / 3 ? "100%" : "50%");
  return `${third(focus.x)} ${third(focus.y)}`;
};
