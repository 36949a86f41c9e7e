export type MessageStore = object;
