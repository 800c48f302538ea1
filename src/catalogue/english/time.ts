/** Lengths of time, short enough for a line of facts. */
export const time = {
  hours: (count: number) => `${count} h`,
  minutes: (count: number) => `${count} min`,
  seconds: (count: number) => `${count} s`,
};
