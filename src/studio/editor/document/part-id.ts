/** Lower case and figures without those that read alike: the alphabet of the newsroom's ids. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** A new id of a block, item, entry, quotation or note: 10 characters (50 bits), unique in any story that people write. */
export const newPartId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => alphabet.charAt(byte & 31)).join("");

/** As content/identifier.ts has it. */
export const isPartId = (value: unknown): value is string =>
  typeof value === "string" && /^[a-z0-9][a-z0-9-]{0,39}$/.test(value);
