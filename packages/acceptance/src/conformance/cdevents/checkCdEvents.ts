import { join } from 'node:path';
import { SetResult } from '../SetResult';
import { checkCompany } from './checkCompany';
import { checkRoundTrip } from './checkRoundTrip';
import { checkSchemas } from './checkSchemas';
import { readSpecification } from './readSpecification';

/** Every conformance event of the specification, many that are nearly one, and those of the demo company. */
export async function checkCdEvents(
  data: string,
): Promise<readonly SetResult[]> {
  const specification = await readSpecification(
    join(data, 'cdevents', 'spec-v0.5.1'),
  );
  return [
    ...checkRoundTrip(specification),
    checkSchemas(specification),
    checkCompany(specification),
  ];
}
