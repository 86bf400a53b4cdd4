/** Runs over the elements of HTML or XML. Nothing is loaded, run or built: the reader receives tags and texts in turn. */
import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

type Listener = {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
  comment?(text: string): void;
  /** Whether more has been read than anyone takes: the rest is left. */
  isFull?(): boolean;
};

/** Deeper than any page; the parser looks through all open elements for each closing tag. */
export const MAX_OPEN = 1000;

class TooDeep extends Error {}
class Full extends Error {}

/** Whether the elements are nested deeper than `parseMarkup` reads. */
export const isTooDeep = (markup: string): boolean =>
  !parseMarkup(markup, { open: () => {}, close: () => {}, text: () => {} });

/** False if the elements are nested deeper than 1,000: then no list is read from them. */
export const parseMarkup = (markup: string, listener: Listener, isXml = false): boolean => {
  let open = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        open++;
        if (open > MAX_OPEN) throw new TooDeep();
        if (listener.isFull?.()) throw new Full();
        listener.open(name, attributes);
      },
      onclosetag: (name) => {
        open--;
        listener.close(name);
      },
      ontext: (text) => listener.text(text),
      oncomment: (text) => listener.comment?.(text),
    },
    { xmlMode: isXml, decodeEntities: true },
  );
  try {
    parser.end(markup);
    return true;
  } catch (error) {
    if (error instanceof TooDeep) return false;
    if (error instanceof Full) return true;
    throw error;
  }
};
