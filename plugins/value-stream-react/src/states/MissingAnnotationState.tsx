import { useState } from 'react';
import { Entity } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityScope } from '@value-stream/backstage-plugin-value-stream-common';
import { valueStreamReactTranslationRef } from '../translation';
import { annotationExample } from './annotationExample';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(4, 3),
      border: `1px dashed ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
    },
    text: { margin: theme.spacing(1, 0, 2), maxWidth: 720 },
    code: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(2),
      maxWidth: 820,
      background: theme.palette.action.hover,
      borderRadius: theme.shape.borderRadius,
      padding: theme.spacing(2),
    },
    yaml: {
      flex: 1,
      minWidth: 0,
      margin: 0,
      overflowX: 'auto',
      fontSize: 13,
      lineHeight: 1.5,
    },
    looked: { marginTop: theme.spacing(3) },
    list: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'ValueStreamMissingAnnotationState' },
);

/**
 * Says that no data points to an entity: what to add, with YAML to paste, and
 * what was looked for.
 *
 * @public
 */
export function MissingAnnotationState(props: {
  entity: Entity;
  scope?: EntityScope;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamReactTranslationRef);
  const [copied, setCopied] = useState(false);
  const { entity, scope } = props;
  const yaml = annotationExample(entity);
  const copy = () =>
    navigator.clipboard?.writeText(yaml).then(() => setCopied(true));

  return (
    <section className={classes.root}>
      <Typography variant="h5" component="h3">
        {t('state.missingTitle', {
          title: entity.metadata.title ?? entity.metadata.name,
        })}
      </Typography>
      <Typography variant="body2" className={classes.text}>
        {t('state.missingText')}
      </Typography>
      <div className={classes.code}>
        <pre className={classes.yaml}>{yaml}</pre>
        <Button
          size="small"
          variant="outlined"
          style={{ textTransform: 'none' }}
          onClick={copy}
        >
          {copied ? t('state.copied') : t('state.copy')}
        </Button>
      </div>
      {scope && (
        <div className={classes.looked}>
          <Typography variant="subtitle2" component="h4">
            {t('state.missingLooked')}
          </Typography>
          {scope.selectors.length === 0 ? (
            <Typography variant="body2">{t('state.missingNone')}</Typography>
          ) : (
            <ul className={classes.list}>
              {scope.selectors.map(({ annotation, value, objects }) => (
                <Typography
                  component="li"
                  variant="body2"
                  key={`${annotation}=${value}`}
                >
                  <code>
                    {annotation}: {value}
                  </code>{' '}
                  ·{' '}
                  {t('state.missingFound', {
                    count: objects,
                    value: String(objects),
                  })}
                </Typography>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
}
