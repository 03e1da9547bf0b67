export * from './Instant';
export * from './Activity';
export * from './DeliveryObject';
export * from './Stage';
export * from './StreamDefinition';
export * from './Timeline';
export * from './Result';
export * from './ValueStreamMap';
