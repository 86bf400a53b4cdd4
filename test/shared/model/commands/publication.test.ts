import { expect, it } from 'vitest';
import { dataFrom } from '../../../../shared/model/model.ts';
import { readModelData } from '../../../../shared/model/validation/validate.ts';
import { perform, refusalOf, seedModel } from '../harness.ts';
import { base64Of, jpegOf, pngOf } from '../pictures.ts';

const EMPTY = {
  id: 'publication',
  ...{ client: '', title: '', subtitle: '', author: '', version: '', confidentiality: '', footer: '' },
  ...{ accent: '', logo: '' },
};

it('document details are made with the first that is given, and changed from then on', () => {
  const model = seedModel();
  expect(model.rows.publication.size).toBe(0);
  const made = perform(model, { type: 'publication.update', client: ' Contoso\nLtd ', accent: '#1F5FA8 ' });
  expect(made.label).toBe('Change document details');
  expect(model.rows.publication.get('publication')).toEqual({
    ...EMPTY,
    client: 'Contoso Ltd',
    accent: '#1f5fa8',
  });
  const logo = base64Of(pngOf(20, 10));
  perform(model, { type: 'publication.update', logo, version: '1.2' });
  perform(model, { type: 'publication.update', client: '', accent: '' });
  expect(model.rows.publication.get('publication')).toEqual({ ...EMPTY, version: '1.2', logo });
  perform(model, { type: 'publication.update', logo: base64Of(jpegOf(20, 10)) });
});

it('what is no colour or no logo is refused in one sentence, and nothing at all is refused too', () => {
  const model = seedModel();
  const update = (fields: object) => refusalOf(model, { type: 'publication.update', ...fields });
  expect(update({ accent: 'blue' })).toMatchObject({
    code: 'not-a-colour',
    message: 'Enter the accent colour as # and six hexadecimal digits, such as #1f5fa8.',
  });
  expect(update({ logo: base64Of(Buffer.from('GIF89a')) })).toMatchObject({
    code: 'not-a-logo',
    message: 'The logo must be a PNG or JPEG image of at most 140 kB and 4,000 pixels a side.',
  });
  expect(update({ client: 'x'.repeat(10_001) }).code).toBe('text-too-long');
  expect(update({}).code).toBe('nothing-to-do');
});

it('document details are part of the model’s data, which is not read if they are none', () => {
  const model = seedModel();
  perform(model, { type: 'publication.update', title: 'Sell', logo: base64Of(pngOf(2, 2)) });
  const data = JSON.parse(JSON.stringify(dataFrom(model)));
  expect(readModelData(data)).toMatchObject({ data: dataFrom(model) });
  data.tables.publication[0].logo = 'AAAA';
  expect(readModelData(data)).toHaveProperty('problems');
});
