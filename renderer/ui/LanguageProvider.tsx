import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { locale } from '../../shared/words/locale.ts';

/** Lets React Aria speak the language of the window: its own announcements, and the numbers and dates in its fields. */
export const LanguageProvider = ({ children }: { children: ReactNode }) => (
  <I18nProvider locale={locale()}>{children}</I18nProvider>
);
