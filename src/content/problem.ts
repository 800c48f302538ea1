/** What is wrong with a story's content, and where: "body.blocks[3].content[0].text". */
export interface ContentProblem {
  readonly path: string;
  readonly message: string;
}

export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key, at) => (typeof key === "number" ? `[${key}]` : `${at === 0 ? "" : "."}${String(key)}`))
    .join("");
