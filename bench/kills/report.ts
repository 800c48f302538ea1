/** How the proofs of killed processes report: figures to standard output, a line at a time; what happens meanwhile to standard error. */
const began = performance.now();

/** A line with the seconds since the proof began. */
export const say = (line: string): void =>
  console.error(`${((performance.now() - began) / 1000).toFixed(1)} ${line}`);

export const figure = (
  name: string,
  value: number | string,
  unit: string,
  holds: boolean,
  more: object = {},
): void => console.log(JSON.stringify({ figure: name, value, unit, ...more, holds }));

/** A figure that must be 0; what was found is told line by line. */
export const none = (name: string, found: readonly string[], beside: string): void => {
  for (const line of found) say(`${name}: ${line}`);
  figure(name, found.length, "", found.length === 0, { target: "0", beside });
};
