import { Knex } from 'knex';
import { insertRows, LIVE_FACTS } from './productUnderTest';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CHUNK = 2_000;

/** One in so many commits is the last of a change, of a rollout, of one that failed. */
const COMMITS_OF_CHANGE = 5;
const COMMITS_OF_ROLLOUT = 50;
const COMMITS_OF_INCIDENT = 1_000;

type Cells = readonly (string | number | null)[];

/**
 * Writes the facts of so many commits of a component, as tracing leaves them:
 * five commits to a change that was opened, reviewed and merged, fifty to a
 * rollout to production, an incident after every twentieth rollout.
 */
export async function writeDeliveries(
  database: Knex,
  commits: number,
  options: {
    readonly entityRef: string;
    readonly from: number;
    readonly withinDays: number;
    /** Of its repository; its keys are told apart by it. */
    readonly name?: string;
  },
): Promise<void> {
  const { name = 'bench' } = options;
  const rows = createRows(options.entityRef);
  const step = (options.withinDays * 24 * HOUR) / commits;
  const deployed = (n: number) =>
    `deploy:${name}:${Math.floor(n / COMMITS_OF_ROLLOUT)}`;
  for (let n = 0; n < commits; n += 1) {
    const at = Math.floor(options.from + n * step);
    const key = `git:example.com/${name}@${String(n).padStart(40, '0')}`;
    rows.object(key, 'commit', {
      parents: [`${n - 1}`],
      committedAt: at,
      message: `Part ${n}\n\n${'What it is for and how it was tried. '.repeat(
        8,
      )}`,
      paths: [`src/part${n % 50}.ts`, `src/part${n % 7}.test.ts`],
    });
    rows.activity(key, 'commit', 'authored', at - 3 * HOUR);
    rows.link(deployed(n), 'contains', key, 'commit-ancestry');
    const change = `github:example.com/${name}#${Math.floor(
      n / COMMITS_OF_CHANGE,
    )}`;
    rows.link(
      change,
      'contains',
      key,
      n % COMMITS_OF_CHANGE === COMMITS_OF_CHANGE - 1 ? 'merge-sha' : 'native',
    );
    if (n % COMMITS_OF_CHANGE === COMMITS_OF_CHANGE - 1) {
      rows.object(change, 'change', { number: n });
      rows.activity(change, 'change', 'opened', at - 2 * HOUR);
      rows.activity(change, 'change', 'reviewed', at - HOUR);
      rows.activity(change, 'change', 'merged', at);
    }
    if (n % COMMITS_OF_ROLLOUT === COMMITS_OF_ROLLOUT - 1) {
      rows.object(deployed(n), 'deployment', {
        service: name,
        environment: 'production',
        revision: key,
      });
      rows.activity(deployed(n), 'deployment', 'succeeded', at + HOUR);
    }
    if (n % COMMITS_OF_INCIDENT === COMMITS_OF_INCIDENT - 1) {
      const incident = `incident:${name}:${n}`;
      rows.object(incident, 'incident', {});
      rows.activity(incident, 'incident', 'detected', at + 2 * HOUR);
      rows.activity(incident, 'incident', 'resolved', at + 5 * HOUR);
      rows.link(incident, 'caused-by', deployed(n), 'service-window');
    }
    if (n % CHUNK === CHUNK - 1) {
      await rows.write(database);
    }
  }
  await rows.write(database);
  await database.raw('analyze');
}

/** Gathers rows of the tables of facts, and writes them. */
function createRows(entityRef: string) {
  const tables = {
    [LIVE_FACTS.object]: [] as Cells[],
    [LIVE_FACTS.objectEntity]: [] as Cells[],
    [LIVE_FACTS.link]: [] as Cells[],
    activity: [] as Cells[],
    activity_object: [] as Cells[],
  };
  const columns: Record<string, Record<string, 'text' | 'integer'>> = {
    [LIVE_FACTS.object]: {
      key: 'text',
      kind: 'text',
      source: 'text',
      title: 'text',
      attributes: 'text',
    },
    [LIVE_FACTS.objectEntity]: {
      object_key: 'text',
      entity_ref: 'text',
      evidence: 'text',
    },
    [LIVE_FACTS.link]: {
      from_key: 'text',
      to_key: 'text',
      relation: 'text',
      method: 'text',
      confidence: 'integer',
      evidence: 'text',
      rule: 'text',
    },
    activity: {
      id: 'text',
      source: 'text',
      kind: 'text',
      verb: 'text',
      occurred_at: 'integer',
      recorded_at: 'integer',
      objects: 'text',
      attributes: 'text',
      origin: 'integer',
    },
    activity_object: { object_key: 'text', activity_id: 'text' },
  };
  return {
    object(key: string, kind: string, attributes: object) {
      tables[LIVE_FACTS.object].push([
        key,
        kind,
        'bench',
        `Title of ${key}`,
        JSON.stringify(attributes),
      ]);
      tables[LIVE_FACTS.objectEntity].push([key, entityRef, 'bench']);
    },
    activity(key: string, kind: string, verb: string, at: number) {
      const id = `${key} ${verb}`;
      tables.activity.push([
        id,
        'bench',
        kind,
        verb,
        at,
        at,
        JSON.stringify([{ key, qualifier: 'subject' }]),
        '{}',
        0,
      ]);
      tables.activity_object.push([key, id]);
    },
    link(from: string, relation: string, to: string, method: string) {
      tables[LIVE_FACTS.link].push([
        from,
        to,
        relation,
        method,
        1_000,
        'bench',
        'bench',
      ]);
    },
    async write(database: Knex) {
      for (const [table, rows] of Object.entries(tables)) {
        await insertRows(database, table, columns[table], rows.splice(0));
      }
    },
  };
}
