import { expect, it } from 'vitest';
import { wifiCode } from '../../../../renderer/room/card/wifi-code.ts';

it('connects to a Wi-Fi by its name, whatever signs are in it', () => {
  expect(wifiCode('Workshop')).toBe('WIFI:S:Workshop;;');
  expect(wifiCode('A;B,C:"D"\\E')).toBe('WIFI:S:A\\;B\\,C\\:\\"D\\"\\\\E;;');
});
