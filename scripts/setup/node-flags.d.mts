/** Of Node, for the newsroom. */
export const nodeFlags: readonly string[];
