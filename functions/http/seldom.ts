const MINUTE = 60_000;

/**
 * For each key the number of times since its last turn, once a minute; null in between. What came after the last turn waits
 * for the next time, or is lost with the Worker's memory. `now` in milliseconds.
 */
export function seldom(now: () => number): (key: string) => number | null {
  const turns = new Map<string, { at: number; since: number }>();
  return (key) => {
    const turn = turns.get(key) ?? { at: -Infinity, since: 0 };
    turns.set(key, turn);
    turn.since += 1;
    if (now() - turn.at < MINUTE) return null;
    const { since } = turn;
    turn.at = now();
    turn.since = 0;
    return since;
  };
}
