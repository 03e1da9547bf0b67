import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  ChoiceMenu,
  useFormat,
} from '@value-stream/backstage-plugin-value-stream-react';
import { SearchField } from '../page/SearchField';
import { valueStreamTranslationRef } from '../translation';
import { MAPPING_CHOICES, MappingChoice, MappingView } from './useMappingQuery';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      marginBottom: theme.spacing(1.5),
    },
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
  const { view, counts, onChange } = props;
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
      <SearchField
        label={t('mapping.search')}
        value={view.search}
        onChange={search => onChange({ search })}
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
