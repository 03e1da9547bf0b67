import { Company } from '../company/Company';
import { companySources } from './companySources';
import { STAGE_TEMPLATES } from './stageTemplates';

/**
 * What a portal's configuration has to say of the company. Its lists are the
 * company's own and stand beside those of the portal.
 *
 * @param catalogFile - the file with the company's entities
 */
export function portalConfig(options: {
  readonly company: Company;
  readonly catalogFile: string;
  readonly addressOf: (tool: string) => string;
  readonly secretOf: (sourceId: string) => string;
}): object {
  const { company, catalogFile, addressOf, secretOf } = options;
  return {
    catalog: { locations: [{ type: 'file', target: catalogFile }] },
    valueStream: {
      stageTemplates: STAGE_TEMPLATES,
      sources: companySources(company, addressOf, secretOf),
    },
  };
}
