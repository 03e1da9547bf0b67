import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DataQuality } from '@value-stream/backstage-plugin-value-stream-common';
import { EntityName } from '../page/EntityName';
import { Section } from '../page/Section';
import { StackingTable } from '../page/StackingTable';
import { valueStreamTranslationRef } from '../translation';

/** Declarations that contradict each other or cannot be read. */
export function ConflictsSection(props: {
  conflicts: DataQuality['conflicts'];
}) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  return (
    <Section title={t('dataQuality.conflicts.title')}>
      {props.conflicts.length === 0 ? (
        <Typography variant="body2">
          {t('dataQuality.conflicts.none')}
        </Typography>
      ) : (
        <StackingTable
          label={t('dataQuality.conflicts.title')}
          columns={[
            { id: 'entity', title: t('dataQuality.conflicts.entity') },
            { id: 'what', title: t('dataQuality.conflicts.what') },
            { id: 'change', title: t('dataQuality.conflicts.change') },
          ]}
          rows={props.conflicts.map((conflict, index) => ({
            id: `${conflict.entityRef} ${conflict.reason} ${index}`,
            cells: [
              <EntityName entityRef={conflict.entityRef} />,
              conflict.message,
              conflict.whatToDo,
            ],
          }))}
        />
      )}
    </Section>
  );
}
