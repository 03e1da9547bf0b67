import { EventParams } from '@backstage/plugin-events-node';
import { fakeLog } from '../__testUtils__/fakeLog';
import { publishNew } from './publishNew';

describe('publishing the log', () => {
  const signal = new AbortController().signal;

  it('begins with what comes next, and goes on where it stopped', async () => {
    let count = 300;
    const log = fakeLog(() => count);
    const published: EventParams[] = [];
    const events = {
      publish: async (event: EventParams) => {
        published.push(event);
      },
    };
    await publishNew(log, events, signal);
    expect(published).toEqual([]);
    count = 750;
    await publishNew(log, events, signal);
    await publishNew(log, events, signal);
    expect(published).toHaveLength(450);
    expect(published[0]).toMatchObject({
      topic: 'cdevents',
      eventPayload: {
        specversion: '1.0',
        id: 'a300',
        source: '/value-stream/forge',
        type: 'dev.cdevents.change.merged.0.3.0',
        data: { subject: { id: 'change-300' } },
      },
    });
  });

  it('publishes a page again that was not published whole', async () => {
    const log = fakeLog(() => 3);
    await log.keepPosition('cdevents', '0');
    const ids: string[] = [];
    let isBroken = true;
    const events = {
      publish: async ({ eventPayload }: EventParams) => {
        const { id } = eventPayload as { id: string };
        if (isBroken && id === 'a1') {
          throw new Error('broken');
        }
        ids.push(id);
      },
    };
    await expect(publishNew(log, events, signal)).rejects.toThrow('broken');
    isBroken = false;
    await publishNew(log, events, signal);
    expect(ids).toEqual(['a0', 'a0', 'a1', 'a2']);
  });
});
