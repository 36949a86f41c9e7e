import * as catalog from '#domain/catalog.ts';
import { isCoverage, routeContact, type Channel } from '#domain/contact-routing.ts';
import { isRegionId } from '#domain/region.ts';

export interface PhoneToCall {
  region: string;
  channel: Channel;
}

const source = { routing: catalog.routing, shared: catalog.shared, regions: catalog.regionById };

/** The first line to call for what someone typed or chose; null when no region is known. Values are untrusted. */
export function phoneToCall(regionId: unknown, topicId: unknown, coverage: unknown): PhoneToCall | null {
  if (!isRegionId(regionId)) return null;
  const topic = catalog.routing.topics.find(({ id }) => id === topicId)?.id ?? 'general';
  const known = isCoverage(coverage) ? coverage : null;
  const channel = routeContact(source, { region: regionId, topic, coverage: known }).find(({ kind }) => kind === 'phone');
  return channel ? { region: catalog.regionById[regionId].name, channel } : null;
}
