/** Of Node, for the newsroom. */
export const nodeFlags: readonly string[];
/** Settings of its environment. */
export const nodeEnvironment: Readonly<Record<string, string>>;
