import { argocdHost } from './argocdHost';
import { imageOf } from './imageOf';
import { repositoryOf } from './repositoryOf';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('the names of Argo CD', () => {
  it.each([
    ['redis', 'docker.io/library/redis', undefined, undefined],
    ['redis:7', 'docker.io/library/redis', '7', undefined],
    ['acme/api:v1.2', 'docker.io/acme/api', 'v1.2', undefined],
    ['ghcr.io/acme/api', 'ghcr.io/acme/api', undefined, undefined],
    ['localhost/api:1', 'localhost/api', '1', undefined],
    ['reg.io:5000/a/b:1', 'reg.io:5000/a/b', '1', undefined],
    ['reg.io:5000/a/b', 'reg.io:5000/a/b', undefined, undefined],
    [`reg.io/a@${DIGEST}`, 'reg.io/a', undefined, DIGEST],
    [`reg.io/a:2@${DIGEST}`, 'reg.io/a', '2', DIGEST],
  ])('read the image %s', (reference, name, tag, digest) => {
    expect(imageOf(reference)).toMatchObject({
      name,
      ...(tag && { tag }),
      ...(digest && { digest }),
      key: digest
        ? `oci:${name}@${digest}`
        : `pkg:oci/${name.slice(
            name.lastIndexOf('/') + 1,
          )}?repository_url=${name}&tag=${tag ?? 'latest'}`,
    });
  });

  it.each(['', ' ', 'a b', 'a@sha256:12', 'http://a/b'])(
    'know that %j is no image',
    reference => {
      expect(imageOf(reference)).toBeUndefined();
    },
  );

  it.each([
    ['git@github.com:acme/api.git', 'github.com/acme/api'],
    ['https://GitHub.com/acme/api.git', 'github.com/acme/api'],
    ['ssh://git@git.example.com:7999/a/b', 'git.example.com:7999/a/b'],
    ['oci://registry.example.com/charts', undefined],
  ])('know the repository of %s', (remote, repository) => {
    expect(repositoryOf(remote)).toBe(repository);
  });

  it('tell two behind one host apart', () => {
    const source = { id: 'cd', connector: 'argocd' };
    expect(argocdHost(source, { baseUrl: 'https://ops.example.com/cd' })).toBe(
      'ops.example.com/cd',
    );
    expect(argocdHost({ ...source, host: 'CD.example.com' }, {})).toBe(
      'cd.example.com',
    );
    expect(argocdHost(source, {})).toBeUndefined();
  });
});
