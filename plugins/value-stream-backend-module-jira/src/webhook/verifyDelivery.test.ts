import { readDelivery } from './readDelivery';
import { verifyDelivery } from './verifyDelivery';

const rawBody = Buffer.from('Hello World!');
// HMAC-SHA256 of the body with this secret, as Atlassian's documentation gives it.
const secret = "It's a Secret to Everybody";
const signature =
  'sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9';

describe('a delivery of Jira', () => {
  it('is accepted with a signature by one of two secrets', () => {
    const headers = { 'x-hub-signature': signature };
    verifyDelivery({ headers, rawBody }, ['new', secret]);
    expect(() => verifyDelivery({ headers, rawBody }, ['new'])).toThrow(
      'not signed with a secret',
    );
  });

  it('of an older Server is accepted with the token in its address', () => {
    const query = { token: 'in-the-address' };
    verifyDelivery({ headers: {}, query, rawBody }, ['in-the-address']);
    expect(() =>
      verifyDelivery({ headers: {}, query, rawBody }, ['another']),
    ).toThrow('no token');
  });

  it('with a wrong signature is not saved by a token', () => {
    expect(() =>
      verifyDelivery(
        {
          headers: { 'x-hub-signature': 'sha256=00' },
          query: { token: secret },
          rawBody,
        },
        [secret],
      ),
    ).toThrow('not signed');
  });

  it.each(['oops', '[]', '{"issue": {}}', '{"webhookEvent": 1}'])(
    '%s is not what Jira sends',
    text => {
      expect(() =>
        readDelivery({ headers: {}, rawBody: Buffer.from(text) }),
      ).toThrow('The delivery');
    },
  );
});
