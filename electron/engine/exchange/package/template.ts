/**
 * Templates: Office files of a client whose look an export takes over. They are untrusted and read behind the same limits as
 * imports. Parts that are carried over stay byte for byte, unless they refer to a part that is left out.
 */

import { UserError, userError } from '../../../../shared/api/contract.ts';
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import type { Message } from '../../../../shared/words/messages.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { type Package, type Part, packageOf } from './parts.ts';
import { type Archive, isCompoundFile, isZip, readZip } from './read-zip.ts';
import { words } from './words.ts';
import { readXml } from './xml.ts';
import { withoutElements, type XmlNode, xmlText, xmlTree } from './xml-tree.ts';

export type Template = Package & {
  /** In quotes, for messages. */
  readonly file: string;
  /** The name of the part that the package begins with. */
  readonly main: string;
  /** The content type of a part; undefined if it has none or isn’t there. */
  readonly typeOf: (name: string) => string | undefined;
  /** The refusal of the template with a sentence, which is given the file and the format. */
  readonly refusal: (sentence: Message, cause?: unknown) => UserError;
};

type TemplateKind = {
  /** The format that takes it. */
  readonly format: string;
  /** The content types that its first part may have. */
  readonly mainTypes: readonly string[];
};

const MAIN_RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
/** The same in the strict variant of the format (ISO/IEC 29500), whose names differ throughout. */
const STRICT_RELATION = 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument';

/**
 * The template of an export. Refused with a `UserError` of one sentence if it is damaged, too large, protected with a password, of
 * another kind or variant, or contains macros.
 */
export const readTemplate = async (
  { name, base64 }: NonNullable<ExportOptions['template']>,
  { format, mainTypes }: TemplateKind,
): Promise<Template> => {
  const file = quoted(name);
  const refusal = (sentence: Message, cause?: unknown): UserError =>
    userError('not-a-template', sentence, { file, format }, cause);
  const bytes = Buffer.from(base64, 'base64');
  if (isCompoundFile(bytes)) throw refusal(words.templateLocked);
  if (!isZip(bytes)) throw refusal(words.templateOther);
  try {
    const archive = await readZip(bytes, name);
    const parts = packageOf(archive, name);
    const typeOf = contentTypesOf(archive, parts);
    const relations = parts.relations('');
    if (relations.some(({ type }) => type === STRICT_RELATION)) throw refusal(words.templateStrict);
    const main = relations.find(({ type }) => type === MAIN_RELATION);
    const mainName = main && 'part' in main ? parts.nameOf(main.part) : undefined;
    const mainType = mainName === undefined ? undefined : typeOf(mainName);
    if (mainName === undefined || mainType === undefined) throw refusal(words.templateOther);
    if (/macroEnabled/i.test(mainType)) throw refusal(words.templateMacros);
    if (!mainTypes.includes(mainType)) throw refusal(words.templateOther);
    return { ...parts, file, main: mainName, typeOf, refusal };
  } catch (error) {
    throw refusalFrom(error, refusal);
  }
};

/** What reading a file says is about an import: templates have sentences of their own. */
export const refusalFrom = (error: unknown, refusal: Template['refusal']): unknown => {
  if (!(error instanceof UserError) || error.code === 'not-a-template') return error;
  if (error.code === 'locked') return refusal(words.templateLocked, error);
  if (error.code === 'too-large') return refusal(words.templateTooLarge, error);
  return refusal(words.templateDamaged, error);
};

const contentTypesOf = (archive: Archive, parts: Package): Template['typeOf'] => {
  const byExtension = new Map<string, string>();
  const byName = new Map<string, string>();
  readXml(parts.part('[Content_Types].xml'), '[Content_Types].xml', {
    open: (tag, attributes) => {
      const { Extension: extension, PartName: name, ContentType: type = '' } = attributes();
      if (tag === 'Default' && extension !== undefined) byExtension.set(extension.toLowerCase(), type);
      if (tag === 'Override' && name !== undefined) byName.set(name.replace(/^\//, '').toLowerCase(), type);
    },
  });
  const names = new Set([...archive.keys()].map((name) => name.toLowerCase()));
  return (name) => {
    const key = name.toLowerCase();
    if (!names.has(key)) return undefined;
    return byName.get(key) ?? byExtension.get(key.slice(key.lastIndexOf('.') + 1));
  };
};

/** A part of a template, read as a whole. */
type CarriedPart = Part & { readonly content: string | Uint8Array };

/**
 * The parts that `starts` lead to, with the relations they keep: each part once, in the order in which they are found.
 * @param isOut whether a part is left out, by its content type. A relation that leads there, or to nothing, goes with the elements
 *     that name it: one without its relation would be damage.
 */
export const carriedParts = (
  template: Template,
  starts: readonly string[],
  isOut: (contentType: string) => boolean,
): CarriedPart[] => {
  const carried = new Map<string, CarriedPart>();
  const waiting = [...starts];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const name = template.nameOf(next);
    const contentType = name === undefined ? undefined : template.typeOf(name);
    if (name === undefined || contentType === undefined || carried.has(name)) continue;
    const { kept, dropped } = keptRelations(template, name, isOut);
    const bytes = template.part(name);
    const content = dropped.size > 0 && isXml(contentType) ? withoutRelations(bytes, name, dropped) : bytes;
    carried.set(name, { name, contentType, content, relations: kept });
    for (const relation of kept) if ('part' in relation) waiting.push(relation.part);
  }
  return [...carried.values()];
};

const isXml = (contentType: string): boolean => /[+/]xml$/.test(contentType);

/** The relations of a part that lead somewhere, and the ids of the others. */
export const keptRelations = (
  template: Template,
  name: string,
  isOut: (contentType: string) => boolean,
): {
  readonly kept: NonNullable<Part['relations']>[number][];
  readonly dropped: ReadonlySet<string>;
} => {
  const kept: NonNullable<Part['relations']>[number][] = [];
  const dropped = new Set<string>();
  const ids = new Set<string>();
  for (const relation of template.relations(name)) {
    if (ids.has(relation.id)) continue;
    ids.add(relation.id);
    if ('address' in relation) {
      kept.push(relation);
      continue;
    }
    const part = template.nameOf(relation.part);
    const type = part === undefined ? undefined : template.typeOf(part);
    if (part === undefined || type === undefined || isOut(type)) dropped.add(relation.id);
    else kept.push({ ...relation, part });
  }
  return { kept, dropped };
};

const withoutRelations = (bytes: Uint8Array, name: string, ids: ReadonlySet<string>): string =>
  xmlText(withoutElements(xmlTree(bytes, name), (node) => namesOneOf(node, ids)));

/** Whether an element names one of these relations, as in `r:id` or `r:embed`. */
export const namesOneOf = ({ attributes }: XmlNode, ids: ReadonlySet<string>): boolean =>
  Object.entries(attributes).some(
    ([name, value]) => name.includes(':') && !name.startsWith('xmlns:') && ids.has(value),
  );

/** A name that no part has: `wanted` with the first number that is free before its ending. */
export const freeName = (taken: ReadonlySet<string>, wanted: (number: number) => string): string => {
  let number = 1;
  while (taken.has(wanted(number).toLowerCase())) number++;
  return wanted(number);
};
