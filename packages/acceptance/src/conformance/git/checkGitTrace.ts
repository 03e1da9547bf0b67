import { createImportConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-import';
import { declareComponent, declareStream } from '../../pipeline/declareStream';
import { openPipeline } from '../../pipeline/openPipeline';
import { SetResult } from '../SetResult';
import { compareCommits } from './compareCommits';
import { compareIssues } from './compareIssues';
import { compareTimelines } from './compareTimelines';
import { GitTrace, mentionedAs } from './GitTrace';
import { readTraced } from './readTraced';
import { recordedGit } from './recordedGit';

/**
 * Feeds a recorded history through the git connector and the pipeline, its
 * issues as work items through the import connector, and compares what was
 * traced with what is expected.
 */
export async function checkGitTrace(
  trace: GitTrace,
): Promise<readonly SetResult[]> {
  const { meta, name } = trace;
  const component = declareComponent(name);
  const stream = declareStream(name, { flowItem: 'commits' });
  const open = await openPipeline({
    connectors: [recordedGit(trace), createImportConnector()],
    sources: [
      {
        id: 'history',
        connector: 'git',
        options: {
          repositories: [
            {
              id: meta.repo,
              url: `https://${meta.repo}`,
              entities: [component.ref],
              releases: { tags: meta.release_tag_regex },
              issueKeys: [meta.issue_key_regex ?? meta.pr_regex],
            },
          ],
        },
      },
      {
        id: 'tracker',
        connector: 'import',
        options: {
          kind: 'objects',
          columns: { item: 'key' },
          entities: [component.ref],
        },
      },
    ],
    entities: [component],
    streams: [{ definition: stream, members: [component.ref] }],
  });
  try {
    await open.pipeline.refresh('history');
    await open.pipeline.receiveUpload('tracker', issuesFile(trace), {
      name: 'issues.csv',
    });
    await open.pipeline.idle();
    const traced = await readTraced(open.database, trace);
    return [
      compareCommits(trace, traced),
      compareIssues(trace, traced),
      compareTimelines(trace, await open.timelines(stream.ref)),
    ];
  } finally {
    await open.close();
  }
}

async function* issuesFile(trace: GitTrace): AsyncIterable<Uint8Array> {
  const keys = trace.expectedIssues.map(({ key }) => mentionedAs(trace, key));
  yield new TextEncoder().encode(`key\n${keys.join('\n')}\n`);
}
