import { Json } from '../Json';
import { GithubRepository } from './GithubRepository';
import { apiAddress } from './repositoryBody';
import { userBody } from './userBody';

/** A release as deliveries carry it. */
export function releaseBody(repository: GithubRepository, release: Json): Json {
  const api = apiAddress(repository);
  const url = `${api}/releases/${release.id}`;
  return {
    ...release,
    url,
    assets_url: `${url}/assets`,
    upload_url: `${url}/assets{?name,label}`,
    node_id: `RE_${release.id}`,
    author: userBody(release.author),
    assets: [],
    tarball_url: `${api}/tarball/${release.tag_name}`,
    zipball_url: `${api}/zipball/${release.tag_name}`,
    body: null,
  };
}
