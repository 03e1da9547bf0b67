import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DataTable } from '@value-stream/backstage-plugin-value-stream-react';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDependencyContext } from '../DependencyContext';
import { Panel } from '../panel/Panel';
import { valueStreamDependenciesTranslationRef } from '../translation';

const MOST_PAIRS = 3;

/** What ties the entity to others although nothing waited. */
export function Structure(props: {
  ties: readonly ApiSchemas['StructuralTie'][];
  stale: boolean;
}) {
  const { format } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const short = (ref: string) => ref.replace(/^[^/]*\//, '');
  const pairs = (tie: ApiSchemas['StructuralTie']) => {
    const all = tie.entities ?? [];
    return [
      ...all
        .slice(0, MOST_PAIRS)
        .map(({ from, to }) => `${short(from)} → ${short(to)}`),
      ...(all.length > MOST_PAIRS
        ? [
            t('structure.more', {
              value: format.number(all.length - MOST_PAIRS, 0),
            }),
          ]
        : []),
    ].join(', ');
  };
  return (
    <Panel
      title={t('structure.title')}
      text={t('structure.text')}
      stale={props.stale}
    >
      <DataTable
        label={t('structure.title')}
        none={t('structure.none')}
        more={count => t('structure.more', { value: format.number(count, 0) })}
        columns={[
          { name: t('structure.party') },
          { name: t('structure.how') },
          { name: t('structure.support'), number: true },
          { name: t('structure.confidence'), number: true },
          { name: t('structure.between') },
        ]}
        rows={props.ties.map(tie => [
          tie.party.title,
          tie.relation
            ? t(`relation.${tie.relation}`)
            : t(`kind.${tie.evidence}`),
          tie.items > 0 ? format.number(tie.items, 0) : '',
          tie.confidence === undefined ? '' : format.share(tie.confidence),
          pairs(tie),
        ])}
      />
    </Panel>
  );
}
