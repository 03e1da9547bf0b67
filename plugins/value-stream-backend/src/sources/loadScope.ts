import { SourceScope } from '@value-stream/backstage-plugin-value-stream-node';
import { Db } from '../log/bulkRows';
import { RegisteredEntity } from '../streams/RegisteredEntity';
import { ConfiguredSource } from './ConfiguredSource';

/** What the catalog's entities select of a source, in order of entity ref. */
export async function loadScope(
  db: Db,
  source: ConfiguredSource,
): Promise<SourceScope> {
  const rows: { data: string }[] = await db('entity')
    .orderBy('ref')
    .select('data');
  const selectors = rows.flatMap(({ data }) => {
    const entity: RegisteredEntity = JSON.parse(data);
    return source.connector.annotations.flatMap(annotation => {
      const value = entity.annotations[annotation];
      return value === undefined
        ? []
        : [{ annotation, value, entityRef: entity.ref }];
    });
  });
  return {
    source: source.info,
    options: source.options,
    credentials: source.credentials,
    selectors,
  };
}
