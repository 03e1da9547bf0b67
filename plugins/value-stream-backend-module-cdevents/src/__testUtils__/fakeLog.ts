import {
  LogRequest,
  ValueStreamLog,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Activity } from '@value-stream/flow-engine';

/** A log of so many activities, whose positions are numbers. */
export function fakeLog(count: () => number): ValueStreamLog & {
  readonly requests: readonly LogRequest[];
} {
  const requests: LogRequest[] = [];
  const positions = new Map<string, string>();
  return {
    requests,
    readActivities: async request => {
      requests.push(request);
      const from = Number(request.after ?? 0);
      const to = Math.min(from + request.limit, count());
      return {
        activities: Array.from({ length: to - from }, (_, i) =>
          activity(from + i),
        ),
        objects: [],
        position: String(to),
        more: to < count(),
      };
    },
    end: async () => String(count()),
    positionOf: async reader => positions.get(reader),
    keepPosition: async (reader, position) => {
      positions.set(reader, position);
    },
  };
}

function activity(n: number): Activity {
  return {
    id: `a${n}`,
    source: 'forge',
    kind: 'change',
    verb: 'merged',
    occurredAt: n,
    objects: [{ key: `change-${n}`, qualifier: 'subject' }],
    attributes: {},
  };
}
