import { join } from 'node:path';
import { SetResult } from '../SetResult';
import { checkRoundTrip } from './checkRoundTrip';
import { checkSchemas } from './checkSchemas';
import { readSpecification } from './readSpecification';

/** Every conformance event of the specification, and many that are nearly one. */
export async function checkCdEvents(
  data: string,
): Promise<readonly SetResult[]> {
  const specification = await readSpecification(
    join(data, 'cdevents', 'spec-v0.5.1'),
  );
  return [...checkRoundTrip(specification), checkSchemas(specification)];
}
