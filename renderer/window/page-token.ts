/**
 * The token by which the server knows this page. It comes with the page's address, as itself or as a one-time code, and leaves
 * the address at once: an address is shown, copied and remembered by the browser. A reload finds it in the tab's storage or,
 * if that is denied, in the window's name, which only pages of this address get to see.
 */
import type { KeptTexts } from '../plain/kept-texts.ts';

const TOKEN_KEY = 'strata.token';
const NAME_PREFIX = 'strata-token:';
/** How long a page without a token waits for another tab to tell it. */
const OTHERS_MS = 500;

/** As much of a browser's window as the token needs. */
type TokenWindow = {
  readonly location: Pick<Location, 'search' | 'pathname' | 'hash'>;
  readonly history: Pick<History, 'replaceState' | 'state'>;
  name: string;
};

/** Other tabs on the same server. */
export type OtherTabs = {
  post(message: TabMessage): void;
  onMessage(listener: (message: TabMessage) => void): void;
};
export type TabMessage = { readonly kind: 'ask' } | { readonly kind: 'token'; readonly token: string };

export type PageToken = {
  /** The token, or '' if neither the address nor storage nor another tab has one. */
  read(): Promise<string>;
  /** Asks the other tabs again, after the token was refused. */
  askOthers(): void;
  /** The server took the token, so others may have it. */
  isGood(): void;
  /** Hears of a token that was not known before. */
  onNew(listener: () => void): void;
};

/** @param redeem changes a one-time code for the token; null if the server refuses. */
export const pageToken = (
  page: TokenWindow,
  texts: KeptTexts,
  redeem: (code: string) => Promise<string | null>,
  others: OtherTabs,
): PageToken => {
  const listeners = new Set<() => void>();
  let token = stored(page, texts);
  let isGood = false;

  const take = (next: string): void => {
    if (next === '' || next === token) return;
    token = next;
    isGood = false;
    if (!texts.write(TOKEN_KEY, token)) page.name = NAME_PREFIX + token;
    for (const listener of listeners) listener();
  };
  others.onMessage((message) => {
    if (message.kind === 'ask') {
      if (isGood) others.post({ kind: 'token', token });
    } else if (!isGood) take(message.token);
  });

  const given = takeFromAddress(page);
  if (given.token !== null) take(given.token);
  const redeemed =
    given.code === null
      ? Promise.resolve()
      : redeem(given.code).then(
          (answer) => take(answer ?? ''),
          () => {},
        );

  const fromOthers = () =>
    new Promise<void>((resolve) => {
      listeners.add(resolve);
      setTimeout(resolve, OTHERS_MS);
      others.post({ kind: 'ask' });
    });

  return {
    read: async () => {
      await redeemed;
      if (token === '') await fromOthers();
      return token;
    },
    askOthers: () => {
      isGood = false;
      others.post({ kind: 'ask' });
    },
    isGood: () => {
      if (isGood) return;
      isGood = true;
      others.post({ kind: 'token', token });
    },
    onNew: (listener) => void listeners.add(listener),
  };
};

const stored = (page: TokenWindow, texts: KeptTexts): string =>
  texts.read(TOKEN_KEY) ?? (page.name.startsWith(NAME_PREFIX) ? page.name.slice(NAME_PREFIX.length) : '');

/** What the address gives, which is then no part of it any more. */
const takeFromAddress = ({ location, history }: TokenWindow) => {
  const query = new URLSearchParams(location.search);
  const [token, code] = [query.get('token'), query.get('code')];
  if (token === null && code === null) return { token, code };
  query.delete('token');
  query.delete('code');
  const rest = query.size > 0 ? `?${query}` : '';
  history.replaceState(history.state, '', `${location.pathname}${rest}${location.hash}`);
  return { token, code };
};
