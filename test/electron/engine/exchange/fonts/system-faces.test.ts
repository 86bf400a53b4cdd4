import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fontFiles, fontFolders } from '../../../../../electron/engine/exchange/fonts/font-files.ts';
import { systemFaceFor } from '../../../../../electron/engine/exchange/fonts/system-faces.ts';
import { folderOf, fontFor } from './made-font.ts';

const thai = fontFor(0x0e01, 0x0e3a);
const kana = fontFor(0x3041, 0x3080);

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Looks for a face in a folder with these files and nowhere else. */
const faceIn = (files: Readonly<Record<string, Buffer>>, grapheme: string, language = 'zh-Hans' as const) => {
  const folder = folderOf(files);
  vi.stubEnv('STRATA_FONT_PATH', folder);
  return systemFaceFor(grapheme, language)?.file.slice(folder.length + 1);
};

describe('the folders of fonts', () => {
  it('are the given ones if there are any, and none if none are given', () => {
    expect(fontFolders({ STRATA_FONT_PATH: '' })).toEqual([]);
    expect(fontFolders({ STRATA_FONT_PATH: '/fonts' })).toEqual(['/fonts']);
  });

  it.each([
    ['linux', { XDG_DATA_DIRS: '/usr/share:/opt/share' }, /^\/opt\/share\/fonts$/],
    ['linux', {}, /^\/usr\/share\/fonts$/],
    ['darwin', {}, /^\/System\/Library\/Fonts$/],
    ['win32', { WINDIR: 'D:\\Win' }, /^D:\\Win.Fonts$/],
  ])('are those of %s', (platform, env, expected) => {
    expect(fontFolders(env, platform).some((folder) => expected.test(folder))).toBe(true);
  });

  it('have their files listed, also in folders inside, and none if they are not there', () => {
    const folder = folderOf({ 'b.otf': thai, 'a.TTF': thai, 'readme.txt': thai });
    expect(fontFiles([folder, join(folder, 'missing')])).toEqual([
      join(folder, 'a.TTF'),
      join(folder, 'b.otf'),
    ]);
  });
});

describe('a face of the system', () => {
  it('is one that has the letter', () => {
    expect(faceIn({ 'NotoSansAny.ttf': kana, 'Zz.ttf': thai }, 'ข')).toBe('Zz.ttf');
    expect(faceIn({ 'Zz.ttf': thai }, 'あ')).toBeUndefined();
    expect(faceIn({}, 'ข')).toBeUndefined();
  });

  it('is plain rather than bold, and for its script rather than for any', () => {
    expect(faceIn({ 'NotoSansThai-Bold.ttf': thai, 'NotoSansThai-Regular.ttf': thai }, 'ข')).toBe(
      'NotoSansThai-Regular.ttf',
    );
    expect(faceIn({ 'Any-Regular.ttf': thai, 'Thai.ttf': thai }, 'ข')).toBe('Thai.ttf');
  });

  it.each([
    ['ja', 'NotoSansCJKjp-Regular.otf'],
    ['ko', 'NotoSansCJKkr-Regular.otf'],
    ['zh-Hans', 'NotoSansCJKsc-Regular.otf'],
    ['zh-Hant', 'NotoSansCJKtc-Regular.otf'],
  ] as const)('for Chinese characters is that of the language: %s', (language, expected) => {
    const files = Object.fromEntries(
      ['jp', 'kr', 'sc', 'tc'].map((each) => [`NotoSansCJK${each}-Regular.otf`, fontFor(0x4e00, 0x4e40)]),
    );
    const folder = folderOf(files);
    vi.stubEnv('STRATA_FONT_PATH', folder);
    expect(systemFaceFor('\u4e01', language)?.file).toBe(join(folder, expected));
  });

  it('is none of a damaged file', () => {
    expect(faceIn({ 'Thai.ttf': thai.subarray(0, 200), 'Zz.ttf': thai }, 'ข')).toBe('Zz.ttf');
  });
});
