/** Finding a funnel scenario of a model by its name, as it is shown: with the adopted names of its terms. */
import { basename } from 'node:path';
import { UserError } from '../../shared/api/contract.ts';
import { funnelsOf } from '../../shared/funnel/input/from-model.ts';
import type { Model } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { quoted } from '../../shared/words/quoted.ts';

/** The scenarios of a model that have a name, all where none is asked for. Refuses where there are none. */
export const scenariosNamed = (
  model: Model,
  file: string,
  wanted: string | undefined,
): [RecordOf['funnel'], ...RecordOf['funnel'][]] => {
  const all = funnelsOf(model);
  if (all.length === 0)
    throw new UserError('no-scenario', `${quoted(basename(file))} has no funnel scenario to calculate.`);
  const nameOf = ({ name }: RecordOf['funnel']) => withTerms(model, name);
  const [first, ...more] = wanted === undefined ? all : all.filter((funnel) => nameOf(funnel) === wanted);
  if (first) return [first, ...more];
  const names = all.map((funnel) => quoted(nameOf(funnel))).join(', ');
  throw new UserError('no-scenario', `There is no scenario named “${wanted}”; there are ${names}.`);
};

/** The first scenario with the name. */
export const scenarioNamed = (model: Model, file: string, wanted: string): RecordOf['funnel'] =>
  scenariosNamed(model, file, wanted)[0];
