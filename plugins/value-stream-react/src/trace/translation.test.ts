import { traceTranslationRef } from './translation';
import german from './translation.de';
/** Names filled in at run time, in order. */
const fillers = (text: string) =>
  [...text.matchAll(/{{\w+}}/g)].map(String).sort();

/** English as the app holds it: the names of messages with what they say. */
const english = (
  traceTranslationRef as unknown as {
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
});
