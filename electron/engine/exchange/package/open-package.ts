/** Office files whose parts are unpacked while they are read: none is ever in memory as a whole. */
import { missingPart, type Relation, relationReader, relationsOf } from './parts.ts';
import { openZip } from './read-zip.ts';
import { readXmlPieces, type XmlReader } from './xml.ts';

export type OpenPackage = {
  readonly has: (name: string) => boolean;
  /** Passes the tags and texts of a part on, as `readXml` does. Refused if it is missing. */
  readonly read: (name: string, reader: XmlReader) => Promise<void>;
  /** The relations of a part, or of the package itself for ''. */
  readonly relations: (name: string) => Promise<readonly Relation[]>;
};

/** The parts of an Office file from anywhere; see `openZip` for what is refused. */
export const openPackage = async (
  bytes: Uint8Array,
  fileName: string,
  isWanted?: (name: string) => boolean,
): Promise<OpenPackage> => {
  const archive = await openZip(bytes, fileName, isWanted);
  const names = new Map([...archive.keys()].map((name) => [name.toLowerCase(), name]));
  const find = (name: string) => archive.get(names.get(name.toLowerCase()) ?? name);
  const read: OpenPackage['read'] = async (name, reader) => {
    const part = find(name);
    if (!part) throw missingPart(fileName, name);
    await readXmlPieces(part.pieces(), fileName, reader);
  };
  return {
    read,
    has: (name) => find(name) !== undefined,
    relations: async (name) => {
      const from = relationsOf(name);
      const found: Relation[] = [];
      if (find(from)) await read(from, relationReader(name, found));
      return found;
    },
  };
};
