import { channelOf, isControl, readCommand, type Command, type MiscName } from "./command.ts";
import type { BytePair } from "./pairs.ts";
import { Memory } from "./screen.ts";

/** Words on screen from one frame until another. */
export interface ShownText {
  text: string;
  from: number;
  until: number;
  /** The line of the file whose bytes put them there. */
  line: number;
}

type Mode = "pop-on" | "paint-on" | "roll-up" | "text";

/**
 * A caption decoder for one data channel: it keeps what is displayed and what is being loaded, and notes each text with
 * the frames between which it stood. Of roll-up captions each row is noted once, while it is the lowest.
 */
export class CaptionDecoder {
  readonly shown: ShownText[] = [];
  private mode: Mode = "pop-on";
  private displayed = new Memory();
  private hidden = new Memory();
  private row = 15;
  private column = 0;
  private height = 2;
  /** The frame at which the words now displayed appeared. */
  private since: number | null = null;
  private sinceLine = 0;
  private line = 0;
  private current: 1 | 2 = 1;
  private lastControl = -1;
  private readonly channel: 1 | 2;

  constructor(channel: 1 | 2) {
    this.channel = channel;
  }

  take(pair: BytePair): void {
    this.line = pair.line;
    const control = isControl(pair.first) ? (pair.first << 8) | pair.second : -1;
    // Control pairs are sent twice, so that one may be lost: the second of two is passed over.
    const isRepeat = control !== -1 && control === this.lastControl;
    this.lastControl = isRepeat || (pair.first === 0 && pair.second === 0) ? -1 : control;
    if (isRepeat) return;
    if (control !== -1) this.current = channelOf(pair.first);
    if (this.current === this.channel) this.obey(readCommand(pair.first, pair.second), pair.frame);
  }

  /** Nothing more comes: what still stands is on screen until this frame. */
  finish(frame: number): void {
    this.note(frame);
  }

  private obey(command: Command, frame: number): void {
    if (command.does === "misc") this.obeyMisc(command.name, frame);
    else if (command.does === "roll up") this.rollUp(command.rows, frame);
    else if (this.mode !== "text") this.obeyWriting(command, frame);
  }

  private obeyWriting(command: Command, frame: number): void {
    if (command.does === "place") this.place(command.row, command.column);
    if (command.does === "tab") this.column = Math.min(31, this.column + command.columns);
    if (command.does === "transparent space") this.column = Math.min(31, this.column + 1);
    if (command.does === "style") this.write(" ", frame);
    if (command.does === "extended") this.backspace();
    if (command.does === "text" || command.does === "special" || command.does === "extended")
      for (const character of command.text) this.write(character, frame);
  }

  private get memory(): Memory {
    return this.mode === "pop-on" ? this.hidden : this.displayed;
  }

  private write(character: string, frame: number): void {
    if (this.mode !== "pop-on" && this.since === null && character !== " ") this.begin(frame);
    this.memory.write(this.row, this.column, character);
    this.column = Math.min(31, this.column + 1);
  }

  private backspace(): void {
    this.column = Math.max(0, this.column - 1);
    this.memory.write(this.row, this.column, " ");
  }

  private place(row: number, column: number): void {
    if (this.mode === "roll-up") {
      // The window hangs above its base row and must fit on the screen.
      const base = Math.max(row, this.height);
      this.displayed.move(base - this.row);
      this.row = base;
    } else this.row = row;
    this.column = column;
  }

  private rollUp(rows: number, frame: number): void {
    if (this.mode !== "roll-up") {
      this.note(frame);
      this.displayed.clear();
      this.hidden.clear();
      this.row = 15;
      this.column = 0;
    }
    this.mode = "roll-up";
    this.height = rows;
  }

  private obeyMisc(name: MiscName, frame: number): void {
    if (name === "text mode") this.mode = "text";
    if (name === "resume caption loading") this.enter("pop-on", frame);
    if (name === "resume direct captioning") this.enter("paint-on", frame);
    if (name === "end of caption") this.swap(frame);
    if (name === "erase displayed memory") this.erase(frame);
    if (this.mode === "text") return;
    if (name === "erase non-displayed memory") this.hidden.clear();
    if (name === "backspace") this.backspace();
    if (name === "delete to end of row") this.memory.eraseFrom(this.row, this.column);
    if (name === "carriage return" && this.mode === "roll-up") this.carriageReturn(frame);
  }

  /** Painted or rolled words stay on screen while the next ones are loaded. */
  private enter(mode: Mode, frame: number): void {
    if (this.mode === "roll-up" && mode !== "roll-up") {
      this.note(frame);
      this.displayed.clear();
    }
    this.mode = mode;
  }

  private swap(frame: number): void {
    this.note(frame);
    this.mode = "pop-on";
    [this.displayed, this.hidden] = [this.hidden, this.displayed];
    this.begin(frame);
  }

  private begin(frame: number): void {
    this.since = frame;
    this.sinceLine = this.line;
  }

  private erase(frame: number): void {
    this.note(frame);
    this.displayed.clear();
  }

  private carriageReturn(frame: number): void {
    this.note(frame);
    this.displayed.rollUp(this.row, this.height);
    this.column = 0;
  }

  private note(frame: number): void {
    const text = this.mode === "roll-up" ? this.displayed.rowText(this.row) : this.displayed.text();
    if (text !== "" && this.since !== null && frame > this.since)
      this.shown.push({ text, from: this.since, until: frame, line: this.sinceLine });
    this.since = null;
  }
}
