/** The part of saxen that Strata uses; saxen has no types of its own. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', call: (name: string, attributes: () => Record<string, string>) => void): this;
    on(event: 'closeTag', call: (name: string) => void): this;
    on(event: 'text' | 'cdata' | 'attention', call: (text: string) => void): this;
    on(event: 'error' | 'warn', call: (error: Error) => void): this;
    /** Reads a whole text. Errors go to `error`; an exception of a handler ends the reading. */
    parse(xml: string): Error | null;
    /** The same for a text that comes in pieces, which `end` completes. */
    write(xml: string): this;
    end(): Error | null;
  }
}
