/** Reads outlines written as XML: OPML, which outliners exchange, and the nodes of FreeMind. */

import { MAX_IMPORT_BLOCKS } from '../../model/clip/clip.ts';
import { isVisible, trimUnseen } from '../../words/invisible.ts';
import type { ListPart } from '../list-line.ts';
import { parseMarkup } from './parse.ts';

const IS_OPML = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[^>]*-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:opml|map)[\s>]/i;

export const isOpml = (text: string): boolean => IS_OPML.test(text.slice(0, 2000).replace(/^\ufeff/, ''));

/**
 * Each `outline` by its `text` or `title` with its note (`_note`, which outliners show below a line), each `node` by its `TEXT`;
 * whatever else the file holds is left out.
 */
export const readOpml = (xml: string): ListPart[] => {
  const parts: ListPart[] = [];
  let depth = 0;
  const whole = parseMarkup(
    xml.replace(/^\ufeff/, ''),
    {
      isFull: () => parts.length > MAX_IMPORT_BLOCKS,
      open: (element, attributes) => {
        if (!isNode(element)) return;
        const text = attributes.text ?? attributes.TEXT ?? attributes.title ?? '';
        const name = trimUnseen(text.replace(/<[^<>]*>/g, '').replace(/\s+/g, ' '));
        const note = attributes._note ?? '';
        const line = { column: depth, heading: 0, bullet: '', text: name, isVerbatim: true };
        parts.push({ line: isVisible(note) ? { ...line, note } : line });
        depth++;
      },
      close: (element) => {
        if (isNode(element)) depth--;
      },
      text: () => {},
    },
    true,
  );
  return whole ? parts : [];
};

const isNode = (element: string): boolean => element === 'outline' || element === 'node';
