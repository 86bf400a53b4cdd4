/**
 * What is wrong with an Office file as a package (ECMA-376, part 2), in sentences; empty if nothing is. LibreOffice opens files that
 * Office offers to repair, so that a file which opens there proves nothing.
 */
import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { elementsOf, readXml, type XmlElement } from '../../../../xml.ts';

const CONTENT_TYPES = '[Content_Types].xml';

export const packageProblems = (bytes: Uint8Array): string[] => {
  const problems: string[] = [];
  const names: string[] = [];
  const parts = new Map(
    Object.entries(
      unzipSync(bytes, {
        filter: ({ name }) => {
          names.push(name);
          return true;
        },
      }),
    ),
  );
  for (const name of names)
    if (names.filter((each) => each.toLowerCase() === name.toLowerCase()).length > 1)
      problems.push(`${name} is there twice`);

  const documents = new Map<string, XmlElement>();
  for (const [name, content] of parts) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    try {
      documents.set(name, readXml(new TextDecoder('utf-8', { fatal: true }).decode(content)));
    } catch (error) {
      problems.push(`${name} is not well-formed: ${error}`);
    }
  }

  const types = elementsOf(
    documents.get(CONTENT_TYPES) ?? { tag: '', attributes: {}, children: [], text: '' },
  );
  const defaults = types.flatMap(({ attributes }) => attributes.Extension ?? []);
  const declared = types.flatMap(({ attributes }) => attributes.PartName?.slice(1) ?? []);
  for (const name of declared) if (!parts.has(name)) problems.push(`${name} is declared and not there`);
  if (new Set(declared).size < declared.length) problems.push('a part is declared twice');
  for (const name of parts.keys())
    if (
      name !== CONTENT_TYPES &&
      !declared.includes(name) &&
      !defaults.includes(name.slice(name.lastIndexOf('.') + 1))
    )
      problems.push(`${name} is not declared`);

  for (const [name, root] of documents) {
    if (name.endsWith('.rels')) problems.push(...relationProblems(name, root, parts));
    else problems.push(...idProblems(name, root, documents));
  }
  if (!parts.has('_rels/.rels')) problems.push('the package has no relations');
  return problems;
};

const relationProblems = (name: string, root: XmlElement, parts: ReadonlyMap<string, unknown>): string[] => {
  const problems: string[] = [];
  const source = posix.join(posix.dirname(name), '..', posix.basename(name, '.rels'));
  if (name !== '_rels/.rels' && !parts.has(source)) problems.push(`${name} is of a part that is not there`);
  const ids = root.children.map(({ attributes }) => attributes.Id ?? '');
  if (new Set(ids).size < ids.length) problems.push(`${name} has an id twice`);
  for (const { attributes } of root.children) {
    if (attributes.TargetMode === 'External') continue;
    const target = attributes.Target ?? '';
    const to = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(source), target);
    if (!parts.has(to)) problems.push(`${name} leads to ${to}, which is not there`);
  }
  return problems;
};

/** Relations that a part names must be there; ids of shapes and sheets are unique. */
const idProblems = (name: string, root: XmlElement, documents: ReadonlyMap<string, XmlElement>): string[] => {
  const problems: string[] = [];
  const relations = documents.get(posix.join(posix.dirname(name), '_rels', `${posix.basename(name)}.rels`));
  const known = new Set(relations?.children.map(({ attributes }) => attributes.Id));
  const seen = new Set<string>();
  for (const { tag, attributes } of elementsOf(root)) {
    for (const key of ['r:id', 'r:embed', 'r:link', 'r:pict']) {
      const id = attributes[key];
      if (id !== undefined && id !== '' && !known.has(id))
        problems.push(`${name} names ${id}, which is no relation of it`);
    }
    const local = tag.slice(tag.indexOf(':') + 1);
    const own = ['cNvPr', 'docPr'].includes(local)
      ? attributes.id
      : local === 'sheet'
        ? attributes.sheetId
        : undefined;
    if (own === undefined) continue;
    if (seen.has(own)) problems.push(`${name} has the id ${own} twice`);
    seen.add(own);
  }
  return problems;
};
