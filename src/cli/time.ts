export { parseTime } from "../kit/time.ts";

/** "1:02", "1:00:02"; with tenths where asked: "1:02.5". */
export const showTime = (milliseconds: number, tenths = false): string => {
  const whole = tenths ? Math.floor(milliseconds / 100) / 10 : Math.floor(milliseconds / 1000);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const seconds = (whole % 60).toFixed(tenths ? 1 : 0).padStart(tenths ? 4 : 2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${seconds}` : `${minutes}:${seconds}`;
};

/** "0:01:02.500": with hours and milliseconds, for what must be exact. */
export const showExactTime = (milliseconds: number): string => {
  const two = (number: number): string => String(number).padStart(2, "0");
  const seconds = Math.floor(milliseconds / 1000);
  const clock = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return `${clock}.${String(milliseconds % 1000).padStart(3, "0")}`;
};

/** A stretch of time in the words of whoever waits: "40 s", "3 min", "1 h 20 min". Seconds. */
export const showWait = (seconds: number): string => {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
};
