import { useId } from 'react';
import MenuItem from '@material-ui/core/MenuItem';
import TextField from '@material-ui/core/TextField';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { valueStreamTranslationRef } from '../translation';

/** Through which of its streams an item is seen. */
export function StreamChoice(props: {
  streams: readonly string[];
  chosen: string | undefined;
  onChoose: (ref: string) => void;
}) {
  const { t } = useTranslationRef(valueStreamTranslationRef);
  const id = useId();
  return (
    <TextField
      id={id}
      select
      size="small"
      variant="outlined"
      label={t('trace.stream')}
      value={props.chosen ?? ''}
      onChange={event => props.onChoose(event.target.value)}
    >
      {props.streams.map(ref => (
        <MenuItem key={ref} value={ref}>
          {parseEntityRef(ref).name}
        </MenuItem>
      ))}
    </TextField>
  );
}
