interface Pages {
  commit(sha: string): string;
  tag(name: string): string;
}

const GITHUB: Pages = {
  commit: sha => `/commit/${sha}`,
  tag: name => `/releases/tag/${name}`,
};

/** Where forges show commits and tags, by a word in their host name. */
const FORGES: readonly (readonly [RegExp, Pages])[] = [
  [
    /gitlab/,
    { commit: sha => `/-/commit/${sha}`, tag: name => `/-/tags/${name}` },
  ],
  [
    /bitbucket/,
    { commit: sha => `/commits/${sha}`, tag: name => `/src/${name}` },
  ],
  [
    /dev\.azure|visualstudio/,
    { commit: sha => `/commit/${sha}`, tag: name => `?version=GT${name}` },
  ],
];

/** Page of a commit. Forges not known by name are taken to be like GitHub, as Gitea and Forgejo are. */
export function commitUrl(repositoryUrl: string, sha: string): string {
  return repositoryUrl + pagesOf(repositoryUrl).commit(sha);
}

/** Page of a tag. */
export function tagUrl(repositoryUrl: string, tag: string): string {
  return repositoryUrl + pagesOf(repositoryUrl).tag(encodeURIComponent(tag));
}

function pagesOf(repositoryUrl: string): Pages {
  const host = /^https?:\/\/([^/]+)/.exec(repositoryUrl)?.[1] ?? '';
  return FORGES.find(([name]) => name.test(host))?.[1] ?? GITHUB;
}
