import { join } from 'node:path';
import {
  BackfillPage,
  NewActivity,
} from '@value-stream/backstage-plugin-value-stream-node';
import { readJson } from '../readJson';
import { compareSet, SetResult } from '../SetResult';
import { CARRIED, CarriedIssue, NO_CHANGE_OF_STATUS } from './carried';
import { playRecorded } from './playRecorded';
import { readRecorded, RecordedIncident } from './readRecorded';
import { connector, Facts, translateAll } from './translateAll';

const DAY_MS = 86_400_000;
const SILENT_LOGGER = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => SILENT_LOGGER,
};

/** Plays recorded incidents into the backfill and compares them with their normalised rows and their log. */
export async function checkIncidents(
  folder: string,
): Promise<readonly SetResult[]> {
  const recorded = await readRecorded(join(folder, 'raw'));
  const expected: (CarriedIssue & { url: string })[] = await readJson(
    join(folder, 'expected', 'issues.json'),
  );
  const facts = await readFacts(recorded);
  const rows = new Map(rowsOf(facts).map(row => [row.url, row]));
  const issues = compareSet('pagerduty issues');
  for (const issue of expected) {
    for (const column of CARRIED) {
      issues.expect(
        `${issue.url} ${column}`,
        rows.get(issue.url)?.[column],
        issue[column],
      );
    }
  }
  issues.expect('rows', rows.size, expected.length);
  return [issues.result(), checkLog(recorded, facts)];
}

async function readFacts(
  recorded: readonly RecordedIncident[],
): Promise<Facts> {
  const server = await playRecorded(recorded);
  const pages: BackfillPage[] = [];
  const oldest = Math.min(
    ...recorded.map(({ created_at: at }) => Date.parse(at)),
  );
  try {
    const days = Math.ceil((Date.now() - oldest) / DAY_MS) + 1;
    for await (const page of connector.backfill!(
      {
        source: { id: 'recorded', connector: connector.id },
        options: connector.readOptions({
          apiUrl: server.url,
          services: 'all',
          days,
        }),
        credentials: { token: 'any' },
        selectors: [],
      },
      undefined,
      {
        now: () => Date.now(),
        fetch,
        logger: SILENT_LOGGER,
        signal: new AbortController().signal,
        workingDirectory: '/nonexistent',
      },
    )) {
      pages.push(page);
    }
  } finally {
    await server.close();
  }
  return translateAll(
    pages.flatMap(({ payloads }) => payloads),
    'backfill',
  );
}

function rowsOf({ activities, objects }: Facts): readonly CarriedIssue[] {
  return objects
    .filter(({ kind }) => kind === 'incident')
    .map(({ key, title, url, originalStatus, attributes = {} }) => {
      const own = activities
        .filter(activity => activity.objects[0].key === key)
        .sort((a, b) => a.occurredAt - b.occurredAt);
      const created = last(own, ['detected'])!;
      const resolved = last(own, ['resolved', 'reopened']);
      const isResolved = resolved?.verb === 'resolved';
      const text = (name: string) =>
        attributes[name] === undefined ? null : String(attributes[name]);
      return {
        url: url ?? null,
        issue_key: text('number'),
        description: `[#${text('number')}] ${title}`,
        status: statusOf(own),
        original_status: originalStatus ?? null,
        created_date: dateOf(created),
        updated_date: dateOf(
          own.filter(({ verb }) => !NO_CHANGE_OF_STATUS.includes(verb)).at(-1)!,
        ),
        resolution_date: isResolved ? dateOf(resolved) : null,
        lead_time_minutes: isResolved
          ? String(
              Math.floor((resolved.occurredAt - created.occurredAt) / 60_000),
            )
          : null,
        urgency: text('urgency'),
        priority: text('priority'),
      };
    });
}

/** An acknowledgement ends when the incident is escalated, delegated or no longer acknowledged. */
function statusOf(own: readonly NewActivity[]): string {
  const at = last(own, [
    'detected',
    'acknowledged',
    'x:unacknowledged',
    'x:delegated',
    'escalated',
    'resolved',
    'reopened',
  ])!;
  if (at.verb === 'resolved') {
    return 'DONE';
  }
  return at.verb === 'acknowledged' ? 'IN_PROGRESS' : 'TODO';
}

/** Each kept log entry has its activity in its second. */
function checkLog(
  recorded: readonly RecordedIncident[],
  { activities }: Facts,
): SetResult {
  const verbs = new Map([
    ['trigger_log_entry', 'detected'],
    ['acknowledge_log_entry', 'acknowledged'],
    ['escalate_log_entry', 'escalated'],
    ['delegate_log_entry', 'x:delegated'],
    ['resolve_log_entry', 'resolved'],
  ]);
  const set = compareSet('pagerduty log entries');
  for (const { id, log_entries: entries } of recorded) {
    for (const { id: entryId, type, created_at: at } of entries) {
      const verb = verbs.get(type);
      if (verb) {
        set.expect(
          `${entryId} ${type}`,
          activities.filter(
            activity =>
              activity.objects[0].key === `pagerduty:${id}` &&
              activity.verb === verb &&
              activity.occurredAt === Date.parse(at),
          ).length,
          1,
        );
      }
    }
  }
  return set.result();
}

function last(
  activities: readonly NewActivity[],
  verbs: readonly string[],
): NewActivity | undefined {
  return activities.filter(({ verb }) => verbs.includes(verb)).at(-1);
}

function dateOf({ occurredAt }: NewActivity): string {
  return new Date(occurredAt).toISOString().replace('Z', '+00:00');
}
