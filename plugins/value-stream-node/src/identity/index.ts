export { activityId } from './activityId';
export { identityOf } from './identityOf';
