import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { checkCdEvent } from '@value-stream/backstage-plugin-value-stream-backend-module-cdevents';
import { compareSet, SetResult } from '../SetResult';
import { mutationsOf } from './mutationsOf';
import { Specification } from './readSpecification';

/** The project's own schemas and the official ones accept and refuse the same. */
export function checkSchemas(specification: Specification): SetResult {
  const official = addFormats(new Ajv2020({ strict: false }));
  official.addSchema([...specification.schemas]);
  const set = compareSet('cdevents 0.5.1, verdicts of the schemas');
  for (const { name, event } of specification.events) {
    const validate = official.getSchema(specification.schemaOf(event))!;
    const compare = (what: string, candidate: unknown) =>
      set.expect(
        `${name}: ${what}`,
        'event' in checkCdEvent(candidate),
        validate(candidate),
      );
    set.expect(`${name} is valid`, validate(event), true);
    compare('as it is', event);
    for (const { what, event: mutated } of mutationsOf(event)) {
      compare(what, mutated);
    }
  }
  return set.result();
}
