import { readJson } from '../readJson';
import { compareSet, SetResult } from '../SetResult';
import { connector, translate } from './translateAll';

interface Vectors {
  readonly pagerduty_v3: {
    readonly secret: string;
    readonly body: string;
    readonly valid: readonly string[];
    readonly invalid: readonly string[];
  };
}

/** Accepts the signatures that are right and refuses those that are not. */
export async function checkSignatures(file: string): Promise<SetResult> {
  const { secret, body, valid, invalid } = (await readJson<Vectors>(file))
    .pagerduty_v3;
  const set = compareSet('pagerduty signatures');
  const accepts = (
    header: string | undefined,
    secrets: string[],
    text = body,
  ) => {
    try {
      connector.webhook!.verify(
        {
          headers: { 'x-pagerduty-signature': header },
          rawBody: Buffer.from(text),
        },
        secrets,
        connector.readOptions({}),
        Date.now(),
      );
      return true;
    } catch (error) {
      return (error as Error).name;
    }
  };
  const refused = 'AuthenticationError';
  for (const header of valid) {
    set.expect(header, accepts(header, [secret]), true);
    set.expect(`${header}, rotated`, accepts(header, ['new', secret]), true);
    set.expect(
      `${header} after another`,
      accepts(`v1=${'0'.repeat(64)},${header}`, [secret]),
      true,
    );
    set.expect(`${header}, old secret`, accepts(header, ['new']), refused);
    set.expect(`${header}, no secret`, accepts(header, []), refused);
    set.expect(
      `${header}, other body`,
      accepts(header, [secret], `${body} `),
      refused,
    );
  }
  for (const header of invalid) {
    set.expect(`invalid ${header}`, accepts(header, [secret]), refused);
  }
  set.expect('no header', accepts(undefined, [secret]), refused);
  const read = connector.webhook!.read({
    headers: {},
    rawBody: Buffer.from(body),
  });
  set.expect('its body', translate(read, 'webhook').refused, []);
  return set.result();
}
