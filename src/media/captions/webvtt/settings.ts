import type { CueSettings } from "../cue.ts";

/** "name:value" pairs of a settings string; what has no name or no value is passed over, as the standard says. */
export function* settingPairs(text: string): Generator<[name: string, value: string]> {
  for (const setting of text.split(/[\t\n\f\r ]+/)) {
    const colon = setting.indexOf(":");
    if (colon > 0 && colon < setting.length - 1) yield [setting.slice(0, colon), setting.slice(colon + 1)];
  }
}

/** A WebVTT percentage from 0 to 100; null for anything else. */
export const readPercentage = (text: string): number | null => {
  if (!/^\d+(\.\d+)?%$/.test(text)) return null;
  const value = Number(text.slice(0, -1));
  return value >= 0 && value <= 100 ? value : null;
};

/**
 * Settings that follow a cue's times. A later setting of a name replaces an earlier one; a wrong one changes nothing.
 * WebVTT, "parse the WebVTT cue settings": https://www.w3.org/TR/webvtt1/#parse-the-webvtt-cue-settings
 */
export const readCueSettings = (text: string, regions: ReadonlySet<string>): CueSettings => {
  const settings: CueSettings = {};
  for (const [name, value] of settingPairs(text)) readSetting(settings, name, value, regions);
  if (settings.line !== undefined || (settings.size ?? 100) !== 100 || settings.vertical !== undefined)
    delete settings.region;
  return settings;
};

const readSetting = (
  settings: CueSettings,
  name: string,
  value: string,
  regions: ReadonlySet<string>,
): void => {
  if (name === "region") readRegion(settings, value, regions);
  if (name === "vertical" && (value === "rl" || value === "lr")) settings.vertical = value;
  if (name === "line") readLine(settings, value);
  if (name === "position") readPosition(settings, value);
  if (name === "size") settings.size = readPercentage(value) ?? settings.size ?? 100;
  if (name === "align" && isAlignment(value)) settings.align = value;
};

const isAlignment = (value: string): value is NonNullable<CueSettings["align"]> =>
  ["start", "center", "end", "left", "right"].includes(value);

const readRegion = (settings: CueSettings, value: string, regions: ReadonlySet<string>): void => {
  if (regions.has(value)) settings.region = value;
  else delete settings.region;
};

const beforeAndAfterComma = (value: string): [string, string | null] => {
  const comma = value.indexOf(",");
  return comma < 0 ? [value, null] : [value.slice(0, comma), value.slice(comma + 1)];
};

const readLine = (settings: CueSettings, value: string): void => {
  const [place, alignment] = beforeAndAfterComma(value);
  const percent = place.endsWith("%");
  const number = percent ? readPercentage(place) : readLineNumber(place);
  if (number === null) return;
  if (alignment !== null && alignment !== "start" && alignment !== "center" && alignment !== "end") return;
  if (alignment !== null) settings.lineAlign = alignment;
  settings.line = { value: number, percent };
};

const readLineNumber = (text: string): number | null => {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
};

const readPosition = (settings: CueSettings, value: string): void => {
  const [place, alignment] = beforeAndAfterComma(value);
  const number = readPercentage(place);
  if (number === null) return;
  if (alignment !== null && alignment !== "line-left" && alignment !== "center" && alignment !== "line-right")
    return;
  settings.position = number;
  if (alignment !== null) settings.positionAlign = alignment;
};

/** The settings as WebVTT writes them, "" for none. */
export const writeCueSettings = (settings: CueSettings | undefined): string => {
  if (settings === undefined) return "";
  const { line, position } = settings;
  const parts = [
    settings.region === undefined ? "" : `region:${settings.region}`,
    settings.vertical === undefined ? "" : `vertical:${settings.vertical}`,
    line === undefined
      ? ""
      : `line:${plainNumber(line.value)}${line.percent ? "%" : ""}${suffix(settings.lineAlign)}`,
    position === undefined ? "" : `position:${plainNumber(position)}%${suffix(settings.positionAlign)}`,
    settings.size === undefined ? "" : `size:${plainNumber(settings.size)}%`,
    settings.align === undefined ? "" : `align:${settings.align}`,
  ];
  return parts.filter((part) => part !== "").join(" ");
};

const suffix = (alignment: string | undefined): string => (alignment === undefined ? "" : `,${alignment}`);

/** Without an exponent, which WebVTT cannot read. */
const plainNumber = (value: number): string => {
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/\.?0+$/, "") : text;
};
