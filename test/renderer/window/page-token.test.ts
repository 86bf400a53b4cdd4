import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../renderer/plain/kept-texts.ts';
import { type OtherTabs, pageToken, type TabMessage } from '../../../renderer/window/page-token.ts';

const TOKEN = 'a'.repeat(32);

/** As much of a tab as the token needs: its address, its name, its storage. */
const tabAt = (address: string, isStorageDenied = false) => {
  const texts = new Map<string, string>();
  const tab = {
    name: '',
    location: { search: '', pathname: '/', hash: '' },
    history: {
      state: null,
      replaceState: (_state: unknown, _title: string, to?: string | URL | null) => goTo(String(to)),
    },
    texts: textsIn(() => {
      if (isStorageDenied) throw new DOMException('Denied', 'SecurityError');
      return {
        getItem: (key) => texts.get(key) ?? null,
        setItem: (key, text) => void texts.set(key, text),
        removeItem: (key) => void texts.delete(key),
      };
    }),
  };
  const goTo = (to: string) => {
    const { search, pathname, hash } = new URL(to, 'http://127.0.0.1:8080');
    tab.location = { search, pathname, hash };
  };
  goTo(address);
  return tab;
};

/** Tabs that hear each other, and never themselves. */
const tabsTogether = () => {
  const tabs: ((message: TabMessage) => void)[] = [];
  return (): OtherTabs => {
    let own: ((message: TabMessage) => void) | undefined;
    return {
      post: (message) => {
        for (const tell of tabs) if (tell !== own) tell(message);
      },
      onMessage: (listener) => {
        own = listener;
        tabs.push(listener);
      },
    };
  };
};
const alone = (): OtherTabs => tabsTogether()();
const noCode = async () => null;
const addressOf = ({ location }: ReturnType<typeof tabAt>) =>
  `${location.pathname}${location.search}${location.hash}`;

describe('the token of a page', () => {
  it('is taken from the address, which shows it no more and keeps the rest', async () => {
    const tab = tabAt(`/?token=${TOKEN}&theme=dark#/model/Plan.strata`);
    expect(await pageToken(tab, tab.texts, noCode, alone()).read()).toBe(TOKEN);
    expect(addressOf(tab)).toBe('/?theme=dark#/model/Plan.strata');
  });

  it.each([false, true])('is there after a reload (storage denied: %s)', async (isDenied) => {
    const tab = tabAt(`/?token=${TOKEN}`, isDenied);
    pageToken(tab, tab.texts, noCode, alone());
    const reloaded = { ...tab, texts: isDenied ? tabAt('/', true).texts : tab.texts };
    expect(addressOf(reloaded)).toBe('/');
    expect(await pageToken(reloaded, reloaded.texts, noCode, alone()).read()).toBe(TOKEN);
  });

  it('is in the window’s name only if storage is denied', () => {
    const tab = tabAt(`/?token=${TOKEN}`);
    pageToken(tab, tab.texts, noCode, alone());
    expect(tab.name).toBe('');
  });

  it('is what a one-time code is changed for', async () => {
    const tab = tabAt('/?code=once#/');
    const codes: string[] = [];
    const redeem = async (code: string) => {
      codes.push(code);
      return TOKEN;
    };
    const token = pageToken(tab, tab.texts, redeem, alone());
    expect(addressOf(tab)).toBe('/#/');
    expect(await token.read()).toBe(TOKEN);
    expect(codes).toEqual(['once']);
  });

  it('is none if the code was used before, or the server does not answer', async () => {
    for (const redeem of [noCode, () => Promise.reject(new TypeError('Failed to fetch'))]) {
      const tab = tabAt('/?code=used');
      expect(await pageToken(tab, tab.texts, redeem, alone()).read()).toBe('');
    }
  });

  it('is asked of other tabs, which tell it once the server took it from them', async () => {
    const join = tabsTogether();
    const first = tabAt(`/?token=${TOKEN}`);
    const theirs = pageToken(first, first.texts, noCode, join());
    const untold = tabAt('/');
    expect(await pageToken(untold, untold.texts, noCode, join()).read()).toBe('');
    theirs.isGood();
    const told = tabAt('/');
    expect(await pageToken(told, told.texts, noCode, join()).read()).toBe(TOKEN);
    // The one that had asked before hears of it too, and a reload finds it there.
    expect(untold.texts.read('strata.token')).toBe(TOKEN);
  });

  it('gives way to another tab’s only after the server refused it', async () => {
    const join = tabsTogether();
    const [old, other] = [tabAt(`/?token=${TOKEN}`), tabAt(`/?token=${'b'.repeat(32)}`)];
    const mine = pageToken(old, old.texts, noCode, join());
    const news: string[] = [];
    mine.onNew(() => news.push('new'));
    mine.isGood();
    pageToken(other, other.texts, noCode, join()).isGood();
    expect(await mine.read()).toBe(TOKEN);
    mine.askOthers();
    expect(await mine.read()).toBe('b'.repeat(32));
    expect(news).toEqual(['new']);
  });
});
