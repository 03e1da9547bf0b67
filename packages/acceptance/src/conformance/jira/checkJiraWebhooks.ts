import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Connector,
  ConnectorPayload,
  Translation,
} from '@value-stream/backstage-plugin-value-stream-node';
import { createJiraConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-jira';
import { readJson } from '../readJson';
import { compareSet, SetResult } from '../SetResult';
import { checkDamaged } from './checkDamaged';
import { hashOf } from './playRecording';

const connector: Connector<any> = createJiraConnector();

interface Case {
  readonly case: string;
  readonly file: string;
  readonly expected_headline: string | null;
  readonly expected_ignored: boolean;
}

/**
 * What a headline calls the event, and what the connector must tell of it.
 * Comments are refused by rule; what changes no figure is told as a change of
 * the field.
 */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/\*\*(commented|edited comment|deleted comment)\*\*/, 'comment'],
  [/\*\*created\*\*/, 'created'],
  [/\*\*assigned\*\*/, 'assigned'],
  [/\*\*updated\*\* status/, 'moved'],
  [/\*\*updated\*\* story/, 'moved'],
  [/\*\*edited\*\* the description/, 'changed description'],
  [/\*\*updated\*\* summary/, 'changed summary'],
  [/\*\*updated\*\* Rank/, 'changed Rank'],
  [/\*\*updated\*\* Sprint/, 'changed Sprint'],
  [/\*\*attached\*\*/, 'changed Attachment'],
  [/\*\*added\*\* labels/, 'changed labels'],
];

/** Every recorded webhook with its class; those without one are accepted or refused with a reason. */
export async function checkJiraWebhooks(
  folder: string,
): Promise<readonly SetResult[]> {
  const { cases } = await readJson<{ cases: readonly Case[] }>(
    join(folder, '_expected_headlines.json'),
  );
  const set = compareSet('jira: webhooks with their class');
  for (const {
    case: name,
    file,
    expected_headline,
    expected_ignored,
  } of cases) {
    const told = classesOf(await translate(join(folder, file)));
    const expected = expected_ignored
      ? 'refused'
      : CLASSES.find(([text]) => text.test(expected_headline ?? ''))?.[1];
    set.expect(
      `${name} (${file})`,
      expected === undefined
        ? told.includes('refused')
        : told.includes(expected),
      expected !== undefined,
    );
  }
  const all = compareSet('jira: webhooks accepted or refused by rule');
  const files = (await readdir(folder)).filter(f => f.startsWith('webhook-'));
  for (const file of files) {
    const { activities, objects, refused } = await translate(
      join(folder, file),
    );
    const isComment = /comment/.test(file);
    const isEmpty = /empty-changelog/.test(file);
    all.expect(
      file,
      [
        activities.length > 0 && objects.length > 0,
        refused.map(({ reason }) => reason),
      ],
      isComment || isEmpty
        ? [
            false,
            [
              isComment
                ? 'comments are never read'
                : 'the update says that nothing changed',
            ],
          ]
        : [!/deleted/.test(file), []],
    );
  }
  const payloads = await Promise.all(
    files.map(file => readWebhook(join(folder, file))),
  );
  return [
    set.result(),
    all.result(),
    await checkDamaged('jira: webhooks, damaged', connector, payloads),
  ];
}

async function readWebhook(path: string): Promise<ConnectorPayload> {
  return connector.webhook!.read({
    headers: {},
    rawBody: await readFile(path),
  });
}

async function translate(path: string): Promise<Translation> {
  return connector.translate(await readWebhook(path), {
    source: { id: 'jira', connector: 'jira', host: 'jira.example.com' },
    options: connector.readOptions({ otherChanges: true }),
    origin: 'webhook',
    receivedAt: Date.now(),
    hashActor: hashOf,
  });
}

function classesOf({ activities, refused }: Translation): readonly string[] {
  return [
    ...activities.map(({ verb, attributes }) =>
      verb === 'changed' ? `changed ${attributes.field}` : verb,
    ),
    ...refused.map(({ reason }) =>
      /comment/.test(reason) ? 'comment' : 'refused',
    ),
  ];
}
