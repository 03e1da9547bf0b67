import { DeclarationConflict } from './Registry';
import { RegistryConfig } from './RegistryConfig';
import { suggestName } from './suggestName';

/** The conflict of naming a stage template that configuration does not have. */
export function unknownTemplate(
  entityRef: string,
  template: string,
  config: RegistryConfig,
): DeclarationConflict {
  const names = [...config.stageTemplates.keys()].sort();
  const meant = suggestName(template, names);
  return {
    entityRef,
    reason: 'unknown-stages',
    subject: template,
    message: `unknown stage template '${template}'${
      meant ? `; did you mean '${meant}'?` : ''
    }`,
    whatToDo:
      names.length > 0
        ? `Use one of the templates in valueStream.stageTemplates (${names.join(
            ', ',
          )}) or add '${template}' there; until then the default stages apply`
        : `Add '${template}' to valueStream.stageTemplates in app-config; until then the default stages apply`,
  };
}
