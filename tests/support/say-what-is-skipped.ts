/** Says once, before the tests, that half of those on databases needs a server. Called by vitest. */
export function setup(): void {
  if (process.env.TEST_DATABASE_URL) return;
  process.stdout.write(
    'PostgreSQL is not tested: no TEST_DATABASE_URL (scripts/with-postgres.sh npm test starts a server for it).\n',
  );
}
