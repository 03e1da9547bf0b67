import { useId, useState } from 'react';
import Button from '@material-ui/core/Button';
import Chip from '@material-ui/core/Chip';
import TextField from '@material-ui/core/TextField';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  MappedEntity,
  parseStreamRef,
} from '@value-stream/backstage-plugin-value-stream-common';
import {
  ChoiceMenu,
  useAnswer,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';
import { Section } from '../page/Section';
import { listAllStreams } from '../streams/listAllStreams';
import { valueStreamTranslationRef } from '../translation';
import { CopyText } from './CopyText';
import {
  canListMembers,
  declarationOf,
  DeclarationForm,
} from './declarationOf';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1, 1.5),
      margin: theme.spacing(1, 0),
    },
    stream: { minWidth: 260 },
  }),
  { name: 'ValueStreamDeclarationSection' },
);

/** The text to commit for the picked entities to become members of a stream. */
export function DeclarationSection(props: {
  picked: readonly MappedEntity[];
  onDrop: (entity: MappedEntity) => void;
  onClear: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const client = useValueStreamClient();
  const { picked, onDrop, onClear } = props;
  const id = useId();
  const [name, setName] = useState('');
  const [form, setForm] = useState<DeclarationForm>('annotation');
  const streams = useAnswer('streams', signal =>
    listAllStreams(client, signal),
  );
  const ref = refOf(name);
  const known = streams.data?.find(stream => stream.ref === ref);
  const listing = ref !== undefined && canListMembers(ref);
  const used = listing ? form : 'annotation';
  const forms: DeclarationForm[] = listing
    ? ['annotation', 'stream']
    : ['annotation'];
  return (
    <Section
      title={t('mapping.declare.title')}
      intro={t('mapping.declare.intro')}
      actions={
        picked.length > 0 && (
          <Button size="small" onClick={onClear}>
            {t('mapping.declare.clear')}
          </Button>
        )
      }
    >
      {picked.length === 0 ? (
        <Typography variant="body2">{t('mapping.declare.none')}</Typography>
      ) : (
        <>
          <div className={classes.row}>
            {picked.map(entity => (
              <Chip
                key={entity.entityRef}
                size="small"
                variant="outlined"
                label={entity.entityRef}
                onDelete={() => onDrop(entity)}
              />
            ))}
          </div>
          <div className={classes.row}>
            <TextField
              id={id}
              className={classes.stream}
              size="small"
              variant="outlined"
              label={t('mapping.declare.stream')}
              value={name}
              onChange={event => setName(event.target.value)}
              error={name !== '' && ref === undefined}
              helperText={
                name !== '' && ref === undefined
                  ? t('mapping.declare.notAName')
                  : ref && !known && t('mapping.declare.newStream')
              }
              inputProps={{ list: `${id}names` }}
            />
            <datalist id={`${id}names`}>
              {streams.data?.map(stream => (
                <option key={stream.ref} value={stream.ref}>
                  {stream.title}
                </option>
              ))}
            </datalist>
            <ChoiceMenu
              name={t('mapping.declare.form')}
              value={t(`mapping.declare.as.${used}`)}
              choices={forms.map(choice => ({
                id: choice,
                label: t(`mapping.declare.as.${choice}`),
                chosen: choice === used,
              }))}
              onChoose={choice => setForm(choice as DeclarationForm)}
            />
          </div>
          {ref && (
            <CopyText
              name={t('mapping.declare.text')}
              text={declarationOf(
                picked,
                { ref, isEntity: known?.declaredBy === 'entity' },
                used,
              )}
            />
          )}
        </>
      )}
    </Section>
  );
}

/** The stream meant by a name or ref; nothing while it is none. */
function refOf(name: string): string | undefined {
  try {
    return name.trim() ? parseStreamRef(name.trim(), 'default') : undefined;
  } catch {
    return undefined;
  }
}
