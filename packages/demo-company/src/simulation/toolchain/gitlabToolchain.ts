import { GITLAB_HOST } from '../../tools/gitlab/GitlabProject';
import { World } from '../World';
import { Person } from '../../tools/PlayedTool';
import { Toolchain } from './Toolchain';

/** The group's token by which pipelines deploy. */
const DEPLOYER: Person = { login: 'group_1_bot_deploy', bot: true };

/** Merge requests, pipelines and deployments of GitLab. */
export function gitlabToolchain(
  { simulation: { now }, tools: { gitlab } }: World,
  path: string,
): Toolchain {
  const repository = `${GITLAB_HOST}/${path}`;
  return {
    oneByOne: false,
    showsFailures: true,
    forge: {
      commit: (by, commit) => gitlab.commit(by, path, { at: now(), ...commit }),
      open(author, { title, closes, branch, commits }) {
        const iid = gitlab.openMergeRequest(now(), author, path, {
          title,
          description: closes ? `Closes ${closes}` : '',
          branch,
          commits,
        });
        return {
          key: `gitlab:${repository}!${iid}`,
          push: (by, shas) => gitlab.push(now(), by, path, iid, shas),
          review(by, review) {
            switch (review) {
              case 'APPROVED':
                return gitlab.approve(now(), by, path, iid);
              case 'CHANGES_REQUESTED':
                return gitlab.requestChanges(now(), by, path, iid);
              default:
                return gitlab.comment(now(), by, path, iid);
            }
          },
          merge: by => gitlab.merge(now(), by, path, iid),
        };
      },
      commitKey: sha => `git:${repository}@${sha}`,
    },
    queueBuild(by, sha) {
      const id = gitlab.createPipeline(now(), by, path, {
        sha,
        jobs: ['build', 'test'],
      });
      return {
        start: () => gitlab.startPipeline(now(), path, id),
        finish: passed => gitlab.finishPipeline(now(), path, id, passed),
      };
    },
    rollOut(_, sha) {
      const id = gitlab.deploy(now(), DEPLOYER, path, sha);
      return {
        start: () => gitlab.startDeployment(now(), path, id),
        finish(works) {
          gitlab.finishDeployment(now(), path, id, works);
          return `gitlab:${repository}/deployments/${id}`;
        },
      };
    },
  };
}
