import { linkIncidentToDeployment } from './linkIncidentToDeployment';
import { ServiceDeployment } from './ServiceDeployment';
import { brief, HOUR } from './__testUtils__/briefLinks';

describe('an incident', () => {
  const deployment = (
    key: string,
    at: number,
    more: Partial<ServiceDeployment> = {},
  ): ServiceDeployment => ({
    key,
    service: 'api',
    environment: 'production',
    revision: key,
    beganAt: at,
    succeededAt: at,
    ...more,
  });
  const incident = {
    key: 'i',
    detectedAt: 100 * HOUR,
    repaired: new Map<string, readonly string[]>(),
  };
  const production = ['production'];

  it('was caused by the latest deployment of its service, the surer the nearer and the rarer', () => {
    expect(
      brief(
        linkIncidentToDeployment(
          incident,
          [
            deployment('d0', 1 * HOUR),
            deployment('d1', 50 * HOUR),
            // Half an hour before: 1.25⁻³ = 0.512 against 3 in 99 hours, 0.0303.
            deployment('d2', 99.5 * HOUR),
            deployment('d3', 99 * HOUR, { environment: 'staging' }),
            deployment('d4', 101 * HOUR),
          ],
          production,
        ),
      ),
    ).toEqual(['i caused-by d2 944']);
  });

  it('was caused by the deployment that was rolled back, or that brought what its fix takes back', () => {
    const both = [
      deployment('d0', 1 * HOUR),
      deployment('d1', 50 * HOUR, { rolledBackAt: 101 * HOUR }),
      deployment('d2', 82 * HOUR),
    ];
    expect(brief(linkIncidentToDeployment(incident, both, production))).toEqual(
      ['i caused-by d1 800'],
    );
    const fixed = { ...incident, repaired: new Map([['c9', ['d2']]]) };
    expect(brief(linkIncidentToDeployment(fixed, both, production))).toEqual([
      'i caused-by d2 900',
    ]);
  });

  it('may have no cause, or one that it names itself', () => {
    expect(
      linkIncidentToDeployment(incident, [deployment('d0', 1)], production),
    ).toEqual([]);
    // 2 hours before: 2⁻³ = 0.125 against 2 in 99 hours, 86 %.
    expect(
      linkIncidentToDeployment(
        incident,
        [deployment('d0', 1 * HOUR), deployment('d1', 98 * HOUR)],
        production,
      ),
    ).toEqual([]);
    expect(
      linkIncidentToDeployment(
        incident,
        [
          deployment('d0', 1 * HOUR),
          deployment('d1', 90 * HOUR, { brought: false }),
        ],
        production,
      ),
    ).toEqual([]);
    expect(
      linkIncidentToDeployment(
        { ...incident, namedCause: 'd1' },
        [deployment('d1', 90 * HOUR)],
        production,
      ),
    ).toEqual([]);
  });
});
