export {
  isLinkRelation,
  isObjectKind,
  isVerbOf,
  type OwnKind,
  type OwnRelation,
  RELATIONS,
  VERBS,
} from './vocabulary';
