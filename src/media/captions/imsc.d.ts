/** The part of imsc that is used: it parses TTML and resolves the times of every element. */
declare module "imsc/src/main/js/doc.js" {
  export interface TimedElement {
    kind?: string;
    text?: string;
    /** Seconds; Infinity where nothing ends it. */
    begin: number;
    end: number;
    space?: string;
    contents?: (TimedElement | undefined)[];
  }
  export interface ErrorHandler {
    info(message: string): unknown;
    warn(message: string): unknown;
    error(message: string): unknown;
    fatal(message: string): unknown;
  }
  const imscDoc: {
    fromXML(xml: string, handler: ErrorHandler): { body: TimedElement | null; lang?: string } | null;
  };
  export default imscDoc;
}
