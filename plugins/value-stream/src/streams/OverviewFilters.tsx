import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { OverviewStream } from '@value-stream/backstage-plugin-value-stream-common';
import {
  ChoiceMenu,
  downloadCsv,
} from '@value-stream/backstage-plugin-value-stream-react';
import { SearchField } from '../page/SearchField';
import { valueStreamTranslationRef } from '../translation';
import { overviewCsv } from './overviewCsv';
import { OverviewDays, OverviewView, SORTS } from './OverviewView';
import { ChangeView } from './useOverviewView';

const DAYS: readonly OverviewDays[] = [30, 90, 180];
const ALL = ' ';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1.5),
      marginBottom: theme.spacing(2),
    },
    button: {
      textTransform: 'none',
      fontWeight: 500,
      background: theme.palette.background.paper,
    },
  }),
  { name: 'ValueStreamOverviewFilters' },
);

/**
 * Window, search, filters and order, and what they leave as CSV; filters that
 * have nothing to choose from are left out.
 */
export function OverviewFilters(props: {
  streams: readonly OverviewStream[];
  /** Those that the filters keep. */
  kept: readonly OverviewStream[];
  view: OverviewView;
  onChange: ChangeView;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const { streams, kept, view, onChange } = props;
  const filters = [
    { key: 'owner', values: streams.flatMap(s => s.owner ?? []) },
    { key: 'role', values: ['core', 'supporting'] },
    { key: 'tag', values: streams.flatMap(s => s.tags) },
    { key: 'tool', values: streams.flatMap(s => s.tools) },
  ] as const;
  return (
    <div className={classes.root} role="search">
      <SearchField
        label={t('streams.search')}
        value={view.search}
        onChange={search => onChange({ search })}
      />
      <ChoiceMenu
        name={t('streams.window')}
        value={t('streams.days', { days: String(view.days) })}
        choices={DAYS.map(days => ({
          id: String(days),
          label: t('streams.days', { days: String(days) }),
          chosen: days === view.days,
        }))}
        onChoose={days => onChange({ days: Number(days) as OverviewDays })}
      />
      {filters.map(({ key, values }) => {
        const offered = [...new Set<string>(values)].sort();
        if (offered.length === 0) {
          return null;
        }
        const name = t(`streams.filter.${key}`);
        const chosen = view[key];
        return (
          <ChoiceMenu
            key={key}
            name={name}
            value={
              chosen
                ? t('streams.filter.one', { name, value: chosen })
                : t('streams.filter.all', { name })
            }
            choices={[ALL, ...offered].map(value => ({
              id: value,
              label: value === ALL ? t('streams.filter.any') : value,
              chosen: value === (chosen ?? ALL),
            }))}
            onChoose={value =>
              onChange({ [key]: value === ALL ? undefined : value })
            }
          />
        );
      })}
      <ChoiceMenu
        name={t('streams.sortBy')}
        value={`${t('streams.sortBy')}: ${t(`streams.column.${view.sort}`)}`}
        choices={SORTS.map(sort => ({
          id: sort,
          label: t(`streams.column.${sort}`),
          chosen: sort === view.sort,
        }))}
        onChoose={sort =>
          onChange({ sort: sort as OverviewView['sort'], descending: false })
        }
      />
      <Button
        size="small"
        variant="outlined"
        className={classes.button}
        onClick={() => onChange({ descending: !view.descending })}
      >
        {t(view.descending ? 'streams.descending' : 'streams.ascending')}
      </Button>
      <Button
        size="small"
        variant="outlined"
        className={classes.button}
        disabled={kept.length === 0}
        onClick={() =>
          downloadCsv(
            `value-streams-${view.days}d`,
            overviewCsv(kept, view.days),
          )
        }
      >
        {t('streams.export')}
      </Button>
    </div>
  );
}
