import { createIndexParts } from '../../src/storage/index-parts.ts';
import { createLeases } from '../../src/storage/lease-store.ts';
import { createSnapshots } from '../../src/storage/snapshot-store.ts';
import { describeLeases } from '../contracts/leases.contract.ts';
import { describeSharedParts, TEST_PIECE_BYTES } from '../contracts/shared-parts.contract.ts';
import { describeSnapshots } from '../contracts/snapshots.contract.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';

describeOnEveryDatabase('what processes share', (place) => {
  describeLeases(async () => createLeases(await place.open()));
  describeSnapshots(async () => createSnapshots(await place.open()));
  describeSharedParts(async (now) =>
    createIndexParts(await place.open(), { clock: { now }, pieceBytes: TEST_PIECE_BYTES }),
  );
});
