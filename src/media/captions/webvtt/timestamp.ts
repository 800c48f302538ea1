const space = /[\t\n\f\r ]/;

/** A place in a line that moves on as it is read. */
export class LineReader {
  readonly line: string;
  at = 0;

  constructor(line: string) {
    this.line = line;
  }

  /** Past ASCII whitespace (a vertical tab is none). */
  skipSpace(): void {
    while (space.test(this.line.charAt(this.at))) this.at += 1;
  }

  /** Past this character, if it stands here. */
  take(character: string): boolean {
    if (this.line.charAt(this.at) !== character) return false;
    this.at += 1;
    return true;
  }

  digits(): string {
    const start = this.at;
    while (this.at < this.line.length && isDigit(this.line.charCodeAt(this.at))) this.at += 1;
    return this.line.slice(start, this.at);
  }
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/**
 * Reads a timestamp, in milliseconds; null where none stands.
 * WebVTT, "collect a WebVTT timestamp": https://www.w3.org/TR/webvtt1/#collect-a-webvtt-timestamp
 */
export const readTimestamp = (reader: LineReader): number | null => {
  const first = reader.digits();
  if (first === "" || !reader.take(":")) return null;
  const second = reader.digits();
  if (second.length !== 2) return null;
  const hasHours = first.length !== 2 || Number(first) > 59;
  if (!reader.take(":")) return hasHours ? null : readSeconds(reader, 0, Number(first), Number(second));
  const third = reader.digits();
  if (third.length !== 2) return null;
  return readSeconds(reader, Number(first), Number(second), Number(third));
};

const readSeconds = (reader: LineReader, hours: number, minutes: number, seconds: number): number | null => {
  if (!reader.take(".")) return null;
  const fraction = reader.digits();
  if (fraction.length !== 3 || minutes > 59 || seconds > 59) return null;
  const total = ((hours * 60 + minutes) * 60 + seconds) * 1000 + Number(fraction);
  return Number.isSafeInteger(total) ? total : null;
};

const pad = (value: number, length: number): string => String(value).padStart(length, "0");

/** "01:02:03.004", with "," instead of "." for SRT. Times before 0 are written as 0. */
export const writeTimestamp = (milliseconds: number, point = "."): string => {
  const whole = Math.max(0, Math.round(milliseconds));
  const seconds = Math.floor(whole / 1000);
  const hours = pad(Math.floor(seconds / 3600), 2);
  return `${hours}:${pad(Math.floor(seconds / 60) % 60, 2)}:${pad(seconds % 60, 2)}${point}${pad(whole % 1000, 3)}`;
};
