import { useMemo, useState } from 'react';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import { useFormat } from '@value-stream/backstage-plugin-value-stream-react';
import { Section } from '../page/Section';
import { valueStreamTranslationRef } from '../translation';
import { changesSince } from './changesSince';
import { seenOf } from './Seen';
import { useFormerVisit } from './useFormerVisit';

const FEW = 6;

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      columns: '320px 3',
      ...theme.typography.body2,
    },
    quiet: { margin: 0, ...theme.typography.body2 },
  }),
  { name: 'ValueStreamSinceLastVisit' },
);

/** What changed since the reader was here last; nothing on a first visit. */
export function SinceLastVisit(props: {
  answer: ApiSchemas['OverviewAnswer'];
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const format = useFormat();
  const { answer } = props;
  const [all, setAll] = useState(false);
  const former = useFormerVisit(answer);
  const changes = useMemo(
    () => (former ? changesSince(former.seen, seenOf(answer.streams)) : []),
    [former, answer],
  );
  if (!former) {
    return null;
  }
  const shown = all ? changes : changes.slice(0, FEW);
  return (
    <Section
      title={t('streams.visit.title', { at: format.dateTime(former.at) })}
      actions={
        changes.length > FEW &&
        !all && (
          <Button size="small" onClick={() => setAll(true)}>
            {t('streams.visit.all')}
          </Button>
        )
      }
    >
      {changes.length === 0 ? (
        <p className={classes.quiet}>{t('streams.visit.nothing')}</p>
      ) : (
        <ul className={classes.list}>
          {shown.map(({ ref, title, what, stage }) => (
            <li key={`${ref} ${what}`}>
              {what === 'constraint'
                ? t('streams.visit.constraint', {
                    stream: title,
                    stage: stage ?? '',
                  })
                : t(`streams.visit.${what}`, { stream: title })}
            </li>
          ))}
          {changes.length > shown.length && (
            <li>
              {t('streams.visit.others', {
                count: changes.length - shown.length,
              })}
            </li>
          )}
        </ul>
      )}
    </Section>
  );
}
