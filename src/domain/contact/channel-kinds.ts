/** Kinds of channels in the order in which people should try them. Why a call comes before a chat: decision 0010. */
export const CHANNEL_KINDS = ['self-service', 'phone', 'chat', 'secure-message', 'message', 'web', 'email', 'mail', 'in-person'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
