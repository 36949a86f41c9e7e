export type Keyring = object;
