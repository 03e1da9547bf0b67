import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ChoiceMenu } from '@value-stream/backstage-plugin-value-stream-react';
import {
  KINDS,
  DependencyKind,
  DependencyView,
} from './hooks/useDependencyView';
import { valueStreamDependenciesTranslationRef } from './translation';

/** Chooses kinds of evidence, how far the graph reaches, and what edges lead to. */
export function DependencyFilters(props: {
  view: DependencyView;
  onChange: (change: Partial<DependencyView>) => void;
}) {
  const { view, onChange } = props;
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const { kinds, depth, between } = view;
  const chosenKinds = () => {
    if (kinds.length === 0) {
      return t('filter.allKinds');
    }
    return kinds.length === 1
      ? t(`kind.${kinds[0]}`)
      : t('filter.someKinds', { value: String(kinds.length) });
  };
  return (
    <>
      <ChoiceMenu
        several
        name={t('filter.kinds')}
        value={chosenKinds()}
        choices={[
          {
            id: '',
            label: t('filter.allKinds'),
            chosen: kinds.length === 0,
          },
          ...KINDS.map(kind => ({
            id: kind,
            label: t(`kind.${kind}`),
            chosen: kinds.includes(kind),
          })),
        ]}
        onChoose={id => {
          const kind = id as DependencyKind;
          if (id === '') {
            onChange({ kinds: [] });
          } else {
            onChange({
              kinds: kinds.includes(kind)
                ? kinds.filter(one => one !== kind)
                : [...kinds, kind],
            });
          }
        }}
      />
      <ChoiceMenu
        name={t('filter.depth')}
        value={t(`filter.depth${depth}`)}
        choices={([1, 2, 3] as const).map(one => ({
          id: String(one),
          label: t(`filter.depth${one}`),
          chosen: one === depth,
        }))}
        onChoose={id => onChange({ depth: Number(id) as 1 | 2 | 3 })}
      />
      <ChoiceMenu
        name={t('filter.between')}
        value={t(`filter.${between}`)}
        choices={(['streams', 'entities'] as const).map(one => ({
          id: one,
          label: t(`filter.${one}`),
          chosen: one === between,
        }))}
        onChoose={id => onChange({ between: id as DependencyView['between'] })}
      />
    </>
  );
}
