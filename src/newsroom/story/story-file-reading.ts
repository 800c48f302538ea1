import type { Attributes } from "./story-file-attributes.ts";
import {
  type FileProblem,
  keyOfNamed,
  type Named,
  type NamedReference,
  type Place,
} from "./story-file-problem.ts";

/** Stands for the id of what is not found yet; nothing that holds it leaves this reader. */
export const placeholder = "000000000000";
/** An id that was not written, until it is given: no id of a part begins so. */
const temporary = "~";

export const isTemporary = (id: string): boolean => id.startsWith(temporary);

/**
 * One reading of a file. It is read twice by the same code: first to hear what it names, then, that being found, to build
 * the story from it.
 */
export class Reading {
  readonly file: string;
  readonly problems: FileProblem[] = [];
  readonly references = new Map<string, NamedReference>();
  /** Where each part stands, by its id. */
  readonly places = new Map<string, Place>();
  readonly trailing: Map<number, Attributes>;
  readonly standing: Map<number, Attributes>;
  #source: string;
  readonly #resolved: ReadonlyMap<string, string> | null;
  #unnamed = 0;

  constructor(
    file: string,
    source: string,
    attributes: { readonly trailing: Map<number, Attributes>; readonly standing: Map<number, Attributes> },
    resolved: ReadonlyMap<string, string> | null,
  ) {
    this.file = file;
    this.#source = source;
    this.trailing = new Map(attributes.trailing);
    this.standing = new Map(attributes.standing);
    this.#resolved = resolved;
  }

  /** The text that is being read, to which the offsets of its nodes belong. */
  get source(): string {
    return this.#source;
  }

  /** Reads another text within this one: a caption of the front matter. */
  within<Value>(source: string, read: () => Value): Value {
    const before = this.#source;
    this.#source = source;
    try {
      return read();
    } finally {
      this.#source = before;
    }
  }

  problem({ line, column }: Place, message: string, advice = ""): void {
    if (this.problems.length < mostProblems)
      this.problems.push({ file: this.file, line, column, message, advice });
  }

  /** The id of what is named: known at the second reading. */
  resolve(named: Named, { line, column }: Place): string {
    const key = keyOfNamed(named);
    if (!this.references.has(key)) this.references.set(key, { ...named, key, line, column });
    if (this.#resolved === null) return placeholder;
    const id = this.#resolved.get(key);
    if (id === undefined)
      this.problem({ line, column }, `“${"name" in named ? named.name : named.film}” is not known here.`);
    return id ?? placeholder;
  }

  /** The id that was written, or one to be replaced. */
  partId(written: string | undefined, { line, column }: Place): string {
    const id = written ?? `${temporary}${(this.#unnamed += 1)}`;
    if (written !== undefined && !/^[a-z0-9][a-z0-9-]{0,39}$/.test(written))
      this.problem(
        { line, column },
        `“${written.slice(0, 60)}” is not an id.`,
        "An id is small letters, digits and hyphens, at most 40.",
      );
    if (!this.places.has(id)) this.places.set(id, { line, column });
    return id;
  }
}

/** So many problems are told at once. */
const mostProblems = 100;

/** Attributes of one block or mark, each asked for once, so that a misspelt one is noticed. */
export class Given {
  readonly place: Place;
  readonly #values: Map<string, string>;
  readonly #reading: Reading;

  constructor(reading: Reading, values: Iterable<readonly [string, string]>, place: Place) {
    this.#reading = reading;
    this.#values = new Map(values);
    this.place = place;
  }

  take(name: string): string | undefined {
    const value = this.#values.get(name);
    this.#values.delete(name);
    return value;
  }

  /** A whole number from 1. */
  takeNumber(name: string): number | undefined {
    const text = this.take(name);
    if (text === undefined) return undefined;
    if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
    this.#reading.problem(this.place, `“${text}” is no number for ${name}.`, "Write a whole number from 1.");
    return undefined;
  }

  has(name: string): boolean {
    return this.#values.has(name);
  }

  id(): string {
    return this.#reading.partId(this.take("id"), this.place);
  }

  /** To be called last. */
  finish(of: string, known: string): void {
    for (const name of this.#values.keys())
      this.#reading.problem(this.place, `${of} knows nothing of “${name}”.`, `It knows: ${known}.`);
  }
}

/** A field that is there only where it has a value. */
export const optional = <Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [Key in Name]?: Value } => (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value };
