import { createJenkinsConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-jenkins';
import {
  ConnectorPayload,
  NewActivity,
  ObjectFact,
} from '@value-stream/backstage-plugin-value-stream-node';
import { startToolServer } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { ToolAnswers } from './ToolAnswers';

const logger: any = { debug() {}, info() {}, warn() {}, error() {} };
const HOST = 'recorded.example.com';

/** What the connector made of a played Jenkins. */
export interface ReadJenkins {
  readonly jobs: ReadonlySet<string>;
  readonly objects: ReadonlyMap<string, ObjectFact>;
  readonly activities: readonly NewActivity[];
  readonly refused: readonly string[];
}

/** Plays the answers to the real backfill, two builds a page, and translates what comes. */
export async function readRecordedJenkins(
  answers: ToolAnswers,
  job: string,
): Promise<ReadJenkins> {
  const connector = createJenkinsConnector({ buildsPerPage: 2 });
  const server = await startToolServer(answers);
  const source = { id: 'recorded', connector: 'jenkins', host: HOST };
  const options = connector.readOptions({ baseUrl: server.url });
  const payloads: ConnectorPayload[] = [];
  try {
    const pages = connector.backfill!(
      {
        source,
        options,
        credentials: {},
        selectors: [
          {
            annotation: 'jenkins.io/job-full-name',
            value: job,
            entityRef: 'component:default/recorded',
          },
        ],
      },
      undefined,
      {
        now: () => Date.UTC(2026, 0, 1),
        fetch,
        logger,
        signal: new AbortController().signal,
        workingDirectory: '/nonexistent',
      },
    );
    for await (const page of pages) {
      payloads.push(...page.payloads);
    }
  } finally {
    await server.close();
  }
  const translations = payloads.map(payload =>
    connector.translate(payload, {
      source,
      options,
      origin: 'backfill',
      receivedAt: 0,
      hashActor: () => 'hashed',
    }),
  );
  return {
    jobs: new Set(payloads.map(({ body }) => (body as { job: string }).job)),
    objects: new Map(
      translations.flatMap(t => t.objects).map(fact => [fact.key, fact]),
    ),
    activities: translations.flatMap(t => t.activities),
    refused: translations.flatMap(t => t.refused).map(({ reason }) => reason),
  };
}

/** Key of a recorded build, whose rows are called `…:<job>#<number>`. */
export function keyOfRow(id: string): string {
  const [, job, number] = /^jenkins:\w+:\d+:(.*)#(\d+)(?::.*)?$/s.exec(id)!;
  return `jenkins:${HOST}/${job}/${number}`;
}
