import {
  PlayedAnswer,
  PlayedRequest,
} from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { RecordedLine } from './RecordedJenkins';

export type ToolAnswers = (request: PlayedRequest) => PlayedAnswer;

export interface RecordedJobs {
  /** Builds by full name of the job. */
  readonly builds: ReadonlyMap<
    string,
    readonly Readonly<Record<string, any>>[]
  >;
  /** Stages by `<job>#<number>`. */
  readonly stages?: ReadonlyMap<string, readonly unknown[]>;
  /** What lies in folders, by the folder's full name. */
  readonly folders?: ReadonlyMap<string, readonly unknown[]>;
}

/** Puts recorded objects into the envelopes of Jenkins' API. */
export function playRecordedJobs(recorded: RecordedJobs): ToolAnswers {
  const { builds, stages, folders } = recorded;
  return ({ path, query }) => {
    const names = [...path.matchAll(/job\/([^/]+)/g)].map(([, name]) =>
      decodeURIComponent(name),
    );
    const job = names.join('/');
    const [, number] = /\/(\d+)\/wfapi\/describe$/.exec(path) ?? [];
    if (number !== undefined) {
      const found = stages?.get(`${job}#${number}`);
      return found ? { body: { stages: found } } : { status: 404 };
    }
    if (!path.endsWith('/api/json')) {
      return { status: 404 };
    }
    const [, from, to] = /\{(\d+),(\d+)\}/.exec(query.get('tree') ?? '') ?? [];
    const ranged = (list: readonly unknown[]) =>
      list.slice(Number(from), Number(to));
    const inside = folders?.get(job);
    if (inside) {
      return { body: { fullName: job, jobs: ranged(inside) } };
    }
    const own = builds.get(job);
    return own
      ? {
          body: {
            fullName: job,
            color: 'blue',
            allBuilds: ranged([...own].sort((a, b) => b.number - a.number)),
          },
        }
      : { status: 404 };
  };
}

/** Groups lines by what they are of. */
export function groupLines(
  lines: readonly RecordedLine[],
  group: (line: RecordedLine) => string,
): ReadonlyMap<string, readonly Readonly<Record<string, any>>[]> {
  const groups = new Map<string, Readonly<Record<string, any>>[]>();
  for (const line of lines) {
    const key = group(line);
    groups.set(key, [...(groups.get(key) ?? []), line.payload]);
  }
  return groups;
}
