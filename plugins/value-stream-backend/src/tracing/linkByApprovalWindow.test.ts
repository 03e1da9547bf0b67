import { linkByApprovalWindow } from './linkByApprovalWindow';
import { LinkRow } from './LinkRow';

const HOUR = 3_600_000;
const brief = (links: readonly LinkRow[]) =>
  links.map(l => `${l.from_key} ${l.relation} ${l.to_key} ${l.confidence}`);

describe('an approval that names nothing', () => {
  it('is for the first deployment of its service within a day', () => {
    const at = (key: string, beganAt: number, environment = 'production') => ({
      key,
      service: 'api',
      environment,
      revision: key,
      beganAt,
    });
    const approval = { key: 'a', requestedAt: 0, grantedAt: 2 * HOUR };
    const deployments = [
      at('late', 27 * HOUR),
      at('staging', HOUR, 'staging'),
      at('second', 5 * HOUR),
      at('first', 4 * HOUR),
    ];
    expect(
      brief(linkByApprovalWindow(approval, deployments, ['production'])),
    ).toEqual(['a approves first 500']);
    expect(
      linkByApprovalWindow(approval, [deployments[0]], ['production']),
    ).toEqual([]);
  });
});
