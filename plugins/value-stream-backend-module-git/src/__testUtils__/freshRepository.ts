import {
  temporaryRepository,
  TemporaryRepository,
} from './temporaryRepository';

/** A repository that is made for each test and removed after it, and the options of a source that reads it. */
export function freshRepository() {
  let repository: TemporaryRepository;

  beforeEach(() => {
    repository = temporaryRepository();
  });
  afterEach(() => repository.remove());

  return {
    get path() {
      return repository.path;
    },
    git: (...args: readonly string[]) => repository.git(...args),
    commit: (...args: Parameters<TemporaryRepository['commit']>) =>
      repository.commit(...args),
    options: (rest: object = {}) => ({
      repositories: [{ id: 'api', path: repository.path, ...rest }],
    }),
  };
}
