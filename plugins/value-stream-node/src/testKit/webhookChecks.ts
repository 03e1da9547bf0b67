import { CheckMaker } from './ConnectorCheck';
import { checkTranslation } from './checkTranslation';
import { DELIVERY_FAULTS, STRANGE_BODIES } from './deliveryFaults';
import { kitSource, NOW } from './KitSource';
import { mustNotTell } from './mustNotTell';

/** What `webhook` must do. */
export const webhookChecks: CheckMaker = (connector, fixtures) => {
  const { webhook: fixture } = fixtures;
  const handler = connector.webhook;
  if (!handler || !fixture) {
    return [];
  }
  const { request, secret, sentAt = NOW } = fixture;
  const options = () => kitSource(connector, fixtures).options;
  const genuine = {
    request,
    secret,
    timed: fixture.sentAt !== undefined,
    tokenOnly: fixture.tokenOnly === true,
  };
  return [
    {
      name: 'accepts a genuine delivery, also while secrets are rotated',
      run: () => {
        handler.verify(request, [secret], options(), sentAt);
        handler.verify(request, ['another', secret], options(), sentAt);
        const source = kitSource(connector, fixtures);
        const payload = handler.read(request);
        checkTranslation(source.translate(payload, 'webhook'), source);
      },
    },
    ...DELIVERY_FAULTS.flatMap(fault => {
      const forged = fault.of(genuine);
      return forged
        ? [
            {
              name: `rejects a delivery ${fault.name}`,
              run: () => {
                try {
                  handler.verify(
                    forged.request,
                    forged.secrets,
                    options(),
                    sentAt + (forged.afterMs ?? 0),
                  );
                } catch (error) {
                  const { name, message } = error as Error;
                  mustNotTell(message, [secret], 'an error');
                  if (name !== 'AuthenticationError') {
                    throw new Error(`${name} is thrown`);
                  }
                  return;
                }
                throw new Error('it is accepted');
              },
            },
          ]
        : [];
    }),
    {
      name: 'refuses a delivery that its tool does not send, with a reason',
      run: () => {
        const source = kitSource(connector, fixtures);
        for (const body of STRANGE_BODIES) {
          const strange = { ...request, rawBody: Buffer.from(body) };
          let payload;
          try {
            payload = handler.read(strange);
          } catch (error) {
            const { name, message } = error as Error;
            if (name !== 'InputError' || !message) {
              throw new Error(`'${body}': ${name} is thrown`);
            }
            continue;
          }
          const translation = source.translate(payload, 'webhook');
          checkTranslation(translation, source);
          if (
            translation.activities.length ||
            translation.objects.length ||
            !translation.refused.length
          ) {
            throw new Error(`'${body}' is taken, or dropped without a reason`);
          }
        }
      },
    },
  ];
};
