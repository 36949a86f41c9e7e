/** The platform's own table of time zones, to hold ours to. */
import { Temporal } from 'temporal-polyfill';

/** How far clocks in `zone` are ahead of UTC at `at`, in ms. */
export const platformOffset = (at: number, zone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offsetNanoseconds / 1_000_000;
