import { writeFileSync } from 'node:fs';
import { catalogEntities } from './catalogEntities';
import { Company } from './Company';

/** Writes the company's entities as a catalog file; JSON is YAML. */
export function writeCatalog(company: Company, file: string): void {
  writeFileSync(
    file,
    catalogEntities(company)
      .map(entity => `${JSON.stringify(entity, null, 2)}\n`)
      .join('---\n'),
  );
}
