export interface Looked {
  readonly names: readonly string[];
  readonly whole: boolean;
}

/**
 * A query that notes which of its parameters a page looked at: what nobody looks at (`utm_source`, `fbclid`) makes no
 * other page, and needs no other place in the cache.
 */
export class NotedQuery extends URLSearchParams {
  /** Path and query. */
  readonly target: string;
  readonly #names = new Set<string>();
  #whole = false;

  constructor(target: string) {
    super(target.includes("?") ? target.slice(target.indexOf("?")) : "");
    this.target = target;
  }

  /** What was looked at by name. */
  get names(): ReadonlySet<string> {
    return this.#names;
  }

  /** All of it was looked at, and there was something to see. */
  get wasReadWhole(): boolean {
    return this.#whole && super.size > 0;
  }

  /** What was looked at so far, for `note` of another with the same query. */
  get looked(): Looked {
    return { names: [...this.#names], whole: this.#whole };
  }

  /** Somebody with the same query has looked at this of it. */
  note({ names, whole }: Looked): void {
    for (const name of names) this.#names.add(name);
    this.#whole ||= whole;
  }

  /** Whoever looked at this would have seen the same in the other. */
  agreesWith(other: URLSearchParams): boolean {
    if (this.#whole) return super.toString() === other.toString();
    return [...this.#names].every((name) => super.getAll(name).join("\0") === other.getAll(name).join("\0"));
  }

  override get(name: string): string | null {
    this.#names.add(name);
    return super.get(name);
  }

  override getAll(name: string): string[] {
    this.#names.add(name);
    return super.getAll(name);
  }

  override has(name: string, value?: string): boolean {
    this.#names.add(name);
    return value === undefined ? super.has(name) : super.has(name, value);
  }

  override toString(): string {
    this.#whole = true;
    return super.toString();
  }

  override entries(): URLSearchParamsIterator<[string, string]> {
    this.#whole = true;
    return super.entries();
  }

  override keys(): URLSearchParamsIterator<string> {
    this.#whole = true;
    return super.keys();
  }

  override values(): URLSearchParamsIterator<string> {
    this.#whole = true;
    return super.values();
  }

  override forEach<This = URLSearchParams>(
    callback: (this: This, value: string, name: string, searchParams: URLSearchParams) => void,
    thisArg?: This,
  ): void {
    this.#whole = true;
    super.forEach(callback, thisArg);
  }

  override get size(): number {
    this.#whole = true;
    return super.size;
  }

  override [Symbol.iterator](): URLSearchParamsIterator<[string, string]> {
    this.#whole = true;
    return super[Symbol.iterator]();
  }
}
