/** Finding a funnel scenario of a model by its name, as it is shown: with the adopted names of its terms. */
import { basename } from 'node:path';
import { userError } from '../../shared/api/contract.ts';
import { funnelsOf } from '../../shared/funnel/input/from-model.ts';
import type { Model } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { words as errors } from './errors/words.ts';

/** The scenarios of a model that have a name, all if none is asked for. Refuses if there are none. */
export const scenariosNamed = (
  model: Model,
  file: string,
  wanted: string | undefined,
): [RecordOf['funnel'], ...RecordOf['funnel'][]] => {
  const all = funnelsOf(model);
  if (all.length === 0) throw userError('no-scenario', errors.noScenario, { file: quoted(basename(file)) });
  const nameOf = ({ name }: RecordOf['funnel']) => withTerms(model, name);
  const [first, ...more] = wanted === undefined ? all : all.filter((funnel) => nameOf(funnel) === wanted);
  if (first) return [first, ...more];
  const names = all.map((funnel) => quoted(nameOf(funnel))).join(', ');
  throw userError('no-scenario', errors.scenarioNotFound, { name: quoted(wanted ?? ''), names });
};

/** The first scenario with the name. */
export const scenarioNamed = (model: Model, file: string, wanted: string): RecordOf['funnel'] =>
  scenariosNamed(model, file, wanted)[0];
