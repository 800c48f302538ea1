/** Line 21 carries two bytes in each frame of NTSC video: 30000/1001 frames a second. */
export const frameToMilliseconds = (frame: number): number => Math.round((frame * 1001) / 30);

const timecode = /^(\d{1,2}):(\d{2}):(\d{2})([:;.,])(\d{2})$/;

/**
 * The number of the frame that a timecode names; null where it is none. `nominal` is the count of frames that a
 * timecode's second has. With a semicolon (or point, or comma) it is drop-frame: at each minute but every tenth, two
 * numbers are left out, so that it keeps step with the clock. SMPTE ST 12-1, 5.2.
 */
export const timecodeToFrame = (text: string, nominal: number): number | null => {
  const found = timecode.exec(text);
  if (found === null) return null;
  const [, hours, minutes, seconds, separator, frames] = found;
  const wholeMinutes = Number(hours) * 60 + Number(minutes);
  const frame = (wholeMinutes * 60 + Number(seconds)) * nominal + Number(frames);
  const dropped =
    separator === ":" || nominal !== 30 ? 0 : 2 * (wholeMinutes - Math.floor(wholeMinutes / 10));
  return frame - dropped;
};
