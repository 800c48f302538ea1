/** What becomes of a request. */
export type Fate =
  | "whole"
  /** It never arrives. */
  | "lost before"
  /** It arrives, and its answer does not. */
  | "answer lost"
  /** Nobody answers, and it arrives later, after what was sent after it. */
  | "late"
  /** It arrives at once, and its answer comes later. */
  | "slow";

type Send = (url: string, init: RequestInit) => Promise<Response>;

/** A line of one page to the newsroom, which does to each request what it is told. */
export class Line {
  fate: Fate = "whole";
  readonly #send: Send;
  #late: (() => Promise<unknown>)[] = [];
  #slow: (() => void)[] = [];

  constructor(send: Send) {
    this.#send = send;
  }

  readonly fetch: Send = async (url, init) => {
    const { fate } = this;
    if (fate === "lost before") throw new TypeError("the line is cut");
    if (fate === "late") {
      this.#late.push(async () => await this.#send(url, init));
      throw new TypeError("the line is cut");
    }
    const response = await this.#send(url, init);
    if (fate === "answer lost") throw new TypeError("the line is cut");
    if (fate === "slow") await new Promise<void>((resolve) => void this.#slow.push(resolve));
    return response;
  };

  /** Requests whose answers are held back. */
  readonly held = (): number => this.#slow.length;

  /** What was held back arrives. */
  async deliver(): Promise<void> {
    for (const arrive of this.#late.splice(0)) await arrive();
    for (const answer of this.#slow.splice(0)) answer();
  }
}
