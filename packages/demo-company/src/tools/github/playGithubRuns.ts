import { isoSeconds, Person } from '../PlayedTool';
import { GithubEvents, HOST, touch } from './GithubEvents';
import { PlayedGithub } from './PlayedGithub';
import { userOf } from './userBody';

const GITHUB: Person = { login: 'github-actions[bot]', bot: true };

type Runs = Pick<PlayedGithub, 'queueRun' | 'startRun' | 'finishRun'>;

/** The runs of a played GitHub's Actions. */
export function playGithubRuns({ id, repositoryOf, tell }: GithubEvents): Runs {
  return {
    queueRun(at, by, slug, { name, sha, event }) {
      const repository = repositoryOf(slug);
      const run = {
        id: id(),
        name,
        event,
        status: 'queued',
        conclusion: null,
        head_sha: sha,
        head_branch: 'main',
        html_url: '',
        run_attempt: 1,
        created_at: isoSeconds(at),
        run_started_at: isoSeconds(at),
        updated_at: isoSeconds(at),
        triggering_actor: userOf(by),
      };
      run.html_url = `https://${HOST}/${slug}/actions/runs/${run.id}`;
      repository.runs.set(run.id, run);
      tell(at, by, repository, 'workflow_run', {
        action: 'requested',
        workflow_run: run,
      });
      return run.id;
    },
    startRun(at, slug, runId) {
      const repository = repositoryOf(slug);
      const run = repository.runs.get(runId)!;
      run.status = 'in_progress';
      run.run_started_at = isoSeconds(at);
      touch(run, at);
      repository.jobs.set(runId, [
        {
          id: id(),
          run_id: runId,
          run_attempt: 1,
          name: run.name,
          status: 'in_progress',
          conclusion: null,
          head_sha: run.head_sha,
          head_branch: run.head_branch,
          html_url: `${run.html_url}/job/1`,
          created_at: run.created_at,
          started_at: isoSeconds(at),
          completed_at: null,
        },
      ]);
      tell(at, GITHUB, repository, 'workflow_run', {
        action: 'in_progress',
        workflow_run: run,
      });
    },
    finishRun(at, slug, runId, conclusion) {
      const repository = repositoryOf(slug);
      const run = repository.runs.get(runId)!;
      Object.assign(run, { status: 'completed', conclusion });
      touch(run, at);
      for (const job of repository.jobs.get(runId) ?? []) {
        Object.assign(job, {
          status: 'completed',
          conclusion,
          completed_at: isoSeconds(at),
        });
      }
      tell(at, GITHUB, repository, 'workflow_run', {
        action: 'completed',
        workflow_run: run,
      });
    },
  };
}
