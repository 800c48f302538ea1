/** What is wrong in a story file, where (from 1), and what to do. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly advice: string;
}

/** "a-story.md:12:3: There is no film “…”. Did you mean …?" */
export const showProblem = ({ file, line, column, message, advice }: FileProblem): string =>
  `${file}:${line}:${column}: ${message}${advice === "" ? "" : ` ${advice}`}`;

/** A place in a file, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type NamedKind = "person" | "topic" | "work" | "moment" | "picture" | "document";

/** Something that a file names, for the newsroom to find. `key` is what `build` looks its id up by. */
export type NamedReference = Place & { readonly key: string } & (
    | { readonly kind: Exclude<NamedKind, "picture" | "document">; readonly name: string }
    /** An id, an address, or a file beside the story that is brought in with these words. */
    | { readonly kind: "picture"; readonly name: string; readonly alt: string; readonly credit: string }
    | { readonly kind: "document"; readonly name: string; readonly title: string }
    /** A moment that is yet to be made: times as they are written, or words that are said. */
    | {
        readonly kind: "span";
        readonly film: string;
        readonly from?: string | undefined;
        readonly to?: string | undefined;
        readonly words?: string | undefined;
      }
  );

type Distribute<Reference> = Reference extends unknown ? Omit<Reference, "key" | keyof Place> : never;
export type Named = Distribute<NamedReference>;

/** The same thing named twice is found once. */
export const keyOfNamed = (named: Named): string =>
  named.kind === "span"
    ? `span ${JSON.stringify([named.film, named.from ?? "", named.to ?? "", named.words ?? ""])}`
    : `${named.kind} ${named.name}`;
