import { event } from '../__testUtils__/events';
import { checkCdEvent } from './checkCdEvent';

const reasonOf = (value: unknown) => {
  const checked = checkCdEvent(value);
  return 'reason' in checked ? checked.reason : undefined;
};
const withoutGaps = (value: unknown) => JSON.parse(JSON.stringify(value));
const rolledOut = { environment: { id: 'production' }, artifactId: 'pkg:a/b' };

describe('checking an event', () => {
  it('says what is wrong with one of version 0.5.1', () => {
    expect(reasonOf(event('service.deployed', '0.3.0', rolledOut))).toBe(
      undefined,
    );
    expect(
      reasonOf(event('service.deployed', '0.3.0', { artifactId: 'pkg:a/b' })),
    ).toBe("subject.content must have required property 'environment'");
    expect(
      reasonOf(event('service.deployed', '0.3.0', { ...rolledOut, more: 1 })),
    ).toBe("subject.content must NOT have additional properties 'more'");
    expect(
      reasonOf(event('pipelinerun.finished', '0.3.0', { outcome: 'fine' })),
    ).toBe(
      'subject.content.outcome must be equal to one of the allowed values',
    );
  });

  it.each(['0.1.0', '0.2.0', '0.9.0'])(
    'of version %s asks only that known fields are what they are today',
    version => {
      const earlier = (content: object) =>
        reasonOf(
          event('service.deployed', version, content, {
            subject: { type: 'service' },
            context: { specversion: '0.3.0' },
          }),
        );
      expect(earlier({ environment: { id: 'production' }, more: 1 })).toBe(
        undefined,
      );
      expect(earlier({ environment: 'production' })).toBe(
        'subject.content.environment must be object',
      );
    },
  );

  describe('of a specification before 0.5, which says its version by another name', () => {
    const before = (content: object, context: object = {}) =>
      reasonOf(
        withoutGaps(
          event('service.deployed', '0.3.0', content, {
            context: { specversion: undefined, version: '0.4.1', ...context },
          }),
        ),
      );

    it('asks only that known fields are what they are today', () => {
      expect(before({ environment: { id: 'production' } })).toBe(undefined);
      expect(before({ environment: 'production' })).toBe(
        'subject.content.environment must be object',
      );
    });

    it('lets links and a chain in, and no field of which no version knows', () => {
      const content = { environment: { id: 'production' } };
      expect(
        before(content, {
          chainId: 'chain-1',
          links: [{ linkType: 'PATH', from: { contextId: 'event-1' } }],
        }),
      ).toBe(undefined);
      expect(before(content, { mood: 'good' })).toBe(
        "context must NOT have additional properties 'mood'",
      );
    });

    it('asks for one of the two', () => {
      expect(before({}, { version: undefined })).toBe(
        "context must have required property 'specversion'",
      );
      expect(before({}, { specversion: '0.5.1' })).toBe(
        "context must NOT have additional properties 'version'",
      );
    });
  });

  it('knows test events by their earlier names', () => {
    const checked = checkCdEvent(event('testcase.started', '0.1.0', {}));
    expect(checked).toMatchObject({ type: { subject: 'testcaserun' } });
  });

  it('lets events of unknown subjects and of tools in', () => {
    expect(reasonOf(event('moon.landed', '0.1.0', { any: 'thing' }))).toBe(
      undefined,
    );
    const custom = event(
      'x.y',
      '0.1.0',
      { any: ['thing'] },
      {
        context: { type: 'dev.cdeventsx.harbor-quota.exceeded.0.1.0' },
      },
    );
    expect(reasonOf(custom)).toBe(undefined);
  });

  it.each([
    'com.github.push',
    'dev.cdevents.change.merged',
    'dev.cdevents.change.merged.1',
    'dev.cdeventsx.quota.exceeded.0.1.0',
    'dev.cdeventsx.harbor-quota.exceeded.0.10.0',
    7,
  ])('refuses the type %j', type => {
    expect(reasonOf(event('x.y', '0.1.0', {}, { context: { type } }))).toMatch(
      'context.type is no type',
    );
  });
});
