import { safeFileName } from '../../model/file-names.ts';
import { type Model, settingsOf } from '../../model/model.ts';
import { withTerms } from '../../model/queries/terms.ts';
import { say } from '../../words/messages.ts';
import { words } from '../words.ts';
import { formatHas } from './format-traits.ts';
import type { ExportOptions } from './options.ts';

/**
 * What an exported file is called, without its extension: a scenario's or a report's pages are another document than the
 * canvas, and have a name of their own.
 */
export const exportName = (
  model: Model,
  {
    format,
    funnel,
    report,
    compared,
  }: Partial<Pick<ExportOptions, 'format' | 'funnel' | 'report' | 'compared'>>,
): string => {
  const name = settingsOf(model).name;
  if (report) return safeFileName(`${cutTo(name, 80)} - ${report.title}`);
  if (compared !== undefined) return safeFileName(say(words.comparison, { model: cutTo(name, 80) }));
  if (format !== undefined && formatHas(format, 'since'))
    return safeFileName(say(words.minutes, { model: cutTo(name, 80) }));
  if (format !== undefined && formatHas(format, 'parts'))
    return safeFileName(say(words.book, { model: cutTo(name, 80) }));
  const scenario = funnel === undefined ? undefined : model.rows.funnel.get(funnel);
  // Cut so that a long name of a model leaves room for the scenario's.
  return safeFileName(scenario ? `${cutTo(name, 80)} - ${withTerms(model, scenario.name)}` : name);
};

const cutTo = (text: string, max: number): string => [...text].slice(0, max).join('');
