import { useApiHolder } from '@backstage/core-plugin-api';
import { appLanguageApiRef } from '@backstage/frontend-plugin-api';

/**
 * The locale in which numbers and dates are written: the app's language, with
 * the region that the reader's browser has for it.
 *
 * @public
 */
export function useLocale(): string {
  const language =
    useApiHolder().get(appLanguageApiRef)?.getLanguage().language ?? 'en';
  return localeOf(language, navigator.languages ?? []);
}

/** The first of the reader's locales in a language, or else the language. */
export function localeOf(
  language: string,
  preferred: readonly string[],
): string {
  return (
    preferred.find(
      locale => locale === language || locale.startsWith(`${language}-`),
    ) ?? language
  );
}
