export {
  isLinkRelation,
  isObjectKind,
  isVerbOf,
  RELATIONS,
  VERBS,
} from './vocabulary';
