import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { catalogEntities } from './catalogEntities';
import { Company } from './Company';

/**
 * Writes the entities of a company's branches as catalog files, one a branch,
 * so that a catalog that takes its time has one after the other; JSON is YAML.
 * Of people only those of the first branch are written: they are more than all
 * else, and nothing of a stream needs them.
 *
 * @returns their paths
 */
export function writeCatalog(
  branches: readonly Company[],
  folder: string,
): readonly string[] {
  return branches.map((own, branch) => {
    const file = resolve(
      folder,
      branch === 0 ? 'catalog.yaml' : `catalog-${branch + 1}.yaml`,
    );
    writeFileSync(
      file,
      catalogEntities(own)
        .filter(({ kind }) => branch === 0 || kind !== 'User')
        .map(entity => `${JSON.stringify(entity, null, 2)}\n`)
        .join('---\n'),
    );
    return file;
  });
}
