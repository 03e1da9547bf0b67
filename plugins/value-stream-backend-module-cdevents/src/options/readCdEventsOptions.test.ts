import { readCdEventsOptions } from './readCdEventsOptions';

describe('options of a CDEvents source', () => {
  it('tie sources of events to entities', () => {
    expect(readCdEventsOptions(undefined)).toEqual({ entities: [] });
    const entities = [{ source: '/ci', entity: 'component:default/a' }];
    expect(readCdEventsOptions({ entities })).toEqual({ entities });
  });

  it.each([
    [[], 'options must be an object'],
    [{ entity: 1 }, "options has no 'entity'"],
    [{ entities: {} }, 'entities must be a list'],
    [{ entities: [{ source: '/ci' }] }, 'entities[0].entity must be a text'],
    [{ entities: [{ source: ' ', entity: 'a' }] }, 'entities[0].source must'],
  ])('refuse %j', (options, message) => {
    expect(() => readCdEventsOptions(options)).toThrow(message);
  });
});
