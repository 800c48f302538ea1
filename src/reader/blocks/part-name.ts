/** The id of a block on its page, for addresses that lead to it: no other part of a page has one that begins so. */
export const partName = (blockId: string): string => `b-${blockId}`;
