import { Unusable } from '@value-stream/backstage-plugin-value-stream-node';
import { issueKey } from './githubKeys';
import { readPerson } from './readPerson';
import { relate } from './relate';
import { readRepository, repositoryNamed } from './Repository';
import { Rule, translation } from './Rule';
import { DEPENDENCY, SUB_ISSUE } from './translateRelation';

const RELATIONS = 1_000;

/** When an issue got or lost a parent or a blocker, as its timeline tells. */
export const translateRelations: Rule = (body, context) => {
  const repository = readRepository(body, context);
  const from = issueKey(
    repository.id,
    body.requiredObject('issue').requiredWhole('number', 1),
  );
  const related = body.objects('relations', RELATIONS).map(one => {
    const name = one.requiredText('relation', 50);
    const kind = [SUB_ISSUE, DEPENDENCY].find(
      ({ relation }) => relation === name,
    );
    if (!kind) {
      throw new Unusable("'relation' is none that issues have");
    }
    const owner = one.text('repository');
    return relate({
      ...kind,
      from,
      to: issueKey(
        (owner ? repositoryNamed(owner, context) : repository).id,
        one.requiredWhole('number', 1),
      ),
      holds: one.required('holds', one.flag('holds')),
      at: one.requiredInstant('created_at'),
      person: readPerson(one, 'actor', context.hashActor),
    });
  });
  return translation({
    activities: related.map(({ activity }) => activity),
    objects: related.map(({ object }) => object),
  });
};
