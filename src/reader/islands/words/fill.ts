/** "{time} of {length}" with what stands for its names; a name that is not given stays. */
export const fill = (words: string, parts: Readonly<Record<string, string>>): string =>
  words.replaceAll(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
