import type { LiveEventName, LiveEvents } from "../contract/event.ts";

/** One thing that is said to a listener. */
export type Said = {
  readonly [Name in LiveEventName]: {
    readonly event: Name;
    readonly data: LiveEvents[Name];
    /** Of the outbox: where the listener goes on from when the line was cut. */
    readonly id?: number;
  };
}[LiveEventName];

/** As a line has it (HTML, section 9.2.6). JSON has no line breaks of its own. */
export const eventLine = ({ event, data, id }: Said): string =>
  `event: ${event}\n${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
