import Link from '@material-ui/core/Link';
import { makeStyles } from '@material-ui/core/styles';
import { Content, MarkdownContent } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Notice } from '@value-stream/backstage-plugin-value-stream-react';
import { Link as RouterLink } from 'react-router-dom';
import { Section } from '../page/Section';
import { valueStreamTranslationRef } from '../translation';
import { DefinitionEntry } from './DefinitionEntry';
import { intro, sections } from './definitions.gen';
import { useNamedPlace } from './useNamedPlace';

const useStyles = makeStyles(
  theme => ({
    text: { maxWidth: 760 },
    contents: {
      margin: theme.spacing(1, 0, 2),
      padding: 0,
      listStyle: 'none',
      ...theme.typography.body2,
    },
    of: {
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: theme.spacing(1.5),
      margin: 0,
      padding: theme.spacing(0, 0, 0.5, 2),
      listStyle: 'none',
    },
  }),
  { name: 'ValueStreamDefinitionsPage' },
);

/** What each number means, with an example: docs/metrics.md, each metric at a place of its own. */
export function DefinitionsPage() {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const place = useNamedPlace();
  const language = t('definitions.language');
  return (
    <Content>
      {language && <Notice level="info">{language}</Notice>}
      <div lang="en">
        <Section title={t('definitions.title')}>
          <MarkdownContent content={intro} className={classes.text} />
          <nav aria-label={t('definitions.contents')}>
            <ul className={classes.contents}>
              {sections.map(({ id, title, entries }) => (
                <li key={id}>
                  <PlaceLink place={id} title={title} />
                  <ul className={classes.of}>
                    {entries.map(entry => (
                      <li key={entry.ids[0]}>
                        <PlaceLink place={entry.ids[0]} title={entry.title} />
                      </li>
                    ))}
                  </ul>
                </li>
              ))}
            </ul>
          </nav>
        </Section>
        {sections.map(section => (
          <div key={section.id} id={section.id}>
            <Section title={section.title}>
              {section.intro && (
                <MarkdownContent
                  content={section.intro}
                  className={classes.text}
                />
              )}
              {section.entries.map(entry => (
                <DefinitionEntry
                  key={entry.ids[0]}
                  entry={entry}
                  named={place !== undefined && entry.ids.includes(place)}
                />
              ))}
            </Section>
          </div>
        ))}
      </div>
    </Content>
  );
}

function PlaceLink(props: { place: string; title: string }) {
  return (
    <Link component={RouterLink} to={`#${props.place}`} underline="always">
      {props.title}
    </Link>
  );
}
