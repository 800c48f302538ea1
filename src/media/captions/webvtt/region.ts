import { readPercentage, settingPairs } from "./settings.ts";

/** A part of the video in which cues are stacked. Percentages; `lines` is a count. */
export interface Region {
  id: string;
  width: number;
  lines: number;
  regionAnchor: [x: number, y: number];
  viewportAnchor: [x: number, y: number];
  scroll: "" | "up";
}

/** WebVTT, "collect WebVTT region settings": https://www.w3.org/TR/webvtt1/#collect-webvtt-region-settings */
export const readRegionSettings = (text: string): Region => {
  const region: Region = {
    id: "",
    width: 100,
    lines: 3,
    regionAnchor: [0, 100],
    viewportAnchor: [0, 100],
    scroll: "",
  };
  for (const [name, value] of settingPairs(text)) {
    if (name === "id") region.id = value;
    if (name === "width") region.width = readPercentage(value) ?? region.width;
    if (name === "lines" && /^\d+$/.test(value)) region.lines = Number(value);
    if (name === "regionanchor") region.regionAnchor = readAnchor(value) ?? region.regionAnchor;
    if (name === "viewportanchor") region.viewportAnchor = readAnchor(value) ?? region.viewportAnchor;
    if (name === "scroll" && value === "up") region.scroll = "up";
  }
  return region;
};

const readAnchor = (value: string): [number, number] | null => {
  const comma = value.indexOf(",");
  if (comma < 0) return null;
  const x = readPercentage(value.slice(0, comma));
  const y = readPercentage(value.slice(comma + 1));
  return x === null || y === null ? null : [x, y];
};
