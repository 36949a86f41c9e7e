export interface ProviderStatusStore {
  /** Ids of the providers flagged down. Throws when the database does not answer. */
  down: () => Promise<string[]>;
}

export function d1ProviderStatus(db: D1Database): ProviderStatusStore {
  return {
    async down() {
      const { results } = await db
        .prepare("SELECT provider_id FROM provider_status WHERE state = 'down' ORDER BY provider_id")
        .all<{ provider_id: string }>();
      return results.map(({ provider_id }) => provider_id);
    },
  };
}
