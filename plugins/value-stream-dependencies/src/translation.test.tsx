import { screen } from '@testing-library/react';
import { renderDependencies } from './__testUtils__/renderDependencies';
import { valueStreamDependenciesTranslationRef } from './translation';
import german from './translation.de';

jest.setTimeout(60_000);

/** Configuration of an app whose reader chose German. */
const IN_GERMAN = {
  app: {
    baseUrl: 'http://localhost:3000',
    extensions: [
      {
        'api:app/app-language': {
          config: { availableLanguages: ['en', 'de'], defaultLanguage: 'de' },
        },
      },
    ],
  },
  backend: { baseUrl: 'http://localhost:7007' },
};
/** Names filled in at run time, in order. */
const fillers = (text: string) =>
  [...text.matchAll(/{{\w+}}/g)].map(String).sort();

/** English as the app holds it: the names of messages with what they say. */
const english = (
  valueStreamDependenciesTranslationRef as unknown as {
    getDefaultMessages(): Record<string, string>;
  }
).getDefaultMessages();

describe('German', () => {
  it('has every message of English and none besides', () => {
    expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort());
  });

  it('fills in the same names as English', () => {
    const filledIn = (messages: object) =>
      Object.entries(messages)
        .map(([key, text]) => [key, fillers(text)])
        .sort();
    expect(filledIn(german)).toEqual(filledIn(english));
  });

  it('stands on the page where the app speaks it', async () => {
    renderDependencies({}, '/', IN_GERMAN);
    expect(
      await screen.findByRole('group', { name: 'Kennzahlen' }),
    ).toHaveTextContent('Eigenständigkeit');
  });
});
