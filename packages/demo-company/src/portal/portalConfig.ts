import { Company } from '../company/Company';
import { companySources } from './companySources';
import { STAGE_TEMPLATES } from './stageTemplates';

/**
 * What a portal's configuration has to say of the company. Its lists are the
 * company's own and stand beside those of the portal.
 *
 * @param catalogFiles - the files with the company's entities
 */
export function portalConfig(options: {
  readonly company: Company;
  readonly catalogFiles: readonly string[];
  readonly addressOf: (tool: string) => string;
  readonly secretOf: (sourceId: string) => string;
}): object {
  const { company, catalogFiles, addressOf, secretOf } = options;
  return {
    catalog: {
      locations: catalogFiles.map(target => ({ type: 'file', target })),
    },
    valueStream: {
      stageTemplates: STAGE_TEMPLATES,
      sources: companySources(company, addressOf, secretOf),
    },
  };
}
