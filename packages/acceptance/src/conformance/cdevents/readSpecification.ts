import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readJson } from '../readJson';

/** The specification's conformance events and schemas, by the events' types. */
export interface Specification {
  readonly events: readonly { readonly name: string; readonly event: any }[];
  readonly schemas: readonly any[];
  /** The `$id` of the schema that holds for a conformance event. */
  schemaOf(event: any): string;
}

export async function readSpecification(
  folder: string,
): Promise<Specification> {
  const readFolder = async (path: string) => {
    const names = (await readdir(join(folder, path)))
      .filter(name => name.endsWith('.json'))
      .sort();
    return Promise.all(
      names.map(async name => ({
        name,
        event: await readJson<any>(join(folder, path, name)),
      })),
    );
  };
  const own = (await readFolder('schemas')).map(({ event }) => event);
  const links = (await readFolder('schemas/links')).map(({ event }) => event);
  const custom = await readJson<any>(join(folder, 'custom', 'schema.json'));
  const ids = new Map<string, string>(
    own.map(schema => [
      schema.properties.context.properties.type.enum[0],
      schema.$id,
    ]),
  );
  return {
    events: [
      ...(await readFolder('conformance')),
      {
        name: 'custom.json',
        event: await readJson(join(folder, 'custom', 'conformance.json')),
      },
    ],
    schemas: [...own, ...links, custom],
    schemaOf: event => ids.get(event.context.type) ?? custom.$id,
  };
}
