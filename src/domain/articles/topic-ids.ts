/** The groups that questions are sorted into, by id. Apart from their titles: schemas and scripts ask for ids alone. */
import file from '../../../data/topics.json' with { type: 'json' };
import type { Topics } from './topics-schema.ts';

const { topics }: Topics = file;

/** The id of a topic of `data/topics.json`. */
export type TopicId = string;

export const TOPIC_IDS: readonly TopicId[] = topics.map(({ id }) => id);
