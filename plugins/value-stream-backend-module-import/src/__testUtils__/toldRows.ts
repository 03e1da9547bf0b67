import { importText } from './importText';

export const told = async (text: string, options: object) => {
  const { activities } = await importText(text, options);
  return activities.map(({ verb, occurredAt, objects, attributes }) => [
    objects[0].key,
    verb,
    new Date(occurredAt).toISOString(),
    attributes,
  ]);
};
