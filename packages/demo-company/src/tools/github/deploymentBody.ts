import { Json } from '../Json';
import { GithubRepository } from './GithubRepository';
import { apiAddress } from './repositoryBody';
import { userBody } from './userBody';

/** A deployment as deliveries carry it. */
export function deploymentBody(
  repository: GithubRepository,
  deployment: Json,
): Json {
  const url = `${apiAddress(repository)}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: `DE_${deployment.id}`,
    task: deployment.task,
    original_environment: deployment.environment,
    environment: deployment.environment,
    description: null,
    created_at: deployment.created_at,
    updated_at: deployment.updated_at,
    statuses_url: `${url}/statuses`,
    repository_url: apiAddress(repository),
    creator: userBody(deployment.creator),
    sha: deployment.sha,
    ref: deployment.ref,
    payload: {},
    transient_environment: false,
    production_environment: true,
    performed_via_github_app: null,
  };
}

/** A status of a deployment as deliveries carry it. */
export function statusBody(
  repository: GithubRepository,
  deployment: Json,
  status: Json,
): Json {
  const url = `${apiAddress(repository)}/deployments/${deployment.id}`;
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: `DES_${status.id}`,
    state: status.state,
    creator: userBody(status.creator),
    description: '',
    environment: deployment.environment,
    target_url: '',
    created_at: status.created_at,
    updated_at: status.created_at,
    deployment_url: url,
    repository_url: apiAddress(repository),
    environment_url: '',
    performed_via_github_app: null,
  };
}
