import { useEffect, useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import TextField from '@material-ui/core/TextField';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  ChoiceMenu,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { valueStreamTranslationRef } from '../translation';
import { MAPPING_CHOICES, MappingChoice, MappingView } from './useMappingQuery';

/** Long enough to write a word, short enough to be waited for. */
const TYPING_MS = 250;

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      marginBottom: theme.spacing(1.5),
    },
    search: { minWidth: 220, flex: '0 1 320px' },
  }),
  { name: 'ValueStreamMappingFilters' },
);

/** Search and choice of what is shown; the counts are of all entities. */
export function MappingFilters(props: {
  view: MappingView;
  counts: ApiSchemas['MappingAnswer']['counts'];
  onChange: (change: Partial<MappingView>) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const id = useId();
  const { view, counts, onChange } = props;
  const [text, setText] = useState(view.search);
  useEffect(() => {
    if (text === view.search) {
      return undefined;
    }
    const timer = setTimeout(() => onChange({ search: text }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, view.search, onChange]);
  const count: Partial<Record<MappingChoice, number>> = {
    all: counts.entities,
    'no-stream': counts.noStream,
    conflict: counts.conflict,
  };
  const label = (choice: MappingChoice) =>
    count[choice] === undefined
      ? t(`mapping.show.${choice}`)
      : `${t(`mapping.show.${choice}`)} (${format.number(count[choice]!, 0)})`;
  return (
    <div className={classes.root} role="search">
      <TextField
        id={id}
        className={classes.search}
        variant="outlined"
        size="small"
        type="search"
        label={t('mapping.search')}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <ChoiceMenu
        name={t('mapping.showing')}
        value={label(view.show)}
        choices={MAPPING_CHOICES.map(choice => ({
          id: choice,
          label: label(choice),
          chosen: choice === view.show,
        }))}
        onChoose={choice => onChange({ show: choice as MappingChoice })}
      />
      {view.stream && (
        <Button
          size="small"
          variant="outlined"
          style={{ textTransform: 'none' }}
          onClick={() => onChange({ stream: undefined })}
        >
          {t('mapping.onlyOf', { stream: view.stream })}
        </Button>
      )}
    </div>
  );
}
