import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { catalogEntities } from './catalogEntities';
import { Company } from './Company';

/** A catalog reads a file at once, and all else waits for it. */
const ENTITIES_PER_FILE = 400;

/**
 * Writes the company's entities as catalog files; JSON is YAML.
 *
 * @returns their paths
 */
export function writeCatalog(
  company: Company,
  folder: string,
): readonly string[] {
  const entities = catalogEntities(company);
  return Array.from(
    { length: Math.ceil(entities.length / ENTITIES_PER_FILE) },
    (_, part) => {
      const file = resolve(
        folder,
        part === 0 ? 'catalog.yaml' : `catalog-${part + 1}.yaml`,
      );
      writeFileSync(
        file,
        entities
          .slice(part * ENTITIES_PER_FILE, (part + 1) * ENTITIES_PER_FILE)
          .map(entity => `${JSON.stringify(entity, null, 2)}\n`)
          .join('---\n'),
      );
      return file;
    },
  );
}
