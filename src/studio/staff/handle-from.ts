/** A handle that goes with a name: "Inês Vidal" is ines.vidal; empty where the name has no Latin letters. */
export const handleFrom = (name: string): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .filter((part) => part !== "")
    .join(".")
    .slice(0, 64);
