import { join } from 'node:path';
import { createJenkinsConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-jenkins';
import { startToolServer } from '@value-stream/backstage-plugin-value-stream-node/testKit';
import { readLines } from '../conformance/jenkins/RecordedJenkins';
import {
  groupLines,
  playRecordedJobs,
} from '../conformance/jenkins/ToolAnswers';
import { readBackfill } from './readBackfill';
import { RecordedTool } from './RecordedTool';

const HOST = 'recorded.example.com';
const connector = createJenkinsConnector({ waitsMs: [] });

/** A multibranch project as DevLake recorded it. */
export const jenkins: RecordedTool = {
  connector,
  source: { id: 'jenkins', connector: 'jenkins', host: HOST },
  async read(data) {
    const folder = join(data, 'devlake_json/jenkins');
    const [jobs, builds, stages] = await Promise.all(
      ['jobs', 'builds', 'stages'].map(name =>
        readLines(folder, `jenkins_api_${name}_multibranch`),
      ),
    );
    const project = (jobs[0].params as { FullName: string }).FullName;
    const server = await startToolServer(
      playRecordedJobs({
        folders: new Map([[project, jobs.map(({ payload }) => payload)]]),
        builds: groupLines(builds, ({ input }) => input!.FullName),
        stages: groupLines(stages, ({ input }) => input!.FullName),
      }),
    );
    return {
      backfill: await readBackfill(connector, server, {
        host: HOST,
        credentials: {},
        options: { baseUrl: server.url, jobs: [project] },
      }),
      webhook: [],
    };
  },
};
