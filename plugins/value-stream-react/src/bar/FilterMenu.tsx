import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamReactTranslationRef } from '../translation';
import { ChoiceMenu } from './ChoiceMenu';

/** What items can be filtered by. */
export type FilterName = 'types' | 'teams' | 'labels' | 'priorities';

/** Chooses some of what is offered, all where none is chosen; nothing where nothing is offered. */
export function FilterMenu(props: {
  what: FilterName;
  offered?: readonly string[];
  chosen: readonly string[];
  onChoose: (chosen: readonly string[]) => void;
}) {
  const { what, offered = [], chosen, onChoose } = props;
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const all = [...offered, ...chosen.filter(one => !offered.includes(one))];
  if (all.length === 0) {
    return null;
  }
  const nameOf = (one: string) => {
    if (one === 'unclassified' && what === 'types') {
      return t('bar.unclassified');
    }
    return what === 'teams' ? one.replace(/^group:default\//, '') : one;
  };
  const value = () => {
    if (chosen.length === 0) {
      return t(`bar.all.${what}`);
    }
    return chosen.length === 1
      ? nameOf(chosen[0])
      : t(`bar.some.${what}`, { value: String(chosen.length) });
  };
  return (
    <ChoiceMenu
      several
      name={t(`bar.${what}`)}
      value={value()}
      choices={[
        { id: '', label: t(`bar.all.${what}`), chosen: chosen.length === 0 },
        ...all.map(one => ({
          id: one,
          label: nameOf(one),
          chosen: chosen.includes(one),
        })),
      ]}
      onChoose={id => {
        if (id === '') {
          onChoose([]);
          return;
        }
        onChoose(
          chosen.includes(id)
            ? chosen.filter(one => one !== id)
            : [...chosen, id],
        );
      }}
    />
  );
}
