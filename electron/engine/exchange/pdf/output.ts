/**
 * What a document writes, in few large pieces. pdfkit makes an array of bytes of every line of a page and of every object, and
 * sends each through a stream: a third of the time of a book. The bytes are the same.
 */

/** The parts of pdfkit that this stands in for; its types leave them out. */
type Writing = {
  _offset: number;
  _write: (data: string | Uint8Array) => void;
  page: PageWriting;
};
type PageWriting = {
  readonly content: { write(data: Uint8Array): void };
  write: (data: string | Uint8Array) => void;
  end: () => void;
};

/** Characters that are held as text before they become bytes. */
const PIECE = 1 << 16;

/** Gathers what `pdf` writes from now on; the bytes are there once it has ended. To be called before anything is drawn. */
export const outputOf = (pdf: PDFKit.PDFDocument): Promise<Uint8Array> => {
  const writing = pdf as unknown as Writing;
  const pieces: Uint8Array[] = [];
  const gather = gathering((piece) => pieces.push(piece));
  // The head of the file is in the stream already.
  const head: Uint8Array | null = pdf.read();
  if (head) pieces.push(head);
  writing._write = (data) => {
    writing._offset += gather.add(data);
  };
  gatherPage(writing.page);
  pdf.on('pageAdded', () => gatherPage(writing.page));
  return new Promise((resolve, reject) => {
    pdf.on('end', () => {
      gather.end();
      resolve(new Uint8Array(Buffer.concat(pieces)));
    });
    pdf.on('error', reject);
    pdf.resume();
  });
};

/** The lines of a page become bytes when it ends. */
const gatherPage = (page: PageWriting): void => {
  const end = page.end.bind(page);
  const gather = gathering((piece) => page.content.write(piece));
  page.write = gather.add;
  page.end = () => {
    gather.end();
    end();
  };
};

/** Joins texts, each with an end of line, and passes them on with the bytes between them in the order in which they came. */
const gathering = (pass: (piece: Uint8Array) => void) => {
  let text = '';
  const end = (): void => {
    if (text !== '') pass(Buffer.from(text, 'latin1'));
    text = '';
  };
  return {
    /** Tells how many bytes that makes. */
    add: (data: string | Uint8Array): number => {
      if (typeof data === 'string') {
        text += `${data}\n`;
        if (text.length > PIECE) end();
        return data.length + 1;
      }
      end();
      pass(data);
      return data.length;
    },
    end,
  };
};
