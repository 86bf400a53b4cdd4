/** Labels of the values of records, as options, badges and filters show them. */
import type { CodeScheme, Layout, RecordOf, Status } from '../../../shared/model/records.ts';
import type { TintName } from '../../../shared/scene/overlays/palette.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from './words.ts';

export const statusLabel = (status: Status): string => say(words.status, { status });
export const elementKindLabel = (kind: RecordOf['element']['kind']): string =>
  say(words.elementKind, { kind });
export const flowKindLabel = (kind: RecordOf['flow']['kind']): string => say(words.flowKind, { kind });
export const threadKindLabel = (kind: RecordOf['thread']['kind']): string => say(words.threadKind, { kind });
export const proposalStateLabel = (state: RecordOf['proposal']['state']): string =>
  say(words.proposalState, { state });
export const severityLabel = (severity: RecordOf['checkSetting']['severity']): string =>
  say(words.severity, { severity });
export const colourLabel = (colour: TintName | 'none'): string => say(words.colour, { colour });
export const layoutLabel = (layout: Layout | 'inherit'): string => say(words.layout, { layout });
export const codeSchemeLabel = (scheme: CodeScheme): string => say(words.codeScheme, { scheme });
