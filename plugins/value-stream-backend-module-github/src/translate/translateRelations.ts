import { Unusable } from '../reading/Unusable';
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
  const from = issueKey(repository.id, body.object('issue').integer('number'));
  const related = body.objects('relations', RELATIONS).map(one => {
    const name = one.text('relation', 50);
    const kind = [SUB_ISSUE, DEPENDENCY].find(
      ({ relation }) => relation === name,
    );
    if (!kind) {
      throw new Unusable("'relation' is none that issues have");
    }
    const owner = one.optionalText('repository');
    return relate({
      ...kind,
      from,
      to: issueKey(
        (owner ? repositoryNamed(owner, context) : repository).id,
        one.integer('number'),
      ),
      holds: one.flag('holds'),
      at: one.instant('created_at'),
      person: readPerson(one, 'actor', context.hashActor),
    });
  });
  return translation({
    activities: related.map(({ activity }) => activity),
    objects: related.map(({ object }) => object),
  });
};
