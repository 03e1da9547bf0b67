import { ConnectorPayload } from '../connector';
import { CheckMaker } from './ConnectorCheck';
import { checkTranslation } from './checkTranslation';
import { canonicalJson } from './canonicalJson';
import { factsOf } from './factsOf';
import { KitSource, kitSource } from './KitSource';

const PAYLOAD = 2_000_000;

/** What `upload` must do. */
export const uploadChecks: CheckMaker = (connector, fixtures) => {
  if (!fixtures.upload) {
    return [];
  }
  const split = async (source: KitSource, chunkSize: number) => {
    const payloads: ConnectorPayload[] = [];
    for await (const payload of source.split(chunkSize)) {
      payloads.push(payload);
    }
    return payloads;
  };
  return [
    {
      name: 'splits a file the same however its bytes arrive',
      run: async () => {
        const source = kitSource(connector, fixtures);
        const whole = canonicalJson(await split(source, 1 << 20));
        for (const size of [1, 7, 1_000]) {
          if (canonicalJson(await split(source, size)) !== whole) {
            throw new Error(`chunks of ${size} bytes give other payloads`);
          }
        }
      },
    },
    {
      name: 'gives payloads of bounded size that translate understands',
      run: async () => {
        const source = kitSource(connector, fixtures);
        for (const payload of await split(source, 1 << 16)) {
          if (JSON.stringify(payload).length > PAYLOAD) {
            throw new Error('a payload is larger than 2 MB');
          }
          checkTranslation(source.translate(payload, 'upload'), source);
        }
      },
    },
    {
      name: 'tells the same facts by upload as by backfill',
      run: async () => {
        if (!fixtures.backfill) {
          return;
        }
        const source = kitSource(connector, fixtures);
        const fixture = await fixtures.backfill();
        try {
          const translations = (await split(source, 1 << 16)).map(payload =>
            source.translate(payload, 'upload'),
          );
          for await (const page of source.pages(fixture)) {
            translations.push(...page.payloads.map(p => source.translate(p)));
          }
          factsOf(translations);
        } finally {
          await fixture.cleanUp?.();
        }
      },
    },
  ];
};
