import { join } from 'node:path';
import { createCdEventsConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-cdevents';
import { readSpecification } from '../conformance/cdevents/readSpecification';
import { RecordedTool } from './RecordedTool';

/** The specification's own events. */
export const cdevents: RecordedTool = {
  connector: createCdEventsConnector(),
  source: { id: 'cdevents', connector: 'cdevents' },
  async read(data) {
    const { events } = await readSpecification(
      join(data, 'cdevents/spec-v0.5.1'),
    );
    return {
      backfill: [],
      webhook: events.map(({ event }) => ({
        type: 'cdevents',
        body: { events: [event] },
      })),
    };
  },
};
