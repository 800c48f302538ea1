/** A time as people type it, in milliseconds: "1:02:03", "1:02.5", "62". Null: it is none. */
export const readTime = (typed: string): number | null => {
  const parts = /^(?:(?:(\d{1,3}):)?(\d{1,4}):)?(\d{1,6}(?:[.,]\d{1,3})?)$/.exec(typed.trim());
  if (parts === null) return null;
  const [, hours = "0", minutes = "0", seconds = "0"] = parts;
  return Math.round((Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(",", "."))) * 1000);
};

/** The same written: "1:02.500". */
export const writeTime = (milliseconds: number): string => {
  const all = Math.max(0, Math.round(milliseconds));
  const [hours, minutes] = [Math.floor(all / 3600_000), Math.floor(all / 60_000) % 60];
  const seconds = ((all % 60_000) / 1000).toFixed(3).padStart(6, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
};
