import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { simulateCompany } from '@value-stream/demo-company';
import { compareSet, SetResult } from '../SetResult';
import { Specification } from './readSpecification';

const NOW = Date.UTC(2026, 10, 23, 5);

/** Everything that the demo company tells as CDEvents is what the official schemas say. */
export function checkCompany(specification: Specification): SetResult {
  const official = addFormats(new Ajv2020({ strict: false }));
  official.addSchema([...specification.schemas]);
  const { tools } = simulateCompany({ seed: '1', now: NOW, size: 'small' });
  const set = compareSet('cdevents 0.5.1, events of the demo company');
  for (const event of tools.cdevents.told) {
    const validate = official.getSchema(specification.schemaOf(event))!;
    const { id, type } = event.context;
    set.expect(
      `${type} ${id}`,
      validate(event) ? 'valid' : official.errorsText(validate.errors),
      'valid',
    );
  }
  return set.result();
}
