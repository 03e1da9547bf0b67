import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamReactTranslationRef } from '../translation';
import { ReopenPolicy } from '../view/ViewState';
import { ChoiceMenu } from './ChoiceMenu';

const POLICIES: readonly ReopenPolicy[] = [
  'last-done',
  'first-done',
  'cumulative-active',
];
const OF_STREAM = 'stream';

/** Chooses when a reopened item counts as done; as the stream has it where nothing is chosen. */
export function ReopenMenu(props: {
  chosen?: ReopenPolicy;
  /** The one in force. */
  policy: ReopenPolicy;
  onChoose: (policy: ReopenPolicy | undefined) => void;
}) {
  const { chosen, policy, onChoose } = props;
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  return (
    <ChoiceMenu
      name={t('bar.reopen')}
      value={t(`reopen.${chosen ?? policy}`)}
      choices={[
        {
          id: OF_STREAM,
          label: t('bar.reopenOfStream'),
          chosen: chosen === undefined,
        },
        ...POLICIES.map(one => ({
          id: one,
          label: t(`reopen.${one}`),
          chosen: chosen === one,
        })),
      ]}
      onChoose={id => onChoose(POLICIES.find(one => one === id))}
    />
  );
}
