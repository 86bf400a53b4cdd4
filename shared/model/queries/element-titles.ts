/** Headings of the lists of process elements, in the inspector and in the table. */

import { say } from '../../words/messages.ts';
import type { ElementKind } from '../records.ts';
import { words } from '../words.ts';

export const elementTitle = (kind: ElementKind): string => say(words.elements, { kind });
