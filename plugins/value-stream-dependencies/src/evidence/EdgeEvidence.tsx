import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  DataTable,
  DefinitionLink,
  FailedState,
  ItemName,
  LoadingState,
  Pages,
  useAnswer,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { useDependencyContext } from '../DependencyContext';
import { EdgeChoice } from '../hooks/useDependencyView';
import { kindsText } from '../panel/kindsText';
import { NamedItem } from '../panel/NamedItem';
import { valueStreamDependenciesTranslationRef } from '../translation';
import { DownloadEdge } from './DownloadEdge';
import { askEdge, edgeQuestion } from './edgeQuestion';

const PAGE_SIZE = 50;

const useStyles = makeStyles(
  theme => ({
    value: { ...theme.typography.h4, margin: theme.spacing(1, 0, 0.5) },
    facts: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(0, 1fr)',
      gap: theme.spacing(0.75, 2),
      margin: theme.spacing(2, 0),
      ...theme.typography.body2,
      '& dt': { color: theme.palette.text.secondary },
      '& dd': { margin: 0, overflowWrap: 'anywhere' },
    },
    list: { marginTop: theme.spacing(2) },
  }),
  { name: 'ValueStreamDependenciesEdgeEvidence' },
);

/** The items behind an edge, the longest wait first, with what each waited for. */
export function EdgeEvidence(props: {
  edge: EdgeChoice;
  title: string;
  party: string;
}) {
  const { edge, title, party } = props;
  const classes = useStyles();
  const client = useValueStreamClient();
  const { entityRef, query, format, openItem } = useDependencyContext();
  const { t } = useTranslationRef(valueStreamDependenciesTranslationRef);
  const [offset, setOffset] = useState(0);
  const question = edgeQuestion(edge, entityRef, query);
  const page = { limit: PAGE_SIZE, offset };
  const answer = useAnswer(JSON.stringify([question, page]), signal =>
    askEdge(client, question, page, signal),
  );
  const { data, error } = answer;
  if (error && !data) {
    return <FailedState what={title} error={error} onRetry={answer.retry} />;
  }
  if (!data) {
    return <LoadingState height={320} />;
  }
  const { result } = data;
  const facts = [
    [t('evidence.formula'), data.formula],
    [
      t('evidence.window'),
      `${format.dateTime(data.window.from)} – ${format.dateTime(
        data.window.to,
      )}`,
    ],
    [t('evidence.clock'), t(`evidence.${data.clock}`)],
    [t('evidence.basis'), t(`evidence.${data.basis}`)],
  ];
  return (
    <>
      <Typography variant="body2" color="textSecondary">
        {t('evidence.meaning', { to: party })} {t('evidence.definition')}
      </Typography>
      <DefinitionLink place="delay" />
      <p className={classes.value}>
        {format.figure(result)}
        {result.kind === 'value' && ` · ${format.items(result.n)}`}
      </p>
      {result.kind === 'unknown' && (
        <Typography variant="body2">{format.whyUnknown(result)}</Typography>
      )}
      <dl className={classes.facts}>
        {facts.map(([term, fact]) => (
          <Fact key={term} term={term} fact={fact} />
        ))}
      </dl>
      <DownloadEdge question={question} />
      <div className={classes.list}>
        <DataTable
          label={title}
          none={t('evidence.none')}
          more={() => ''}
          columns={[
            { name: t('evidence.item') },
            { name: t('evidence.value'), number: true },
            { name: t('evidence.work'), number: true },
            { name: t('evidence.waitedFor') },
            { name: t('evidence.how') },
            { name: t('evidence.from') },
            { name: t('evidence.to') },
          ]}
          rows={data.items.map(item => [
            <ItemName key="item" item={item} onOpen={openItem} />,
            item.value === undefined ? '–' : format.duration(item.value),
            item.workMs === undefined ? '–' : format.duration(item.workMs),
            <span key="for">
              {item.waitedFor?.map((other, place) => (
                <div key={other.key ?? place}>
                  <NamedItem item={other} />
                </div>
              ))}
            </span>,
            kindsText(item.evidence ?? [], t),
            item.from ? format.dateTime(item.from) : '–',
            item.to ? format.dateTime(item.to) : '–',
          ])}
        />
      </div>
      {data.leftOut.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t('evidence.leftOut', {
            value: data.leftOut
              .map(
                ({ reason, n }) =>
                  `${format.number(n, 0)} ${format.leftOutReason(reason)}`,
              )
              .join(', '),
          })}
        </Typography>
      )}
      <Pages
        offset={offset}
        size={PAGE_SIZE}
        total={data.countedTotal}
        onMove={setOffset}
      />
    </>
  );
}

function Fact(props: { term: string; fact: string }) {
  return (
    <>
      <dt>{props.term}</dt>
      <dd>{props.fact}</dd>
    </>
  );
}
