import { memo } from 'react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DataTable,
  Panel,
} from '@value-stream/backstage-plugin-value-stream-react';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useDependencyContext } from '../DependencyContext';
import { valueStreamDependenciesTranslationRef } from '../translation';

const MOST_PAIRS = 3;

/** What ties the entity to others although nothing waited. */
export const Structure = memo(function PlainStructure(props: {
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
  const howOf = ({ relation, days, evidence }: ApiSchemas['StructuralTie']) => {
    if (days) {
      return t('structure.sameDays', {
        own: format.number(days.own, 0),
        other: format.number(days.other, 0),
        expected: format.number(days.expected, 1),
      });
    }
    return relation ? t(`relation.${relation}`) : t(`kind.${evidence}`);
  };
  const supportOf = ({ items, days }: ApiSchemas['StructuralTie']) => {
    if (days) {
      return t('structure.days', { value: format.number(days.support, 0) });
    }
    return items > 0 ? format.number(items, 0) : '';
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
          { name: t('structure.earlier'), number: true },
          { name: t('structure.between') },
        ]}
        rows={props.ties
          .filter(({ delayed }) => !delayed)
          .map(tie => [
            tie.party.title,
            howOf(tie),
            supportOf(tie),
            tie.confidence === undefined ? '' : format.share(tie.confidence),
            tie.earlier ? format.number(tie.earlier.support, 0) : '',
            pairs(tie),
          ])}
      />
    </Panel>
  );
});
