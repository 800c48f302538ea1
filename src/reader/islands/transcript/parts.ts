/**
 * A long transcript comes in parts. Those that follow are fetched from their own pages and put behind, when the reader
 * comes near the end or the speech goes beyond it.
 */
export class Parts {
  readonly #transcript: HTMLElement;
  readonly #count: number;
  #last: number;
  #underway: Promise<boolean> | null = null;

  constructor(transcript: HTMLElement) {
    this.#transcript = transcript;
    this.#last = Number(transcript.dataset["part"] ?? 1);
    this.#count = Number(transcript.dataset["parts"] ?? 1);
  }

  get hasMore(): boolean {
    return this.#last < this.#count;
  }

  /** Adds the next part; false where there is none, or it could not be fetched. However often it is asked, each comes once. */
  next(): Promise<boolean> {
    this.#underway ??= this.#fetch().finally(() => (this.#underway = null));
    return this.#underway;
  }

  async #fetch(): Promise<boolean> {
    if (!this.hasMore) return false;
    const address = new URL(this.#transcript.dataset["href"] ?? "", location.href);
    address.searchParams.set("part", String(this.#last + 1));
    try {
      const answer = await fetch(address);
      if (!answer.ok) return false;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const part = page.querySelector("[data-transcript]");
      if (part === null) return false;
      this.#last += 1;
      this.#transcript.append(...part.children);
      return true;
    } catch {
      return false;
    }
  }
}
